import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../src/actions/build-workspace.js';
import { rules } from '../src/check/rules/index.js';
import { commands } from '../src/cli/commands/index.js';
import { blockFunctionNames, templateFunctionNames } from '../src/compose/template-functions.js';
import { vocabulary } from '../src/compose/vocabulary.js';
import type { CommandRun, Files } from './docs/example-book.js';
import { exampleBook, mergeFields, runOver } from './docs/example-book.js';
import type { PageBlock } from './docs/read-page.js';
import {
  findBrokenLinks,
  listFiles,
  readBlocks,
  readFirstCells,
  readHeadings,
  readText,
  root,
} from './docs/read-page.js';
import { findImports } from './house/read-source.js';
import type { MemoryWorld } from './memory-world.js';

const sort = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('docs/diagnostics.md', () => {
  const sources = listFiles('src', '.ts').map((file) => ({ file, text: withoutComments(readText(file)) }));
  const stages =
    'yaml|schema|link|rule|language|template|render|registry|seal|import|acknowledgment|case|vacancy|workspace';
  const documented = readHeadings(readText('docs/diagnostics.md'), 3).map((heading) =>
    heading.replaceAll('`', ''),
  );
  const written = sources.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`['"\`]((?:${stages})/[a-z0-9-]+)['"\`]`, 'g'))].map(
      (match) => match[1] ?? '',
    ),
  );
  /** Codes are put together in these files: `template/${name}`. */
  const assembled = sources.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`\`(${stages})/\\$\\{`, 'g'))].map((match) => ({
      file,
      stage: match[1],
      text,
    })),
  );

  it('has every code that the sources report', () => {
    expect(written.filter((code) => !documented.includes(code))).toEqual([]);
    expect(rules.map((rule) => `rule/${rule.id}`).filter((code) => !documented.includes(code))).toEqual([]);
  });

  it('has no code that the sources do not report', () => {
    const unknown = documented
      .filter((code) => !written.includes(code) && !rules.some((rule) => `rule/${rule.id}` === code))
      .filter((code) => {
        const [stage, name] = code.split('/');
        return !assembled.some((each) => each.stage === stage && each.text.includes(`'${name ?? ''}'`));
      });
    expect(unknown).toEqual([]);
    expect(documented).toEqual(sort(documented).sort((a, b) => order(a) - order(b)));
  });

  it('says what each of them means, in both languages', () => {
    const sections = readText('docs/diagnostics.md').split(/^### /m).slice(1);
    const silent = sections.filter(
      (section) => !/^- .*\p{Script=Cyrillic}.*\n {2}<br>.*[A-Za-z]/mu.test(section),
    );
    expect(silent.map((section) => section.split('\n')[0])).toEqual([]);
  });

  function order(code: string): number {
    return stages.split('|').indexOf(code.split('/')[0] ?? '');
  }
});

describe('docs/rules.md', () => {
  const page = readText('docs/rules.md');

  it('has every rule and no other', () => {
    expect(readHeadings(page, 2)).toEqual(rules.map((rule) => rule.id));
  });

  it.each(rules)('shows why, source and all examples of $id', (rule) => {
    const section = (page.split(`\n## ${rule.id}\n`)[1] ?? '').split('\n## ')[0] ?? '';
    const plain = section.replace(/\\(.)/g, '$1');
    const { bad, good } = rule.examples.ru;
    const texts = [...bad, ...good].flatMap((each) =>
      typeof each === 'string' ? each : Object.values<string | readonly string[]>(each).flat(),
    );
    const expected = [rule.title.ru, rule.why.ru, rule.source.ru, ...texts];
    expect(expected.filter((text) => !plain.includes(text))).toEqual([]);
  });
});

describe('docs/schema.md', () => {
  const page = readText('docs/schema.md');
  const documented = readFirstCells(page).map((path) => path.replaceAll('[]', '').split('.').at(-1) ?? '');

  it.each(['role', 'organization', 'clause', 'competency', 'translation', 'look', 'lexicon'])(
    'has every field of %s',
    (kind) => {
      const schema: unknown = JSON.parse(readText(`schemas/${kind}.schema.json`));
      expect(sort(listKeys(schema)).filter((key) => !documented.includes(key))).toEqual([]);
    },
  );

  it('has no field that no schema has', () => {
    const keys = listFiles('schemas', '.json').flatMap((file) => listKeys(JSON.parse(readText(file))));
    // Three dots stand for names that the author chooses.
    expect(documented.filter((key) => key !== '…' && !keys.includes(key))).toEqual([]);
  });

  it('describes every field in Russian and English', () => {
    const rows = page.split('\n').filter((line) => /^\| `/.test(line));
    const silent = rows.filter((row) => {
      const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return !/\p{Script=Cyrillic}/u.test(cells[4] ?? '') || !/[A-Za-z]/.test(cells[5] ?? '');
    });
    expect(silent).toEqual([]);
  });

  function listKeys(node: unknown): string[] {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      key === 'properties' && typeof value === 'object' && value !== null
        ? [...Object.keys(value), ...Object.values(value).flatMap(listKeys)]
        : listKeys(value),
    );
  }
});

describe('docs/commands.md', () => {
  const page = readText('docs/commands.md');
  const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim();

  it('has every command and no other', () => {
    expect(readHeadings(page, 2)).toEqual([
      'rolebook',
      ...Object.keys(commands).map((verb) => `rolebook ${verb}`),
    ]);
  });

  it.each(['', ...Object.keys(commands)])('shows what "rolebook %s --help" prints', async (verb) => {
    const shown = readBlocks(page).map(({ text }) => flatten(text));
    for (const locale of ['ru', 'en'] as const) {
      const { output } = await runOver({}, [...(verb === '' ? [] : [verb]), '--help'], locale);
      expect(shown).toContain(flatten(output));
    }
  });
});

describe('ARCHITECTURE.md', () => {
  const page = readText('ARCHITECTURE.md');

  it('allows every import that there is', () => {
    const table = (page.split('\n## Who may import whom\n')[1] ?? '').split('\n## ')[0] ?? '';
    const allowed = new Map<string, string>();
    for (const line of table
      .split('\n')
      .filter((each) => each.startsWith('| ') && !each.startsWith('| folder'))) {
      const [, folders = '', targets = ''] = line.split('|').map((cell) => cell.trim());
      for (const folder of folders.split(', ')) allowed.set(folder, targets);
    }
    // Actions may import what the pipeline may.
    allowed.set('actions', `${allowed.get('actions') ?? ''} ${allowed.get('pipeline') ?? ''}`);
    const partOf = (file: string): string => /^src\/([a-z]+)/.exec(file)?.[1] ?? file;
    const forbidden = listFiles('src', '.ts').flatMap((file) =>
      findImports(file, readText(file))
        .filter(({ target }) => target.startsWith('src/') && partOf(target) !== partOf(file))
        .filter(({ target, typeOnly }) => !typeOnly || partOf(target) !== 'world')
        .filter(({ target }) => !allowed.get(partOf(file))?.includes(partOf(target)))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
    expect([...allowed.keys()].filter((folder) => folder !== 'world').sort()).toEqual(
      sort(listFiles('src', '.ts').map(partOf)).filter((part) => part !== 'world'),
    );
  });

  it('describes every folder', () => {
    const folders = sort(listFiles('src', '.ts').flatMap((file) => /^src\/[a-z]+\//.exec(file)?.[0] ?? []));
    expect(folders.filter((folder) => !page.includes(`| \`${folder}\` |`))).toEqual([]);
  });
});

describe('pages for developers', () => {
  const pages = [...listFiles('docs/decisions', '.md'), 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

  it.each(pages)('%s names files that exist', (page) => {
    const paths = [
      ...readText(page).matchAll(/`((?:src|test|scripts|templates|schemas|docs|roles)\/[\w./-]+)`/g),
    ];
    const missing = paths.map((match) => match[1] ?? '').filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe('links', () => {
  const pages = [
    ...listFiles('docs', '.md'),
    ...['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'README.md', 'README.ru.md'],
  ];

  it.each(pages)('of %s lead somewhere', (file) => {
    expect(findBrokenLinks(file)).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const files = listFiles('docs/decisions', '.md');

  it('are numbered without a gap', () => {
    const numbers = files.map((file) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect(numbers).toEqual(files.map((_, index) => index + 1));
  });

  it.each(files)('%s says context, decision and consequences', (file) => {
    expect(readHeadings(readText(file), 2)).toEqual(['Context', 'Decision', 'Consequences']);
  });
});

describe('docs/looks.md', () => {
  const page = readText('docs/looks.md');
  const textOf = (info: string): string => readBlocks(page).find((each) => each.info === info)?.text ?? '';
  const ownLook = 'roles/templates/looks/large.yaml';
  const bookOf = (look: string, own: string): Files => ({
    ...exampleBook,
    [ownLook]: own,
    'roles/organization.yaml': mergeFields(exampleBook['roles/organization.yaml'] ?? '', look),
  });

  it('has every field of a look and no other', () => {
    const schema: unknown = JSON.parse(readText('schemas/look.schema.json'));
    expect(readFirstCells(page)).toEqual(listPaths(schema));
  });

  it('shows how to choose a look', async () => {
    const files = bookOf(textOf('yaml organization-fields'), textOf(`yaml look ${ownLook}`));
    const run = await runOver(files, ['build', 'sales-manager', '--format', 'html']);
    expect(run.exitCode).toBe(0);
    expect(run.text('out/sales-manager/instruction.ru.html')).toContain('body { font-size: 11pt;');
  });

  it('shows a look of one’s own that works', async () => {
    const files = bookOf('look: large', textOf(`yaml look ${ownLook}`));
    const run = await runOver(files, ['build', 'sales-manager', '--format', 'html']);
    expect(run.exitCode).toBe(0);
    expect(run.text('out/sales-manager/instruction.ru.html')).toContain('body { font-size: 13pt;');
  });

  it('shows what is said about a fault', async () => {
    const own = mergeFields(textOf(`yaml look ${ownLook}`), textOf('yaml look-with-a-fault'));
    const { output, exitCode } = await runOver(bookOf('look: large', own), ['check']);
    expectLines(withoutPositions(output), withoutPositions(textOf('text finding') || 'no finding'));
    expect(exitCode).toBe(1);
  });

  /** Paths of the fields that have no fields themselves. */
  function listPaths(node: unknown, before = ''): string[] {
    if (typeof node !== 'object' || node === null || !('properties' in node)) return [before];
    return Object.entries(node.properties ?? {}).flatMap(([key, value]) =>
      listPaths(value, before === '' ? key : `${before}.${key}`),
    );
  }
});

describe('docs/guide-cases.md', () => {
  const blocks = readBlocks(readText('docs/guide-cases.md')).filter(({ info }) => info === 'yaml case');

  it.each(blocks)('shows a case at line $line that is built', async ({ text }) => {
    const name = idOf(text);
    const files = { ...exampleBook, [`roles/cases/${name}.yaml`]: text };
    const run = await runOver(files, ['build', '--case', name, '--format', 'text']);
    expect([run.exitCode, run.output]).toEqual([0, expect.stringContaining('замечаний нет')]);
    expect(run.text(`out/cases/${name}/change-notice.ru.txt`)).toContain('УВЕДОМЛЕНИЕ');
  });
});

describe('docs/guide-vacancies.md', () => {
  const page = readText('docs/guide-vacancies.md');
  const blocks = readBlocks(page).filter(({ info }) => info === 'yaml vacancy');

  it.each(blocks)('shows a vacancy at line $line that is advertised', async ({ text }) => {
    const name = idOf(text);
    const files = { ...exampleBook, [`roles/vacancies/${name}.yaml`]: text };
    const run = await runOver(files, ['build', '--vacancy', name, '--format', 'text']);
    expect([run.exitCode, run.output]).toEqual([0, expect.stringContaining('замечаний нет')]);
    expect(run.text(`out/vacancies/${name}/vacancy.ru.txt`)).toContain('Как откликнуться');
  });
});

describe('docs/guide-people.md', () => {
  const blocks = readBlocks(readText('docs/guide-people.md'));
  const textOf = (info: string): string =>
    blocks.find((block) => block.info === info)?.text ?? expect.fail(info);
  const files = {
    ...exampleBook,
    'столбцы.yaml': textOf('yaml columns'),
    'другой.csv': 'Кто работает;Отдел;Оклад;Ставок\nКладовщик;Склад;60000;1,5\n',
    'штатное.xlsx': 'Подразделение;Должность;Количество штатных единиц\nСклад;Кладовщик;1,5\n',
  };

  it('shows a staffing table that is one', async () => {
    const run = await runOver({ ...files, 'roles/staffing.yaml': textOf('yaml staffing') }, [
      'check',
      '--json',
    ]);
    expect(run.output).not.toContain('"file": "roles/staffing.yaml"');
    expect(run.output).toContain('rule/title-not-in-staffing');
  });

  it('shows how columns are named', async () => {
    const words = ['staffing', 'import', 'другой.csv', '--columns', 'столбцы.yaml'];
    const run = await runOver(files, words);
    expect([run.exitCode, run.output]).toEqual([
      0,
      expect.stringContaining('+ Кладовщик (Склад): 1,5 шт. ед.'),
    ]);
  });

  it.each(blocks.filter(({ info }) => info === 'sh'))(
    'shows a command at line $line that runs',
    async ({ text }) => {
      const run = await runOver(files, text.trim().split(' ').slice(1));
      expect([run.exitCode, run.output]).toEqual([0, expect.stringContaining('Кладовщик (Склад)')]);
    },
  );
});

describe('docs/guide-hr.md', () => {
  const blocks = readBlocks(readText('docs/guide-hr.md'));
  const library = Object.fromEntries(
    blocks
      .filter(({ info }) => info === 'yaml clause' || info === 'yaml competency')
      .map(({ info, text }) => [
        `roles/${info === 'yaml clause' ? 'clauses' : 'competencies'}/${idOf(text)}.yaml`,
        text,
      ]),
  );
  const people = Object.fromEntries(
    blocks.filter(({ info }) => info === 'text people.txt').map(({ text }) => ['people.txt', text]),
  );
  const examples = blocks.flatMap((block, index) => {
    const files = applyExample(block);
    const next = blocks[index + 1];
    return files === undefined ? [] : [{ name: `line ${block.line}`, block, files, next }];
  });
  const sound = examples.filter(({ block }) => !block.info.endsWith('-with-a-fault'));
  const faulty = examples.filter(({ block }) => block.info.endsWith('-with-a-fault'));

  it('has examples of every kind', () => {
    expect(sort(blocks.map(({ info }) => info))).toEqual([
      'console',
      'text',
      'text document',
      'text document acknowledgment-sheet',
      'text document approval-order',
      'text document employee-copy',
      'text finding',
      'text people.txt',
      'yaml',
      'yaml clause',
      'yaml competency',
      'yaml organization-fields',
      'yaml role',
      'yaml role-fields',
      'yaml role-fields-with-a-fault',
    ]);
  });

  it.each(sound)('shows a sound example at $name', async ({ block, files }) => {
    const final = block.text.includes('form: true') ? ['--final'] : [];
    const { output, exitCode } = await runOver(files, ['check', ...final]);
    expect(output).not.toMatch(/ (?:ошибка|предупреждение) /);
    expect(exitCode).toBe(0);
  });

  it.each(sound.filter(({ next }) => next?.info.startsWith('text document') === true))(
    'shows what becomes of the example at $name',
    async ({ block, files, next }) => {
      const role = block.info === 'yaml role' ? idOf(block.text) : 'sales-manager';
      const kind = next?.info.split(' ')[2] ?? 'instruction';
      const run = await runOver(files, ['build', role, '--kind', kind, '--format', 'text']);
      const folder = kind === 'approval-order' ? 'organization' : role;
      expectLines(run.text(`out/${folder}/${kind}.ru.txt`), next?.text ?? '');
    },
  );

  it.each(faulty)('shows what is said about the fault at $name', async ({ files, next }) => {
    expect(next?.info).toBe('text finding');
    const { output } = await runOver(files, ['check']);
    expectLines(withoutPositions(output), withoutPositions(next?.text ?? ''));
  });

  it('shows commands that run', async () => {
    const lines = blocks
      .filter(({ info }) => info === 'console')
      .flatMap(({ text }) => text.trim().split('\n'));
    const runs: (readonly [string, CommandRun])[] = [];
    for (const line of lines.filter((each) => each.startsWith('$ rolebook ') && !each.includes('--watch'))) {
      const words = [...line.slice('$ rolebook '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
      runs.push([line, await runOver({ ...exampleBook, ...people }, words)]);
    }
    expect(runs.length).toBeGreaterThan(4);
    expect(runs.filter(([, { exitCode }]) => exitCode !== 0)).toEqual([]);
  });

  function applyExample({ info, text }: PageBlock): Files | undefined {
    const base = { ...exampleBook, ...library };
    const replace = (path: string): Files => ({ ...base, [path]: mergeFields(base[path] ?? '', text) });
    switch (info) {
      case 'yaml role':
        return { ...base, [`roles/${idOf(text)}.yaml`]: text };
      case 'yaml clause':
      case 'yaml competency':
        return base;
      case 'yaml role-fields':
      case 'yaml role-fields-with-a-fault':
        return replace('roles/sales-manager.yaml');
      case 'yaml organization-fields':
        return replace('roles/organization.yaml');
      default:
        return undefined;
    }
  }
});

/** Puts the Word file there that the guide brings back. */
async function putEditedWord(world: MemoryWorld): Promise<void> {
  await buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: ['sales-manager'], kinds: ['instruction'], formats: ['docx'] },
    ...{ stage: 'draft', final: false, force: false },
  });
  const bytes = world.contents.get('out/sales-manager/instruction.ru.docx') ?? new Uint8Array();
  world.contents.set('правки.docx', bytes);
}

describe('docs/guide-legal.md', () => {
  const blocks = readBlocks(readText('docs/guide-legal.md'));
  const paths: Readonly<Record<string, string>> = {
    role: 'roles/sales-manager.yaml',
    organization: 'roles/organization.yaml',
  };
  const examples = blocks.flatMap((block, index) => {
    const path = paths[/^yaml (\w+)-fields/.exec(block.info)?.[1] ?? ''];
    if (path === undefined) return [];
    const files = { ...exampleBook, [path]: mergeFields(exampleBook[path] ?? '', block.text) };
    return [{ name: `line ${block.line}`, info: block.info, files, next: blocks[index + 1] }];
  });
  const isFaulty = ({ info }: { readonly info: string }): boolean => info.endsWith('-with-a-fault');

  it.each(examples.filter((each) => !isFaulty(each)))(
    'shows at $name what may be approved',
    async ({ files, next }) => {
      const { output, exitCode } = await runOver(files, ['check', '--final']);
      expect(output).not.toMatch(/ (?:ошибка|предупреждение) /);
      expect(exitCode).toBe(0);
      if (next?.info !== 'text document') return;
      const run = await runOver(files, ['build', 'sales-manager', '--format', 'text']);
      expect(run.text('out/sales-manager/instruction.ru.txt').replace(/\s+/g, ' ')).toContain(
        next.text.trim(),
      );
    },
  );

  it.each(examples.filter(isFaulty))('shows at $name what is said about a fault', async ({ files, next }) => {
    expect(next?.info).toBe('text finding');
    const { output } = await runOver(files, ['check']);
    expectLines(withoutPositions(output), withoutPositions(next?.text ?? ''));
  });

  it('shows commands that run', async () => {
    const lines = blocks
      .filter(({ info }) => info === 'console')
      .flatMap(({ text }) => text.trim().split('\n'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const words = line.slice('$ rolebook '.length).split(' ');
      const { exitCode } = await runOver(exampleBook, words, 'ru', putEditedWord);
      expect([line, exitCode]).toEqual([line, 0]);
    }
  });
});

describe('docs/guide-kedo.md', () => {
  const blocks = readBlocks(readText('docs/guide-kedo.md'));
  const textsOf = (info: string): string[] =>
    blocks.filter((each) => each.info === info).map(({ text }) => text);
  const merge = (path: string, info: string): Files => ({
    [path]: textsOf(info).reduce(mergeFields, exampleBook[path] ?? ''),
  });

  it('shows what to write, the command, and what becomes of it', async () => {
    const book = {
      ...exampleBook,
      ...merge('roles/sales-manager.yaml', 'yaml role-fields'),
      ...merge('roles/organization.yaml', 'yaml organization-fields'),
    };
    const [command = ''] = textsOf('console');
    const run = await runOver(book, command.trim().slice('$ rolebook '.length).split(' '));
    expect(run.exitCode).toBe(0);
    const folder = 'out/sales-manager/instruction.ru.kedo';
    const [xml = ''] = textsOf('xml');
    const description = run
      .text(`${folder}/wredc_data.xml`)
      .split('\n')
      .map((line) => line.trim());
    expect(
      xml
        .trim()
        .split('\n')
        .filter((line) => !description.includes(line.trim())),
    ).toEqual([]);
    const named = readFirstCells(readText('docs/guide-kedo.md')).filter((path) => /\.\w+$/.test(path));
    expect(named).toHaveLength(3);
    for (const path of named) expect(run.text(path.replace('…', folder))).not.toBe('');
  });
});

describe('docs/templates.md', () => {
  const page = readText('docs/templates.md');
  const section = (heading: string): string =>
    (page.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';

  it('has every element and no other', () => {
    const documented = readFirstCells(section('Элементы')).map((cell) => cell.replace(/[<>]/g, ''));
    expect(sort(documented)).toEqual(sort(Object.keys(vocabulary)));
  });

  it.each(Object.entries(vocabulary))('names every attribute of <%s>', (name, { attributes }) => {
    const row = section('Элементы')
      .split('\n')
      .find((line) => line.startsWith(`| \`<${name}>\``));
    expect(Object.keys(attributes).filter((attribute) => !row?.includes(`\`${attribute}\``))).toEqual([]);
  });

  it('has every function and block, and no other', () => {
    const documented = readFirstCells(section('Функции')).map((cell) => /\w+/.exec(cell)?.[0] ?? '');
    expect(sort(documented)).toEqual(sort([...templateFunctionNames, ...blockFunctionNames]));
  });

  it('names fields that exist', async () => {
    const cells = [...section('Поля').matchAll(/^\| (`.*)$/gm)].map((match) => match[1] ?? '');
    const paths = cells.flatMap((row) => {
      const names = [...row.matchAll(/`([A-Za-z.]+)`/g)].map((match) => match[1] ?? '');
      return names.filter((name, index) => index === 0 || name.includes('.'));
    });
    const lines = paths
      .filter((path) => !path.endsWith('.yaml'))
      .map((path) => `{{#if ${path}}}<p>x</p>{{/if}}`);
    const template = [
      '---\njurisdictions: [ru]\n---\n<document><name>x</name><body><title><kind>x</kind></title>',
      ...lines,
      '</body></document>',
    ].join('\n');
    const files = { ...exampleBook, 'roles/templates/ru/fields.hbs': template };
    const run = await runOver(files, ['build', 'sales-manager', '--format', 'text']);
    expect(lines.length).toBeGreaterThan(40);
    expect(run.output).not.toContain('template/unknown-field');
    expect(run.exitCode).toBe(0);
  });

  it('names fields of an order that exist', async () => {
    const paths = readFirstCells(section('Поля приказа'));
    const template = [
      '---\njurisdictions: [ru]\nscope: organization\n---\n<document><name>x</name><body><title><kind>x</kind></title>',
      ...paths.map((path) => `{{#if ${path}}}<p>x</p>{{/if}}`),
      '</body></document>',
    ].join('\n');
    const files = { ...exampleBook, 'roles/templates/ru/act.hbs': template };
    const run = await runOver(files, ['build', '--kind', 'act', '--format', 'text']);
    expect(paths.length).toBeGreaterThan(10);
    expect(run.output).not.toContain('template/unknown-field');
    expect(run.exitCode).toBe(0);
  });

  it('shows examples that work', async () => {
    const overrides = readBlocks(page).filter(({ info }) => info.startsWith('hbs roles/'));
    const expected = readBlocks(page).filter(({ info }) => info.startsWith('text document '));
    const files = Object.fromEntries(overrides.map(({ info, text }) => [info.slice('hbs '.length), text]));
    const run = await runOver({ ...exampleBook, ...files }, ['build', 'sales-manager', '--format', 'text']);
    expect(overrides).toHaveLength(2);
    expect(expected).toHaveLength(2);
    expect(run.exitCode).toBe(0);
    for (const { info, text } of expected) {
      const kind = info.slice('text document '.length);
      expectLines(run.text(`out/sales-manager/${kind}.ru.txt`), text);
    }
  });

  it('shows what is said about a fault', async () => {
    const blocks = readBlocks(page);
    const faulty = blocks.findIndex(({ info }) => info.startsWith('hbs faulty '));
    const { info = '', text = '' } = blocks[faulty] ?? {};
    const run = await runOver({ ...exampleBook, [info.slice('hbs faulty '.length)]: text }, ['check']);
    expectLines(withoutPositions(run.output), withoutPositions(blocks[faulty + 1]?.text ?? 'no finding'));
  });
});

function idOf(text: string): string {
  return /^id: (\S+)$/m.exec(text)?.[1] ?? '';
}

/**
 * Every line is found in its order. A line may go on further than is shown, and `…` stands for words that are left
 * out. Pages show no-break spaces as spaces.
 */
function expectLines(actual: string, expected: string): void {
  const lines = actual
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim());
  const wanted = expected
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  expect(wanted).not.toEqual([]);
  let from = 0;
  for (const line of wanted) {
    const found = lines.findIndex(
      (each, index) => index >= from && (each.startsWith(line) || showsPartsOf(each, line)),
    );
    expect(found, `«${line}» in its place in:\n${actual}`).not.toBe(-1);
    from = found + 1;
  }
}

function showsPartsOf(actual: string, line: string): boolean {
  const [first = '', ...rest] = line.split('…').map((part) => part.trim());
  let from = actual.startsWith(first) ? first.length : -1;
  for (const part of rest) {
    const at = from === -1 ? -1 : actual.indexOf(part, from);
    from = at === -1 ? -1 : at + part.length;
  }
  return from !== -1;
}

/** Lines and columns depend on what else stands in the file. */
function withoutPositions(text: string): string {
  return text
    .replace(/^ *\d+:\d+ +/gm, '')
    .replace(/^ *\d+ │/gm, '│')
    .replace(/^ +│/gm, '│');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
