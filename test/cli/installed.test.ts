import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { nameCodeFolder } from '../../src/start/code-folder.js';

// The package as people get it: packed, installed into a folder of its own, run as a process.

const kills = process.env['ROLEBOOK_LONG'] === '1' ? 50 : 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const prefix = mkdtempSync(join(tmpdir(), 'Программа Rolebook '));
/** Where it is packed. Code that V8 has compiled there names the files of that place. */
const copy = mkdtempSync(join(tmpdir(), 'rolebook-pack-'));
const rolebook = join(prefix, 'bin', 'rolebook');
const environment = { ...process.env, LC_ALL: 'ru_RU.UTF-8', SOURCE_DATE_EPOCH: '' };

/** What the package is made of, and what of it was compiled before. */
const sources = [
  ...['src', 'scripts', 'build', 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'LICENSE'],
  ...['schemas', 'templates', 'roles', 'README.md', 'README.ru.md', 'CHANGELOG.md'],
];

beforeAll(() => {
  // To pack is to compile. That is done in a copy: other tests run the program of this folder meanwhile.
  const npm = (...words: string[]): string => {
    const run = spawnSync('npm', words, { cwd: copy, encoding: 'utf8', timeout: 280_000 });
    if (run.status !== 0) throw new Error(`npm ${words.join(' ')}\n${run.stdout}${run.stderr}`);
    return run.stdout;
  };
  for (const name of sources.filter((each) => existsSync(join(root, each)))) {
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  npm('pack', '--silent', '--pack-destination', prefix);
  const archive = readdirSync(prefix).find((name) => name.endsWith('.tgz')) ?? '';
  npm('install', '--global', '--prefix', prefix, '--prefer-offline', '--silent', join(prefix, archive));
}, 300_000);

afterAll(() => {
  for (const each of [prefix, copy]) rmSync(each, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'Папка с пробелами '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function run(folder: string, words: readonly string[], extra: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(rolebook, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, ...extra },
  });
  return { status, stdout, stderr };
}

/**
 * The files that a run has loaded, those in a chunk of the program by the names that they had before it was made, one a
 * line. What V8 measured while the process ran names every script.
 */
function listLoadedFiles(folder: string, words: readonly string[]): string {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  expect(run(folder, words, { NODE_V8_COVERAGE: coverage }).status).toBe(0);
  const files = readdirSync(coverage).flatMap((name) =>
    [...readFileSync(join(coverage, name), 'utf8').matchAll(/"url":"(file:[^"]*)"/g)].map(([, url]) =>
      fileURLToPath(url ?? ''),
    ),
  );
  return files
    .flatMap((file) => (existsSync(`${file}.map`) ? readSources(`${file}.map`) : [file]))
    .join('\n');
}

function readSources(map: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
  return sources;
}

function hashFolder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('the installed program', () => {
  it('makes an organization and builds it', () => {
    const folder = makeFolder();
    expect(run(folder, ['init'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder, ['check', '--final'])).toEqual({
      status: 0,
      stdout: 'Итого: замечаний нет.\n',
      stderr: '',
    });
    expect(run(folder, ['build'])).toEqual({
      status: 0,
      stdout: 'Записано в папку out: 12 файлов.\nИтого: замечаний нет.\n',
      stderr: '',
    });
    const formats = Object.keys(hashFolder(join(folder, 'out', 'sales-manager')));
    expect(formats).toEqual(['docx', 'html', 'pdf', 'txt'].map((format) => `instruction.ru.${format}`));
    expect(existsSync(join(folder, 'schemas', 'role.schema.json'))).toBe(true);
  });

  it('loads the libraries of a format only to write it', () => {
    const folder = makeFolder();
    run(folder, ['init']);
    const heavy = /src\/render\/writers\/(?:docx|html|pdf)\//;
    const listLoaded = (...words: string[]) => listLoadedFiles(folder, words);
    expect(listLoaded('--help')).not.toMatch(heavy);
    expect(listLoaded('--help')).not.toMatch(/node_modules\/(?:yaml|ajv|handlebars)\//);
    expect(listLoaded('--help')).toMatch(/src\/cli\/run-command-line\.ts/);
    expect(listLoaded('check')).toMatch(/node_modules\/yaml\//);
    expect(listLoaded('check')).not.toMatch(heavy);
    expect(listLoaded('build', '--format', 'text')).not.toMatch(heavy);
    // An up-to-date workspace loads no writer either.
    listLoaded('build');
    expect(listLoaded('build')).not.toMatch(heavy);
    expect(listLoaded('build', '--format', 'docx', '--force')).toMatch(heavy);
  });

  it('ends quietly when nobody reads on', async () => {
    const folder = makeFolder();
    const child = spawn(rolebook, ['schema', 'role'], { cwd: folder, env: environment });
    child.stdout.destroy();
    expect(await readToEnd(child)).toEqual({ code: 0, stderr: '' });
  });

  it('tells of settings and folders that cannot be', () => {
    const folder = makeFolder();
    run(folder, ['init']);
    expect(run(folder, ['build'], { SOURCE_DATE_EPOCH: 'вчера' })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Ошибка: переменная SOURCE_DATE_EPOCH должна быть целым числом секунд с 1970 года, а задано «вчера»\n',
    });
    const blocked = run(folder, ['build', '--format', 'text', '--out', 'README.txt']);
    expect(blocked.status).toBe(2);
    expect(blocked.stderr).toMatch(/^Ошибка: .*README\.txt.*: (?:часть пути — файл|на этом месте уже)/);
    expect(run(folder, ['check'], { LC_ALL: 'en_US.UTF-8' }).stdout).toBe('Total: no findings.\n');
  });

  it('dates files by SOURCE_DATE_EPOCH where the sources have no date', () => {
    const folder = makeFolder();
    run(folder, ['init']);
    const hashes = ['0', '1', '1700000000', '1700000000'].map((seconds) => {
      expect(run(folder, ['build', '--out', `o${seconds}`], { SOURCE_DATE_EPOCH: seconds }).status).toBe(0);
      return hashFolder(join(folder, `o${seconds}`, 'sales-manager'))['instruction.ru.pdf'];
    });
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('what was prepared when the program was compiled', () => {
  const prepared = join(prefix, 'lib/node_modules/rolebook/dist/prepared');
  const away = join(prefix, 'prepared');

  it('only saves time: without it all files and findings are the same', () => {
    const folder = makeFolder();
    cpSync(join(root, 'roles'), join(folder, 'roles'), { recursive: true });
    const role = join(folder, 'roles', 'storekeeper.yaml');
    expect(existsSync(join(prepared, 'program.sha256'))).toBe(true);
    expect(existsSync(nameCodeFolder(join(prepared, '..')))).toBe(true);
    writeFileSync(role, readFileSync(role, 'utf8').replace('duties:', 'dutys:'));
    const build = () => {
      const { status, stdout } = run(folder, ['build', '--json', '--force']);
      return { status, stdout, files: hashFolder(join(folder, 'out')) };
    };
    const quick = build();
    rmSync(join(folder, 'out'), { recursive: true });
    renameSync(prepared, away);
    onTestFinished(() => {
      renameSync(away, prepared);
    });
    expect(build()).toEqual(quick);
  });

  it('spares a workspace without faults the compilers of schemas and templates', () => {
    const folder = makeFolder();
    run(folder, ['init']);
    const loaded = listLoadedFiles(folder, ['check']);
    expect(loaded).toMatch(/dist\/prepared\/[0-9a-f]{64}\.cjs/);
    expect(loaded).not.toMatch(/ajv\/dist\/core\.js|node_modules\/handlebars/);
  });
});

describe('threads', () => {
  it('give the same files and findings as one, and one is told of when it fails', () => {
    const folder = makeFolder();
    const isTaken = (path: string): boolean =>
      !/[\\/](?:autoservice|bank)(?:[\\/]|$)/.test(path.slice(root.length));
    cpSync(join(root, 'roles'), join(folder, 'roles'), { recursive: true, filter: isTaken });
    // A fault of each stage: the file, its links, its rules.
    const spoil = (file: string, change: (text: string) => string): void => {
      const path = join(folder, 'roles', file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    };
    spoil('storekeeper.yaml', (text) => text.replace('duties:', 'dutys:'));
    spoil('accountant.yaml', (text) => text.replace('chief-accountant }', 'nobody }'));
    spoil('legal-counsel.yaml', (text) => text.replace('duties:', 'duties:\n  - Выполняет иные поручения.'));
    const runs = ['1', '2', '5'].map((threads) => {
      const words = ['build', '--json', '--threads', threads, '--out', 'готово'];
      const { status, stdout } = run(folder, words);
      const files = hashFolder(join(folder, 'готово'));
      rmSync(join(folder, 'готово'), { recursive: true });
      return { status, stdout, files, check: run(folder, ['check', '--json', '--threads', threads]).stdout };
    });
    expect(runs[0]?.status).toBe(1);
    expect(Object.keys(runs[0]?.files ?? {}).length).toBeGreaterThan(50);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(run(folder, ['check', '--threads', '0'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('a build that is killed', () => {
  it('leaves whole files, and the next one finishes the work without asking', async () => {
    const folder = makeFolder();
    run(folder, ['init']);
    const organization = join(folder, 'roles', 'organization.yaml');
    const text = readFileSync(organization, 'utf8');
    const started = Date.now();
    run(folder, ['build']);
    const duration = Date.now() - started;
    const known = new Set(Object.values(hashFolder(join(folder, 'out'))));
    for (let round = 1; round <= kills; round++) {
      writeFileSync(organization, text.replaceAll('«Пример»', `«Пример ${round}»`));
      const child = spawn(rolebook, ['build'], { cwd: folder, env: environment });
      const ended = readToEnd(child);
      // Most of the kills fall into the last half of the build, where files are written.
      await wait(duration * (0.4 + (0.7 * round) / kills));
      child.kill('SIGKILL');
      await ended;
      const left = hashFolder(join(folder, 'out'));
      expect(run(folder, ['build', '--out', 'fresh']).status).toBe(0);
      const fresh = hashFolder(join(folder, 'fresh'));
      for (const [name, hash] of Object.entries(left)) {
        if (/\.(?:docx|pdf|html|txt)$/.test(name)) expect(known.has(hash) || fresh[name] === hash).toBe(true);
      }
      const { status, stdout } = run(folder, ['build']);
      expect(stdout).not.toContain('workspace/');
      expect(status).toBe(0);
      // The manifest counts the batches that were written, of which a killed build needs one more.
      const { '.rolebook.json': own, ...healed } = hashFolder(join(folder, 'out'));
      const { '.rolebook.json': other, ...expected } = fresh;
      expect([own, other]).not.toContain(undefined);
      expect(healed).toEqual(expected);
      for (const hash of Object.values(healed)) known.add(hash);
    }
  }, 300_000);
});

describe('a build that watches', () => {
  it('follows every change, survives faults and half-saved files, and ends with 0', async () => {
    const folder = makeFolder();
    run(folder, ['init']);
    const role = join(folder, 'roles', 'sales-manager.yaml');
    const document = join(folder, 'out', 'sales-manager', 'instruction.ru.txt');
    const other = join(folder, 'out', 'general-director', 'instruction.ru.txt');
    const text = readFileSync(role, 'utf8');
    const child = spawn(rolebook, ['build', '--watch', '--format', 'text'], {
      cwd: folder,
      env: environment,
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const ended = readToEnd(child);
    const until = async (isDone: () => boolean): Promise<void> => {
      for (let tries = 0; tries < 400 && !isDone(); tries++) await wait(50);
      expect(isDone(), printed).toBe(true);
    };
    try {
      await until(() => printed.includes('Слежу за папкой roles'));
      const untouched = statSync(other).mtimeMs;

      writeFileSync(role, text.replace('в день переговоров', 'до конца дня'));
      await until(() => readFileSync(document, 'utf8').includes('до конца дня'));

      writeFileSync(role, text.slice(0, text.indexOf('rights:') + 3));
      await until(() => printed.includes('ошибка'));
      expect(readFileSync(document, 'utf8')).toContain('до конца дня');

      writeFileSync(role, text.replace('в день переговоров', 'в тот же день'));
      await until(() => readFileSync(document, 'utf8').includes('в тот же день'));

      writeFileSync(join(folder, 'roles', 'clerk.yaml'), text.replace('id: sales-manager', 'id: clerk'));
      await until(() => existsSync(join(folder, 'out', 'clerk', 'instruction.ru.txt')));
      rmSync(join(folder, 'roles', 'clerk.yaml'));
      await until(() => !existsSync(join(folder, 'out', 'clerk')));
      expect(statSync(other).mtimeMs).toBe(untouched);
    } finally {
      child.kill('SIGINT');
    }
    expect((await ended).code).toBe(0);
  });
});

function readToEnd(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  // A process only counts as closed when all that it printed was read.
  child.stdout.resume();
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((settle) => {
    child.on('close', (code) => {
      settle({ code, stderr });
    });
  });
}
