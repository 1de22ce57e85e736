// A PostgreSQL server for a measurement alone, as it comes: it waits for its disk (fsync and synchronous_commit are on).
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = '/usr/lib/postgresql';

/** Starts the newest server that Debian has installed; `undefined` when there is none. `stop` removes all of it. */
export async function startPostgres() {
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Boolean) : [];
  if (versions.length === 0) return undefined;
  const programs = join(root, String(Math.max(...versions)), 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-pg-'));
  const owner = process.getuid() === 0 ? { uid: findId('-u'), gid: findId('-g') } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const run = (program, words) => {
    const done = spawnSync(join(programs, program), words, { ...owner, encoding: 'utf8', cwd: folder });
    if (done.status !== 0) throw new Error(`${program}: ${done.stdout}${done.stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  const words = ['-D', data, '-k', folder, '-c', 'listen_addresses='];
  const server = spawn(join(programs, 'postgres'), words, { ...owner, stdio: 'ignore', cwd: folder });
  const ended = new Promise((settle) => server.once('exit', settle));
  while (spawnSync(join(programs, 'pg_isready'), ['-h', folder]).status !== 0) await wait(50);
  let count = 0;
  return {
    createDatabase: () => {
      const name = `bench_${(count += 1)}`;
      run('createdb', ['-h', folder, '-U', 'bench', name]);
      return `postgres://bench@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findId(option) {
  return Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout);
}
