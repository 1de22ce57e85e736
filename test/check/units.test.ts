import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from '../../src/check/links/find-cycles.js';
import { placeOfFile } from '../../src/diagnostic/place.js';
import { buildTexts, checkTexts } from './check-texts.js';
import { writeBookRole } from './write-book.js';

/** Two shops under one directorate, each with a head, and a store without one. */
const organization = `id: romashka
name: { full: Общество с ограниченной ответственностью «Ромашка», short: ООО «Ромашка» }
language: ru
jurisdiction: ru
city: г. Казань
units:
  - { id: board, name: дирекция, head: director }
  - { id: sales, name: отдел продаж, head: head-of-sales, parent: board }
  - { id: wholesale, name: оптовый отдел, head: head-of-wholesale, parent: board }
  - { id: store, name: склад }
officers:
  - { id: director, role: director }
  - { id: legal, title: юрисконсульт }
  - { id: hr, title: специалист по персоналу }
approval: { method: signature, officer: director }
`;

const wholesale = writeBookRole(
  'head-of-wholesale',
  'title: начальник оптового отдела',
  'unit: wholesale',
  'category: manager',
  'reporting: { reportsTo: director }',
  'duties: [Руководит работниками оптового отдела и проверяет их работу.]',
);

const serve = (...parts: readonly string[]): Readonly<Record<string, string>> => ({
  'organization.yaml': organization,
  'head-of-wholesale.yaml': wholesale,
  'sales-manager.yaml': writeBookRole('sales-manager', '-unit', ...parts),
});

const ofEachHead = serve('units: [sales, wholesale]', 'reporting: { unitHead: true }');

describe('a role that several units have', () => {
  it('names them, and of each unit the supervisor', async () => {
    const { found } = await checkTexts(ofEachHead);
    expect(found).toEqual([]);
    const { [`out/sales-manager/instruction.ru.txt`]: text } = await buildTexts(ofEachHead, 'sales-manager');
    expect(text).toContain('входит в штат отдела продаж и оптового отдела ООО «Ромашка»');
    expect(text).toMatch(
      /подчиняется руководителю того подразделения, в котором работает:\s+– отдел продаж\s—\sначальнику отдела продаж;\s+– оптовый отдел\s—\sначальнику оптового отдела\./,
    );
  });

  it('is drafted by the head above all units and endorsed by each head', async () => {
    const texts = await buildTexts(ofEachHead, 'sales-manager');
    const text = texts['out/sales-manager/instruction.ru.txt'] ?? '';
    expect(text).toMatch(/Разработчик инструкции\s+Генеральный директор/);
    expect(text).toMatch(
      /Визы согласования\s+Начальник отдела продаж[^]*Начальник оптового отдела[^]*Юрисконсульт/,
    );
  });

  it('is a subordinate of each supervisor', async () => {
    for (const head of ['head-of-sales', 'head-of-wholesale']) {
      const texts = await buildTexts(ofEachHead, head);
      expect(texts[`out/${head}/instruction.ru.txt`]).toMatch(
        /В непосредственном подчинении[^.]*«менеджер по продажам»/,
      );
    }
  });

  it('names one supervisor as any other role does, when it is the same everywhere', async () => {
    const texts = await buildTexts(
      serve('units: [sales, wholesale]', 'reporting: { reportsTo: director }'),
      'sales-manager',
    );
    expect(texts['out/sales-manager/instruction.ru.txt']).toContain(
      'непосредственно подчиняется генеральному директору.',
    );
  });

  it('may have a supervisor of its own in one unit', async () => {
    const texts = await buildTexts(
      serve(
        'units: [sales, { id: store, reportsTo: director }]',
        'reporting: { unitHead: true }',
        'drafter: { officer: hr }',
      ),
      'sales-manager',
    );
    expect(texts['out/sales-manager/instruction.ru.txt']).toMatch(/склад\s—\sгенеральному директору\./);
  });

  it('takes the place of the one unit of its base, and the other way round', async () => {
    const base = writeBookRole('base', 'abstract: true', 'unit: sales');
    const heir =
      'id: sales-manager\nextends: base\nunits: [sales, wholesale]\nreporting: { unitHead: true }\n';
    expect(
      (await checkTexts({ ...ofEachHead, 'base.yaml': base, 'sales-manager.yaml': heir })).found,
    ).toEqual([]);
    const wide = writeBookRole('base', '-unit', 'abstract: true', 'units: [sales, wholesale]');
    const narrow = 'id: sales-manager\nextends: base\nunit: sales\n';
    expect(
      (await checkTexts({ ...ofEachHead, 'base.yaml': wide, 'sales-manager.yaml': narrow })).found,
    ).toEqual([]);
  });

  it('a role of one unit may report to whoever heads it', async () => {
    const texts = await buildTexts(
      { 'sales-manager.yaml': writeBookRole('sales-manager', 'reporting: { unitHead: true }') },
      'sales-manager',
    );
    expect(texts['out/sales-manager/instruction.ru.txt']).toContain(
      'непосредственно подчиняется начальнику отдела продаж.',
    );
  });
});

describe('what is wrong with units is told', () => {
  it.each([
    ['a unit that is not there', serve('units: [sales, wholesal]'), 'link/unknown-unit'],
    ['a unit twice', serve('units: [sales, wholesale, sales]'), 'link/repeated-unit'],
    [
      'a unit without a head',
      serve('units: [sales, store]', 'reporting: { unitHead: true }'),
      'link/no-unit-head',
    ],
    [
      'a supervisor of one unit who is not there',
      serve('units: [sales, { id: store, reportsTo: nobody }]', 'reporting: { unitHead: true }'),
      'link/unknown-role',
    ],
    [
      'no head above all units who could draft the text',
      serve('units: [sales, { id: store, reportsTo: head-of-wholesale }]', 'reporting: { unitHead: true }'),
      'link/no-common-head',
    ],
    [
      'both one unit and several',
      serve('unit: sales', 'units: [sales, wholesale]'),
      'schema/exclusive-fields',
    ],
    ['one unit as a list', serve('units: [sales]'), 'schema/too-few-entries'],
    ['no unit at all', serve(), 'schema/missing-field'],
    [
      'two supervisors for all units',
      serve('units: [sales, wholesale]', 'reporting: { reportsTo: director, unitHead: true }'),
      'schema/exclusive-fields',
    ],
  ])('%s', async (_, files, code) => {
    const { grave } = await checkTexts(files);
    expect(grave.map((each) => each.code)).toContain(code);
  });

  it('the head of a unit who would report to himself, with both places', async () => {
    const { grave } = await checkTexts({
      ...ofEachHead,
      'head-of-wholesale.yaml': wholesale.replace(
        'reporting: { reportsTo: director }',
        'reporting: { unitHead: true }',
      ),
    });
    const [fault] = grave;
    expect(fault?.code).toBe('link/own-supervisor');
    expect(fault?.related.map(({ place }) => place.file)).toEqual(['roles/organization.yaml']);
  });

  it('reporting that goes round through the second unit', async () => {
    const { grave } = await checkTexts({
      ...ofEachHead,
      'head-of-wholesale.yaml': wholesale.replace('reportsTo: director', 'reportsTo: sales-manager'),
    });
    expect(grave.map(({ code }) => code)).toContain('link/reporting-cycle');
  });
});

describe('circles', () => {
  const link = (id: string) => ({ id, place: placeOfFile('x') });

  it('are found wherever each thing that can be reached from itself has one, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 8, maxLength: 8 }),
        (graph) => {
          const links = new Map(
            graph.map((targets, id) => [
              `${id}`,
              targets.filter((each) => each !== id).map((each) => link(`${each}`)),
            ]),
          );
          const cycles = findCycles(links);
          for (const cycle of cycles) {
            // Each step leads to the next one, and the last to the first.
            expect(cycle.map((step) => step.link.id)).toEqual(
              [...cycle.slice(1), cycle[0]].map((step) => step?.from),
            );
          }
          const open = new Map(
            [...links].map(([from, targets]) => [
              from,
              targets.filter(
                (each) =>
                  !cycles.some((cycle) => cycle.some((step) => step.from === from && step.link === each)),
              ),
            ]),
          );
          expect(findCycles(open)).toEqual([]);
          expect(cycles.length > 0).toBe([...links.keys()].some((id) => reaches(id, id, links)));
        },
      ),
    );
  });

  it('are found in a chain of ten thousand', () => {
    const links = new Map(Array.from({ length: 10_000 }, (_, id) => [`${id}`, link(`${(id + 1) % 10_000}`)]));
    expect(findCycles(links)).toHaveLength(1);
  });
});

function reaches(
  from: string,
  to: string,
  links: ReadonlyMap<string, readonly { readonly id: string }[]>,
): boolean {
  const seen = new Set<string>();
  const waiting = [...(links.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.id === to) return true;
    if (!seen.has(next.id)) waiting.push(...(links.get(next.id) ?? []));
    seen.add(next.id);
  }
  return false;
}
