import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL server of the tests alone, reached through a socket in a folder of its own. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  createDatabase(): string;
  stop(): Promise<void>;
}

/** The programs of the newest PostgreSQL that Debian has installed; `undefined` when there is none. */
function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter(Boolean)
        .sort((a, b) => b - a)
    : [];
  const [newest] = versions;
  return newest === undefined ? undefined : join(root, String(newest), 'bin');
}

/** Whether a server can be started here. */
export const hasPostgres = findPrograms() !== undefined;

/** Starts a server; the superuser may not run one, so it then belongs to the user that Debian has made for it. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-pg-'));
  const owner = process.getuid?.() === 0 ? { uid: readId('-u'), gid: readId('-g') } : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const run = (program: string, words: readonly string[]): void => {
    const done = spawnSync(join(programs, program), words, { ...owner, encoding: 'utf8', cwd: folder });
    if (done.status !== 0) throw new Error(`${program}: ${done.stdout}${done.stderr}`);
  };
  run('initdb', ['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60'],
    { ...owner, stdio: 'ignore', cwd: folder },
  );
  await waitUntilReady(programs, folder);
  let count = 0;
  return {
    createDatabase: () => {
      const name = `registry_${(count += 1)}`;
      run('createdb', ['-h', folder, '-U', 'tests', name]);
      return `postgres://tests@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: async () => {
      await end(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readId(option: '-u' | '-g'): number {
  const { stdout, status } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('there is no user called postgres');
  return Number(stdout);
}

async function waitUntilReady(programs: string, folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (spawnSync(join(programs, 'pg_isready'), ['-h', folder]).status === 0) return;
    await wait(50);
  }
  throw new Error('PostgreSQL does not start');
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((settle) => server.once('exit', settle));
  // SIGINT is the fast shutdown of PostgreSQL.
  server.kill('SIGINT');
  await ended;
}
