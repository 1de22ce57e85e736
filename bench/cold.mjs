// One document by a whole process: what a user waits for. Prints medians of runs in turn, and the best ones, beside a
// Node that does nothing.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBookFolder, program } from './book-folder.mjs';
import { median } from './compare.mjs';

const rounds = Number(process.argv[2] ?? 9);
const { folder, remove } = makeBookFolder(1);
const build = (...words) => [program, 'build', '--quiet', ...words];
const cases = [
  ['node -e 0', ['-e', '0']],
  ['rolebook --help', [program, '--help']],
  ['rolebook check', [program, 'check', '--quiet']],
  ['build --format text', build('--format', 'text')],
  ['build --format html', build('--format', 'html')],
  ['build --format docx', build('--format', 'docx')],
  ['build --format pdf', build('--format', 'pdf')],
  ['build, all formats', build()],
];
const times = new Map(cases.map(([name]) => [name, []]));

for (let round = 0; round <= rounds; round++) {
  for (const [name, words] of cases) {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
    // The first round brings files into the cache of the system.
    if (round > 0) times.get(name).push(seconds);
  }
}
remove();

console.log(`one role, whole processes, medians (best) of ${rounds} rounds`);
for (const [name, own] of times) {
  const [middle, best] = [median(own), Math.min(...own)].map((each) => each.toFixed(3));
  console.log(`${name.padEnd(22)}${middle.padStart(8)} s (${best})`);
}
