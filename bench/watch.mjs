// How long after a role is saved all of its files are there anew, while `rolebook build --watch` runs on a book of 100.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBookFolder, program } from './book-folder.mjs';
import { median } from './compare.mjs';

const rounds = Number(process.argv[2] ?? 9);
/** A build is over when nothing was written for so long; in milliseconds. */
const quiet = 1500;

const { folder, saveRole, remove } = makeBookFolder(100);
const child = spawn(process.execPath, [program, 'build', '--watch', '--quiet'], {
  cwd: folder,
  stdio: 'inherit',
});
const ended = new Promise((settle) => child.once('exit', settle));
try {
  await waitForQuiet(join(folder, 'out/.rolebook.json'));
  const times = [];
  for (let round = 1; round <= rounds; round++) {
    const role = join(folder, `out/role-${round}`);
    const saved = Date.now();
    saveRole(round, 1_000_000 + round);
    const files = await waitForChange(role, saved);
    times.push(Math.max(...files) - saved);
    console.log(`${files.length} files after ${times.at(-1).toFixed(0)} ms`);
  }
  console.log(`book of 100 roles, one saved: median of ${rounds} is ${median(times).toFixed(0)} ms`);
} finally {
  child.kill('SIGINT');
  await ended;
  remove();
}

/** Waits for the first build: the manifest is the last file that it writes. */
async function waitForQuiet(manifest) {
  for (;;) {
    const [written] = listChanges(manifest, 0);
    if (written !== undefined && Date.now() - written > quiet) return;
    if (child.exitCode !== null) throw new Error('the watch ended by itself');
    await wait(100);
  }
}

/** The moments at which the files of a role were put in place since it was saved. */
async function waitForChange(role, since) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    await wait(50);
    const moments = readdirSync(role).flatMap((name) => listChanges(join(role, name), since));
    if (moments.length > 0 && Date.now() - Math.max(...moments) > quiet) return moments;
  }
  throw new Error('nothing was written in a minute');
}

/** When the name of a file came to be, if it is there and that was later; renaming sets the time of change. */
function listChanges(path, since) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.ctimeMs > since ? [found.ctimeMs] : [];
}
