// Electronic acknowledgment over real HTTP: everybody opens a link at the same moment, asks for a code, signs, and tries to
// sign once more. Beside it the rate of bare inserts into the same database, one row and one commit each.
//
//   npm run compile && node bench/electronic.mjs [people] [at once] [postgres://…]
//
// All are at it at once unless told how many, of whom each is followed by the next. On two processors that also open the pages,
// the former tells how much the server gets done, the latter how long a person waits.
// The database of PostgreSQL has to be empty. The pages are served by a process of their own; letters go to this one.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { fork } from 'node:child_process';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath, URLSearchParams } from 'node:url';
import { openOffice } from './electronic-office.mjs';

const database = argv.find((each) => each.startsWith('postgres'));
const [people = 2_000, atOnce = people] = argv
  .slice(2)
  .map(Number)
  .filter((each) => each > 0);
/** Whatever happens, it ends. */
const patience = 500_000;

const timer = setTimeout(() => {
  throw new Error('the bench takes too long');
}, patience);
const office = await openOffice(people, database);
try {
  console.log(
    `${people} people, ${database ? 'PostgreSQL' : 'SQLite'}; links sent in ${office.sendSeconds.toFixed(1)} s`,
  );
  const bare = await insertBare();
  const server = await startServer();
  const begun = performance.now();
  const readers = await readAll(server);
  const seconds = (performance.now() - begun) / 1000;
  const usage = await server.stop();
  const [signed, answers] = [readers.map(({ total }) => total), readers.flatMap(({ times }) => times)];
  await office.assertRecordedOnce(people);
  const rate = people / seconds;
  const [row, batch] = [bare.alone, bare.together];
  console.log(
    `signed: ${people}, ${atOnce} at once, in ${seconds.toFixed(1)} s, ${rate.toFixed(0)} a second, processor of the server ${usage.toFixed(1)} s; ` +
      `bare inserts ${row.toFixed(0)} a second one by one (signing ${(rate / row).toFixed(2)} of it), ` +
      `${batch.toFixed(0)} of as many at once (${(rate / batch).toFixed(2)})`,
  );
  console.log(
    `an answer: median ${percentile(answers, 0.5)} ms, 95 % within ${percentile(answers, 0.95)} ms; ` +
      `from opening to signed: median ${percentile(signed, 0.5)} ms, 95 % within ${percentile(signed, 0.95)} ms`,
  );
  console.log('each is recorded once, every second try was refused, and the chain verifies');
} finally {
  clearTimeout(timer);
  await office.close();
}

/** Lets everybody read and sign, so many at once. */
async function readAll(server) {
  const [left, done] = [[...office.links], []];
  const follow = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) done.push(await read(server, ...next));
  };
  await Promise.all(Array.from({ length: atOnce }, follow));
  return done;
}

/** Everything that one person does. Each answer is asserted. */
async function read(server, address, path) {
  const times = [];
  const ask = async (method, fields) => {
    const begun = performance.now();
    const answer = await send(server.port, method, path, fields);
    times.push(performance.now() - begun);
    return answer;
  };
  const begun = performance.now();
  const first = await ask('GET');
  assert.equal(first.status, 200);
  const code = server.waitForCode(address);
  assert.equal((await ask('POST', { do: 'code', mark: findMark(first.text), channel: 'email' })).status, 303);
  const second = await ask('GET');
  const form = { do: 'sign', mark: findMark(second.text), code: await code, statement: 'read' };
  assert.equal((await ask('POST', form)).status, 303);
  const total = performance.now() - begun;
  // The same form once more shows what was recorded and records nothing.
  const again = await ask('POST', form);
  assert.equal(again.status, 200);
  assert.ok(!again.text.includes('name="mark"'));
  return { times, total };
}

function findMark(text) {
  return /name="mark" value="([^"]*)"/.exec(text)?.[1] ?? assert.fail('a page without a form');
}

function send(port, method, path, fields) {
  const body = fields && new URLSearchParams(fields).toString();
  return new Promise((settle, fail) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent: false },
        ...(body && { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          settle({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
        );
        response.on('error', fail);
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

/** The pages in another process, which tells the codes that it sends. */
async function startServer() {
  const waiting = new Map();
  const child = fork(
    fileURLToPath(new URL('electronic-server.mjs', import.meta.url)),
    [JSON.stringify(office.request), office.time],
    {
      cwd: office.folder,
    },
  );
  const ended = new Promise((settle) => child.once('exit', settle));
  let usage = 0;
  const port = await new Promise((settle, fail) => {
    child.on('message', (message) => {
      if (message.port !== undefined) settle(message.port);
      else if (message.usage !== undefined) usage = message.usage;
      else waiting.get(message.to)?.(message.code);
    });
    child.once('exit', () => fail(new Error('the server has ended')));
  });
  return {
    port,
    waitForCode: (address) => new Promise((settle) => waiting.set(address, settle)),
    stop: async () => {
      child.send('stop');
      await ended;
      return usage;
    },
  };
}

/** Rows a second that the database takes, each in a transaction of its own, as safe as those of the registry. */
async function insertBare() {
  const load = createRequire(import.meta.url);
  const row = 'x'.repeat(600);
  if (database === undefined) {
    const Sqlite = load('libsql');
    const db = new Sqlite(join(office.folder, 'bare.sqlite'));
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    db.exec('create table bare (id integer primary key, content text not null)');
    const insert = db.prepare('insert into bare (content) values (?)');
    const rate = await measureRate(() => insert.run(row), 1);
    db.close();
    // SQLite has one writer at a time.
    return { alone: rate, together: rate };
  }
  const pool = new (load('pg').Pool)({ connectionString: database, max: 4 });
  await pool.query('create table bare (id serial primary key, content text not null)');
  const insert = () => pool.query('insert into bare (content) values ($1)', [row]);
  const rates = { alone: await measureRate(insert, 1), together: await measureRate(insert, 4) };
  await pool.query('drop table bare');
  await pool.end();
  return rates;
}

async function measureRate(insert, hands) {
  let left = people;
  const begun = performance.now();
  const work = async () => {
    while (left-- > 0) await insert();
  };
  await Promise.all(Array.from({ length: hands }, work));
  return people / ((performance.now() - begun) / 1000);
}

function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0).toFixed(0);
}
