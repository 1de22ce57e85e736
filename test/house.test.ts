import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCyrillic, findImports, findMachineUses } from './house/read-source.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Who may import whom. A part is a folder of `src`, or a file directly in it. `type X` allows types of X only.
 * The types of `src/world.ts` are open to all and stand in no row.
 */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  language: [],
  world: [],
  document: ['diagnostic'],
  parse: ['diagnostic'],
  check: ['parse', 'language', 'document', 'diagnostic'],
  compose: ['type check', 'language', 'document', 'diagnostic'],
  render: ['document', 'diagnostic'],
  compare: ['document', 'diagnostic'],
  registry: ['document', 'diagnostic'],
  exchange: ['compare', 'document', 'diagnostic'],
  seal: ['diagnostic'],
  mail: ['document', 'diagnostic'],
  start: [],
  pipeline: ['parse', 'check', 'compose', 'render', 'language', 'document', 'diagnostic'],
  actions: [
    ...['pipeline', 'parse', 'check', 'compose', 'render', 'language', 'document', 'diagnostic'],
    ...['compare', 'registry', 'exchange', 'seal', 'mail'],
  ],
  cli: ['actions', 'pipeline', 'lsp', 'web', 'diagnostic', 'world'],
  web: ['actions', 'pipeline', 'document', 'diagnostic', 'world'],
  lsp: ['actions', 'pipeline', 'parse', 'check', 'diagnostic', 'world'],
  worker: ['actions', 'pipeline', 'world'],
};

/** The doors to clock, files, settings and chance. Everything else is a function of what it is given. */
const doors = ['src/world.ts', 'src/world/', 'src/cli/', 'src/start/', 'src/worker/'];

/** Source files with Russian words that are not messages, each with the reason. */
const russianWords: Readonly<Record<string, string>> = {
  'src/language/ru/': 'grammar of Russian',
  'src/language/lexicon.ts': 'ё and е are one letter to those who write',
  'src/parse/find-mixed-words.ts': 'letters of the two alphabets that look alike',
  'src/check/required-parts.ts': 'the letters that phrases are made of',
  'src/check/part-scanner.ts': 'the letters that parts of phrases are made of',
  'src/check/word-list.ts': 'folding is for Cyrillic letters alone: it keeps the search fast',
  'src/document/list-label.ts': 'the letters of a list, as Word counts them',
};

/** Source files longer than 400 lines, each with the reason. */
const longFiles: Readonly<Record<string, string>> = {};

const forbiddenNames = ['utils', 'helpers', 'common', 'manager', 'service'];

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

const sources = listFiles('src').filter((file) => file.endsWith('.ts'));
const readText = (file: string): string => readFileSync(join(root, file), 'utf8');
const partOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
const isListed = (file: string, list: readonly string[]): boolean =>
  list.some((each) => (each.endsWith('/') ? file.startsWith(each) : file === each));

function findForbiddenImports(file: string, text: string): string[] {
  const part = partOf(file);
  const allowed = allowedImports[part];
  if (allowed === undefined) return [`${file}: "${part}" has no row in the table of allowed imports`];
  return findImports(file, text)
    .filter(
      ({ target }) => target.startsWith('src/') || target.startsWith('..') || target.startsWith('test/'),
    )
    .filter(({ target, typeOnly }) => {
      const other = target.startsWith('src/') ? partOf(target) : target;
      if (other === part || (other === 'world' && typeOnly)) return false;
      return !allowed.includes(other) && !(typeOnly && allowed.includes(`type ${other}`));
    })
    .map(({ target, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${target}`);
}

describe('the house', () => {
  it('imports go one way', () => {
    expect(sources.flatMap((file) => findForbiddenImports(file, readText(file)))).toEqual([]);
  });

  it('generated files are fresh', () => {
    const run = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('only the doors touch clock, files, settings and chance', () => {
    const found = sources
      .filter((file) => !isListed(file, doors))
      .flatMap((file) =>
        findMachineUses(file, readText(file)).map((each) => `${file}:${each.line} ${each.text}`),
      );
    expect(found).toEqual([]);
  });

  it('words are data: Russian stands in messages and in templates', () => {
    const found = sources
      .filter((file) => !isListed(file, Object.keys(russianWords)))
      .flatMap((file) =>
        findCyrillic(file, readText(file)).map((each) => `${file}:${each.line} ${each.text}`),
      );
    expect(found).toEqual([]);
  });

  it('no file of the source is longer than 400 lines', () => {
    const long = sources.filter((file) => readText(file).trimEnd().split('\n').length > 400);
    expect(long).toEqual(Object.keys(longFiles).sort());
  });

  it('every file with an exception still needs it', () => {
    const idle = Object.keys(russianWords)
      .filter((file) => !file.endsWith('/'))
      .filter((file) => !sources.includes(file) || findCyrillic(file, readText(file)).length === 0);
    expect(idle).toEqual([]);
  });

  it('names are kebab-case and say what a file is', () => {
    const files = ['src', 'test', 'scripts', 'bench'].flatMap(listFiles);
    const wrong = files.filter((file) => {
      if (!/\.(ts|mts|mjs|js)$/.test(file) || file.includes('/node_modules/')) return false;
      const parts = file.replace(/(\.test|\.bench|\.d)?\.[a-z]+$/, '').split('/');
      return parts.some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || forbiddenNames.includes(part));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the rules of the house see', () => {
  it('every form of import', () => {
    const text = `
      import { createWorld, type World } from '../world.js';
      import type { Role } from '../check/role.js';
      import { type Place } from '../diagnostic/place.js';
      export { x } from './x.js';
      export type { Y } from './y.js';
      const z = await import('../cli/main.js');
      type Late = import('../web/server.js').Server;
      import 'node:fs';`;
    expect(findImports('src/render/a.ts', text)).toEqual([
      { target: 'src/world.ts', typeOnly: false, names: ['createWorld', 'World'] },
      { target: 'src/check/role.ts', typeOnly: true, names: ['Role'] },
      { target: 'src/diagnostic/place.ts', typeOnly: true, names: ['Place'] },
      { target: 'src/render/x.ts', typeOnly: false, names: ['x'] },
      { target: 'src/render/y.ts', typeOnly: true, names: ['Y'] },
      { target: 'src/cli/main.ts', typeOnly: false, names: [] },
      { target: 'src/web/server.ts', typeOnly: true, names: [] },
      { target: 'node:fs', typeOnly: false, names: [] },
    ]);
  });

  it.each([
    ['src/render/a.ts', `import type { Role } from '../check/role.js';`],
    ['src/render/a.ts', `import { createWorld } from '../world.js';`],
    ['src/compose/a.ts', `import { checkRole } from '../check/check-role.js';`],
    ['src/document/a.ts', `export * from '../language/language.js';`],
    ['src/web/a.ts', `import { main } from '../cli/main.js';`],
    ['src/parse/a.ts', `import { sampleDocument } from '../../test/render/sample-document.js';`],
    ['src/parse/a.ts', `await import('../../../shared/prototypes/a.js');`],
    ['src/newcomer/a.ts', ``],
  ])('a forbidden import: %s %s', (file, text) => {
    expect(findForbiddenImports(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/render/a.ts', `import type { FontName } from '../world.js';`],
    ['src/compose/a.ts', `import type { Role } from '../check/role.js';`],
    ['src/cli/a.ts', `import { createWorld } from '../world.js';`],
    ['src/render/writers/text/a.ts', `import { b } from '../../writer.js'; import { c } from 'saxes';`],
  ])('an allowed import: %s %s', (file, text) => {
    expect(findForbiddenImports(file, text)).toEqual([]);
  });

  it.each([
    'process.env.HOME',
    'Date.now()',
    'new Date()',
    'new Date',
    'Math.random()',
    'crypto.randomUUID()',
    `import { readFileSync } from 'node:fs';`,
    `import { readFile } from 'fs/promises';`,
    `import { randomBytes } from 'node:crypto';`,
    `await import('node:child_process')`,
  ])('a use of the machine: %s', (text) => {
    expect(findMachineUses('src/render/a.ts', text)).not.toEqual([]);
  });

  it.each([
    'new Date(0)',
    `import { createHash } from 'node:crypto';`,
    '// process.env',
    'input.date.getTime()',
  ])('no use of the machine: %s', (text) => {
    expect(findMachineUses('src/render/a.ts', text)).toEqual([]);
  });

  it.each([`const a = 'слово';`, 'const a = `${b} слово`;', 'const a = /слово/u;', `f({ en: 'слово' });`])(
    'Russian outside of a message: %s',
    (text) => {
      expect(findCyrillic('src/render/a.ts', text)).toHaveLength(1);
    },
  );

  it.each([`f({ ru: \`нет «\${a}»\`, en: 'no' });`, `f({ ru: a ? 'да' : 'нет' });`, '// слово'])(
    'no Russian outside of a message: %s',
    (text) => {
      expect(findCyrillic('src/render/a.ts', text)).toEqual([]);
    },
  );
});

describe('the generator', () => {
  const makeProject = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-generate-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  const run = (folder: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--root', folder, ...words], {
      encoding: 'utf8',
    });

  const files = {
    'src/check/rules/long-duty.ts': 'export const rule = 1;\n',
    'src/check/rules/absent-basis.ts': 'export const rule = 2;\n',
    'src/render/writers/text/index.ts': 'export const textWriter = 1;\n',
    'src/cli/commands/build.ts': 'export const command = 1;\n',
  };

  it('writes sorted registries; writers and commands are loaded on demand', () => {
    const folder = makeProject(files);
    expect(run(folder).status).toBe(0);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(read('src/check/rules/index.ts')).toBe(
      [
        '// Generated by "npm run generate" from the files in src/check/rules. Do not edit.',
        '',
        `import { rule as absentBasisRule } from './absent-basis.js';`,
        `import { rule as longDutyRule } from './long-duty.js';`,
        '',
        '/** All rules, in the order of their ids. */',
        'export const rules = [absentBasisRule, longDutyRule];',
        '',
      ].join('\n'),
    );
    expect(read('src/render/writers/index.ts')).toContain(
      `load: () => import('./text/index.js').then((module) => module.textWriter)`,
    );
    expect(read('src/cli/commands/index.ts')).toContain(
      `build: () => import('./build.js').then((module) => module.command)`,
    );
    expect(run(folder, '--check').status).toBe(0);
  });

  it('names what is stale, and takes line ends of Windows for what they are', () => {
    const folder = makeProject(files);
    run(folder);
    const index = join(folder, 'src/check/rules/index.ts');
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll('\n', '\r\n'));
    expect(run(folder, '--check').status).toBe(0);
    writeFileSync(join(folder, 'src/check/rules/new-one.ts'), 'export const rule = 3;\n');
    const check = run(folder, '--check');
    expect(check.status).toBe(1);
    expect(check.stderr).toContain('src/check/rules/index.ts');
    expect(check.stderr).not.toContain('src/cli');
  });

  it('removes the registry of a folder that became empty', () => {
    const folder = makeProject({ 'src/cli/commands/index.ts': 'export const commands = {};\n' });
    expect(run(folder, '--check').status).toBe(1);
    run(folder);
    expect(existsSync(join(folder, 'src/cli/commands/index.ts'))).toBe(false);
  });

  it('refuses a file that does not export what it has to', () => {
    const folder = makeProject({ 'src/check/rules/wrong.ts': 'export const other = 1;\n' });
    const { status, stderr } = run(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('src/check/rules/wrong.ts must export const rule');
  });
});
