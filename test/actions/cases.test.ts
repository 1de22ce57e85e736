import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { listCaseSchemas } from '../../src/actions/list-case-schemas.js';
import { writeCase } from '../book/cases.js';
import { firm } from '../compose/firm.js';
import { type MemoryWorld, createMemoryWorld } from '../memory-world.js';
import { buildTexts, codesOf, pathsOf } from './build-texts.js';

const ownKind = `---
jurisdictions: [ru]
case:
  - { name: person, type: person, required: true, label: { ru: Работник, en: Employee } }
  - { name: hours, type: number, label: { ru: Часы, en: Hours } }
---
<document>
  <name>Справка</name>
  <body><title><kind>СПРАВКА</kind></title><p>Выдана {{case.person.name.dative}}{{#if case.hours}}: {{case.hours}} часа{{/if}}</p></body>
</document>
`;

const own = {
  'templates/ru/certificate.hbs': ownKind,
  'cases/paper.yaml': {
    id: 'paper',
    kind: 'certificate',
    person: { name: 'Иванова Анна Петровна', gender: 'female' },
    hours: 36.5,
  },
};

/** The firm in the folder `roles`, with two cases and what `changes` add. */
function openFirm(changes: Readonly<Record<string, unknown>> = {}): MemoryWorld {
  const files: Record<string, unknown> = {
    ...firm(),
    'cases/sample.yaml': writeCase('change-notice', 'lawyer'),
    'cases/refused.yaml': { ...writeCase('refusal-act', 'storekeeper'), id: 'refused' },
    ...changes,
  };
  const texts = Object.entries(files).map(([path, content]): [string, string] => [
    `roles/${path}`,
    typeof content === 'string' ? content : stringify(content),
  ]);
  return createMemoryWorld(Object.fromEntries(texts));
}

describe('building cases', () => {
  test('in another language than their own is told, for nothing is made', async () => {
    const result = await buildTexts(openFirm(), { cases: ['refused'], languages: ['en', 'ru+en'] });
    expect(pathsOf(result)).toEqual([]);
    expect(codesOf(result)).toEqual(['template/other-language']);
    expect(result.diagnostics[0]?.message.ru).toContain('«en, ru+en»');
    expect(pathsOf(await buildTexts(openFirm(), { cases: ['refused'], languages: ['ru'] }))).toHaveLength(1);
  });

  test('by name makes their documents and nothing else', async () => {
    const result = await buildTexts(openFirm(), { cases: ['sample'] });
    expect(pathsOf(result)).toEqual(['cases/sample/change-notice.ru.txt']);
    expect(result.notBuilt).toEqual([]);
  });

  test('by kind makes all of that kind', async () => {
    expect(pathsOf(await buildTexts(openFirm(), { kinds: ['refusal-act'] }))).toEqual([
      'cases/refused/refusal-act.ru.txt',
    ]);
  });

  test('by kind and role makes those about that role', async () => {
    const kinds = ['refusal-act', 'change-notice'];
    expect(pathsOf(await buildTexts(openFirm(), { kinds, roles: ['lawyer'] }))).toEqual([
      'cases/sample/change-notice.ru.txt',
    ]);
  });

  test('is not part of a build that asks for none, and leaves their documents where they are', async () => {
    const world = openFirm();
    await buildTexts(world, { cases: ['sample'] });
    const result = await buildTexts(world, {});
    expect(pathsOf(result).filter((path) => path.startsWith('cases/'))).toEqual([]);
    expect(world.text('out/cases/sample/change-notice.ru.txt')).toContain('УВЕДОМЛЕНИЕ');
  });

  test('whose file is gone removes the document', async () => {
    const world = openFirm();
    await buildTexts(world, { cases: ['sample'] });
    world.contents.delete('roles/cases/sample.yaml');
    const { files } = await buildTexts(world, {});
    expect(files).toContainEqual({ path: 'cases/sample/change-notice.ru.txt', state: 'removed' });
  });

  test('that do not exist proposes the nearest one', async () => {
    const result = await buildTexts(openFirm(), { cases: ['sampel'] });
    expect(result.exitCode).toBe(2);
    expect(result.diagnostics[0]?.help?.en).toContain('sample');
  });

  test('of a kind without any is told', async () => {
    expect(codesOf(await buildTexts(openFirm(), { kinds: ['disposal-act'] }))).toEqual([
      'workspace/no-cases',
    ]);
  });

  test('names a case with an error among those not built', async () => {
    const faulty = writeCase('change-notice', 'lawyer', { officer: 'nobody' });
    const result = await buildTexts(openFirm({ 'cases/sample.yaml': faulty }), {
      cases: ['sample', 'refused'],
    });
    expect(result.notBuilt).toEqual(['sample']);
    expect(pathsOf(result)).toEqual(['cases/refused/refusal-act.ru.txt']);
  });
});

describe('checking a workspace', () => {
  const check = async (changes: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
    const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false, threads: 1 };
    return codesOf(await checkWorkspace(openFirm(changes), request));
  };

  test('checks its cases, and takes the names in them for no fault', async () => {
    expect(await check({})).toEqual([]);
  });

  test.each([
    ['kind: change-notice\n  id: x\n', 'yaml/'],
    ['id: sample\n', 'case/unknown-kind'],
    ['', 'yaml/empty'],
    ['- 1\n', 'case/unknown-kind'],
    ['id: sample\nkind: [change-notice]\n', 'case/unknown-kind'],
    ['id: sample\nkind: change-notice\nperson: Иванов\n', 'schema/'],
  ])('tells what is wrong with the case %j', async (text, code) => {
    const codes = await check({ 'cases/sample.yaml': text });
    expect(codes.length).toBeGreaterThan(0);
    expect(codes[0]).toContain(code);
  });
});

describe('a kind of an organization', () => {
  test('is one template: its cases are checked, built and described by a schema', async () => {
    const world = openFirm(own);
    await buildTexts(world, { kinds: ['certificate'] });
    expect(world.text('out/cases/paper/certificate.ru.txt').replaceAll('\u00A0', ' ')).toContain(
      'Выдана Ивановой Анне Петровне: 36,5 часа',
    );
    expect((await listCaseSchemas(world)).get('case:certificate')).toContain('Часы · Hours');
  });

  test.each([
    ['type: number', 'type: figure'],
    ['name: hours', 'name: person'],
    ['name: hours', 'name: kind'],
    ['name: hours', 'name: "a b"'],
    ['name: hours,', 'name: hours, colour: red,'],
    ['type: number', 'type: choice'],
    ['type: number', 'type: number, atLeast: 2'],
    ['type: number', 'type: date, after: { field: nothing }'],
    ['label: { ru: Часы, en: Hours }', 'label: Часы'],
    ['required: true', 'required: yes please'],
  ])('whose fields are described wrongly is refused: %s -> %s', async (from, to) => {
    const template = ownKind.replace(from, to);
    const result = await buildTexts(openFirm({ ...own, 'templates/ru/certificate.hbs': template }), {
      cases: ['paper'],
    });
    expect(codesOf(result)).toContain('template/front-matter');
    expect(pathsOf(result)).toEqual([]);
  });
});
