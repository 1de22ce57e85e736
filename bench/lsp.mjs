// How long an editor waits for `rolebook lsp` on a book of many roles: after a keystroke for the findings of the file,
// and for completion and hover. What the server says on its own (findings of other files) goes on meanwhile.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { makeBookFolder, program } from './book-folder.mjs';
import { median } from './compare.mjs';

const count = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 100);
/** Between two keystrokes, in milliseconds: a writer who types some 250 characters in a minute. */
const pause = 240;

const { folder, remove } = makeBookFolder(count);
const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise((settle) => child.once('exit', settle));
const connection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
  waiting.get(`${uri} ${version}`)?.(diagnostics);
});
connection.onNotification('window/logMessage', ({ message }) => console.log(message));
connection.listen();
try {
  await measure();
} finally {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  remove();
}

async function measure() {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'book' }],
    locale: 'ru',
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  });
  await connection.sendNotification('initialized', {});
  const path = join(folder, 'roles', `role-${Math.floor(count / 2)}.yaml`);
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const opened = performance.now();
  await ask(uri, 1, () =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    }),
  );
  console.log(`first findings after ${(performance.now() - opened).toFixed(0)} ms`);
  await waitForBook(uri, opened);

  const duty = lines.findIndex((line) => line.startsWith('duties:')) + 1;
  const end = lines[duty].length;
  const unit = lines.findIndex((line) => line.startsWith('unit:'));
  const times = { findings: [], completion: [], hover: [] };
  let typed = 0;
  for (let round = 0; round < rounds; round++) {
    const version = round + 2;
    const position = { line: duty, character: end + typed };
    typed += 1;
    const begin = performance.now();
    const found = ask(uri, version, () =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: 'я' }],
      }),
    ).then(() => times.findings.push(performance.now() - begin));
    const at = { textDocument: { uri }, position: { line: unit, character: lines[unit].length } };
    await Promise.all([
      found,
      connection.sendRequest('textDocument/completion', at).then((items) => {
        if (!items?.length && !items?.items?.length) throw new Error('nothing to complete with');
        times.completion.push(performance.now() - begin);
      }),
      connection.sendRequest('textDocument/hover', at).then((hover) => {
        if (hover === null) throw new Error('nothing under the mouse');
        times.hover.push(performance.now() - begin);
      }),
    ]);
    await wait(pause);
  }
  for (const [name, values] of Object.entries(times)) {
    const sorted = [...values].sort((a, b) => a - b);
    const high = sorted[Math.ceil(sorted.length * 0.95) - 1];
    console.log(
      `${name.padEnd(10)} median ${median(values).toFixed(1)} ms, 95 % within ${high.toFixed(1)} ms, longest ${sorted.at(-1).toFixed(1)} ms`,
    );
  }
}

function ask(uri, version, act) {
  return new Promise((settle, fail) => {
    waiting.set(`${uri} ${version}`, (found) => {
      waiting.delete(`${uri} ${version}`);
      settle(found);
    });
    act().catch(fail);
  });
}

/** Waits until the whole book was checked once: then a definition of a link leads somewhere. */
async function waitForBook(uri, opened) {
  await wait(Number(process.argv[4] ?? 30) * 1000);
  console.log(`typing begins ${(performance.now() - opened).toFixed(0)} ms after opening`);
}
