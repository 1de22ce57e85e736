import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../src/cli/run-command-line.js';
import { selectLocale } from '../src/cli/locale.js';
import { InvalidSetting, createWorld } from '../src/world.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the clock', () => {
  it('stands still with SOURCE_DATE_EPOCH', () => {
    const world = createWorld({ SOURCE_DATE_EPOCH: '1700000000' });
    expect(world.now().toISOString()).toBe('2023-11-14T22:13:20.000Z');
    expect(world.undatedDate).toEqual(world.now());
  });

  it('goes without it, but dates no file', () => {
    const world = createWorld({ SOURCE_DATE_EPOCH: '' });
    expect(Math.abs(world.now().getTime() - Date.now())).toBeLessThan(5000);
    expect(world.undatedDate.toISOString()).toBe('2000-01-01T00:00:00.000Z');
  });

  it.each(['-1', '1.5', 'now', '1e9', ' 1', '99999999999999', '0x10', '253402300800'])(
    'refuses %j',
    (value) => {
      expect(() => createWorld({ SOURCE_DATE_EPOCH: value })).toThrow(InvalidSetting);
    },
  );
});

describe('what is built in', () => {
  const world = createWorld({});

  it('is found by name and only by name', () => {
    expect(world.resources('schemas/')).toContain('schemas/role.schema.json');
    expect(world.resource('schemas/role.schema.json')?.length).toBeGreaterThan(1000);
    expect(world.font('Tinos-Regular').length).toBeGreaterThan(100_000);
    for (const path of ['../package.json', 'schemas/../package.json', '/etc/passwd', 'package.json', '']) {
      expect(world.resource(path)).toBeUndefined();
    }
  });

  it('has one hash as long as the program is the same', () => {
    expect(world.program.hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(createWorld({}).program.hash()).toBe(world.program.hash());
  });
});

describe('files', () => {
  const makeFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook мир '));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    return folder;
  };
  const { files } = createWorld({});

  it('are written as a whole, in folders that are made', async () => {
    const folder = makeFolder();
    const path = join(folder, 'глубоко', 'внутри', 'файл.txt');
    await files.write(path, bytes('один'));
    await files.write(path, bytes('два'));
    expect(readFileSync(path, 'utf8')).toBe('два');
    expect(readdirSync(join(folder, 'глубоко', 'внутри'))).toEqual(['файл.txt']);
  });

  it('leave nothing behind when they cannot be written', async () => {
    const folder = makeFolder();
    await files.write(join(folder, 'a', 'b.txt'), bytes('x'));
    await expect(files.write(join(folder, 'a'), bytes('x'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('that are not there are told from those that cannot be read', async () => {
    const folder = makeFolder();
    const nowhere = join(folder, 'nowhere');
    expect(await files.read(nowhere)).toBeUndefined();
    expect(await files.stat(nowhere)).toBeUndefined();
    expect(await files.realPath(nowhere)).toBeUndefined();
    expect(await files.list(nowhere)).toEqual([]);
    await files.remove(nowhere);
    await files.sweep(nowhere);
    await expect(files.read(folder)).rejects.toThrow('EISDIR');
  });

  it('have a stamp, but for those that have just been changed', async () => {
    const old = fileURLToPath(new URL('../package.json', import.meta.url));
    const { stamp } = (await files.stat(old)) ?? {};
    expect(stamp).toMatch(/^\d/);
    expect((await files.stat(old))?.stamp).toBe(stamp);
    const young = join(makeFolder(), 'b.txt');
    await files.write(young, bytes('x'));
    expect(await files.stat(young)).toEqual({ size: 1, kind: 'file', isLink: false, stamp: undefined });
  });

  it('are told from links to them, which have no stamp', async () => {
    const folder = makeFolder();
    symlinkSync(fileURLToPath(new URL('../package.json', import.meta.url)), join(folder, 'link'));
    expect(await files.stat(join(folder, 'link'))).toMatchObject({
      kind: 'file',
      isLink: true,
      stamp: undefined,
    });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(await files.stat(join(folder, 'dangling'))).toBeUndefined();
  });

  it('are removed, and folders only when they are empty', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a', 'b.txt');
    await files.write(path, bytes('x'));
    await files.remove(join(folder, 'a'));
    expect(readdirSync(folder)).toEqual(['a']);
    await files.remove(path);
    await files.remove(join(folder, 'a'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the language of messages', () => {
  it.each([
    [['check', '--locale', 'ru'], { LANG: 'en_US.UTF-8' }, 'en-US', 'ru'],
    [['--locale=en', 'check'], { LANG: 'ru_RU.UTF-8' }, 'ru-RU', 'en'],
    [['new', 'x', '--', '--locale', 'ru'], {}, 'en-US', 'en'],
    [[], { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'ru'],
    [[], { LC_ALL: '', LC_MESSAGES: 'ru_RU', LANG: 'en_US' }, 'en-US', 'ru'],
    [[], { LANG: 'C.UTF-8' }, 'ru-RU', 'ru'],
    [[], { LANG: 'POSIX' }, 'en-US', 'en'],
    [[], { LANG: 'de_DE.UTF-8' }, 'ru-RU', 'en'],
    [[], {}, 'ru', 'ru'],
    [[], {}, 'run', 'en'],
  ] as const)('%j %j %s: %s', (words, environment, system, expected) => {
    expect(selectLocale(words, environment, system)).toBe(expected);
  });
});

describe('a bug of the program', () => {
  it('is told shortly, with what those who look for it need, and ends with 2', async () => {
    let stderr = '';
    const terminal = {
      locale: 'ru',
      color: false,
      unicode: true,
      width: 80,
      interactive: false,
      print: () => undefined,
      note: (text: string) => {
        stderr += text;
      },
      waitForInterrupt: () => Promise.resolve(),
    } as const;
    const exitCode = await runCommandLine(['check'], terminal, () => {
      throw new TypeError('x is not a function');
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Ошибка: в программе произошёл сбой; ваши файлы не повреждены\nСообщите/);
    expect(stderr).toContain('TypeError: x is not a function\n    at');
    expect(stderr.split('\n').length).toBeLessThan(12);
  });
});
