import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type RawBuilder, sql } from 'kysely';
import { unwrap } from '../registry/registries.js';
import { ElectronicOffice, Reader } from './electronic-office.js';
import { ServingProcess } from './serving-process.js';

const objection = 'Возражаю против ночных смен Тайнова.';

/** What is known of those who sign. */
const personal = ['Маркин0000', 'example.ru', '79161234567', 'ночных смен'];

/** Every file of the registry but the database, which holds what is known of people. */
function readKept(): string {
  return readdirSync('.rolebook', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('registry.sqlite'))
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name)).toString())
    .join('\n');
}

const readChain = (office: ElectronicOffice): Promise<string> =>
  office.inRegistry(async (registry) => {
    const read = await registry.readAtOnce(async (db) => [
      ...(await db.selectFrom('event').selectAll().execute()),
      ...(await db.selectFrom('stream_event').selectAll().execute()),
      ...(await db.selectFrom('signing_link').selectAll().execute()),
      ...(await db.selectFrom('reminder').selectAll().execute()),
    ]);
    return JSON.stringify(unwrap(read));
  });

it('the pages print no name, address, link, code or objection, whatever goes wrong, and the chain keeps none', async () => {
  const refused = new Set<string>();
  const office = await ElectronicOffice.open(3, undefined, {
    refuse: (address) => (refused.has(address) ? 550 : undefined),
  });
  const words = ['people', 'consent', '00001', '--email', 'p00001@example.ru', '--phone', '+79161234567'];
  expect((await office.run([...words, '--dated', '2026-11-30', '--as', 'hr'])).exitCode).toBe(0);
  for (const number of ['00002', '00003']) await office.consent(number);
  expect((await office.run(['ack', 'send'])).exitCode).toBe(0);
  const serving = await ServingProcess.start(office);
  const [first, second, third] = ['00001', '00002', '00003'].map(
    (number) => new Reader(`${serving.address}${office.linkOf(number)}`),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error('nobody reads');

  await first.askCode();
  const code = office.codeOf('00001');
  expect((await first.sign(code === '000000' ? '000001' : '000000', 'read')).status).toBe(422);
  expect((await first.sign(code, 'read-with-objections', objection)).status).toBe(303);
  refused.add('p00002@example.ru');
  expect(await second.askCode()).toBe(503);
  for (const path of [
    '',
    '/x',
    `${office.linkOf('00001')}nothing`,
    `${office.linkOf('00003')}?code=${code}`,
  ]) {
    await fetch(serving.address + path, { headers: { connection: 'close' } });
  }
  expect((await third.post({ do: 'x'.repeat(70_000) })).status).toBe(413);
  const change = (statement: RawBuilder<unknown>) =>
    office.inRegistry((registry) => registry.writeAtOnce((db) => statement.execute(db)));
  // A bug, as far as the pages can tell: a table is gone.
  await change(sql`alter table consent rename to lost`);
  const failed = await third.open();
  expect([failed.status, failed.text]).toEqual([500, '500\n']);
  await change(sql`alter table lost rename to consent`);
  office.now = new Date('2026-12-09T09:00:00Z');
  const remind = await office.run(['ack', 'remind', '--json']);
  await serving.end('SIGINT');

  const secrets = ['00001', '00002', '00003'].flatMap((number) => [
    office.linkOf(number).slice(3, -1),
    ...(office.codeOf(number) === '' ? [] : [office.codeOf(number)]),
  ]);
  expect(secrets.map((each) => each.length)).toEqual([43, 6, 43, 43]);
  expect(serving.output).toContain('Страницы работают');
  expect(serving.output).toContain('Сбой');
  const told = serving.output + remind.stdout + remind.stderr;
  const kept = (await readChain(office)) + readKept();
  for (const secret of [...personal, ...secrets]) {
    expect([secret, told.includes(secret), kept.includes(secret)]).toEqual([secret, false, false]);
  }
});
