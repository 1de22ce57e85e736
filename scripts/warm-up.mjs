// The last step of `npm run compile`: runs the program on an example, so that V8 compiles what such work needs, and
// leaves its code in `dist/prepared`. A process that finds it there need not compile it again.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChunkLoader } from '../build/start/chunk-loader.js';
import { nameCodeFolder } from '../build/start/code-folder.js';
import { startChunk } from '../build/start/start-chunk.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const chunks = join(project, 'dist');
const code = nameCodeFolder(chunks);
const workspace = mkdtempSync(join(tmpdir(), 'rolebook-warm-up-'));
const loader = new ChunkLoader(chunks, code);

cpSync(join(project, 'roles'), join(workspace, 'roles'), { recursive: true });
process.chdir(workspace);
process.stdout.write = () => true;
for (const words of [['--help'], ['check', '--threads', '1'], ['build', '--threads', '1'], ['build']]) {
  await runProgram(words);
}
process.exitCode = 0;
process.chdir(project);
rmSync(workspace, { recursive: true });
for (const [name, bytes] of loader.collectCode()) {
  mkdirSync(dirname(join(code, name)), { recursive: true });
  writeFileSync(join(code, name), bytes);
}

/** Runs the program as a process would. Faults that it finds in the example are told to those who run it themselves. */
async function runProgram(words) {
  process.exitCode = 0;
  process.argv.splice(2, Infinity, ...words);
  startChunk(loader, 'cli.cjs');
  await once(process, 'beforeExit');
  if (process.exitCode === 2) throw new Error(`rolebook ${words.join(' ')} ended with ${process.exitCode}`);
}
