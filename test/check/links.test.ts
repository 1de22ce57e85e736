import { describe, expect, it } from 'vitest';
import { checkFiles, changeFile, soundFiles } from './write-book.js';
import { writeRole } from './role-text.js';

const organization = (before: string, after: string) => changeFile('organization.yaml', before, after);
const manager = (...parts: string[]) => ({ 'sales-manager.yaml': writeRole(...parts) });
const inManager = (code: string, text: string) => [`${code} sales-manager.yaml: ${text}`];
const inOrganization = (code: string, text: string) => [`${code} organization.yaml: ${text}`];

describe('a workspace', () => {
  it('without a fault has no finding, and every role is sound', () => {
    const { value, found } = checkFiles();
    expect(found).toEqual([]);
    expect([...(value?.sound ?? [])]).toEqual(['director', 'head-of-sales', 'sales-manager']);
    expect([...(value?.clauses.keys() ?? [])]).toEqual(['order']);
    expect([...(value?.competencies.keys() ?? [])]).toEqual(['negotiation']);
  });
});

describe('a link that leads nowhere is an error where it is written', () => {
  it.each([
    ['reporting: { reportsTo: hed-of-sales }', 'link/unknown-role', 'hed-of-sales'],
    ['reporting: { reportsTo: head-of-sales, functional: [cfo] }', 'link/unknown-role', 'cfo'],
    ['appointment: { by: boss }', 'link/unknown-role', 'boss'],
    ['appointment: { by: director, onProposalOf: boss }', 'link/unknown-role', 'boss'],
    ['appointment: { by: director, withConsentOf: boss }', 'link/unknown-role', 'boss'],
    ['substitution: { way: named, by: deputy }', 'link/unknown-role', 'deputy'],
    ['substitution: { way: by-officer, appointedBy: boss }', 'link/unknown-role', 'boss'],
    ['substitutes: [deputy]', 'link/unknown-role', 'deputy'],
    ['unit: seles', 'link/unknown-unit', 'seles'],
    ['interaction: [{ with: { unit: store }, topics: [плану] }]', 'link/unknown-unit', 'store'],
    ['interaction: [{ with: { role: boss }, topics: [плану] }]', 'link/unknown-role', 'boss'],
    ['approval: { method: signature, officer: boss }', 'link/unknown-officer', 'boss'],
    ['agreement: { visas: [{ officer: lawyer }] }', 'link/unknown-officer', 'lawyer'],
    ['drafter: { officer: lawyer }', 'link/unknown-officer', 'lawyer'],
    ['clauses: [ordre]', 'link/unknown-shared-clause', 'ordre'],
    ['competencies: [{ id: negotiatoin, level: 1 }]', 'link/unknown-competency', 'negotiatoin'],
    ['competencies: [{ id: negotiation, level: 5 }]', 'link/unknown-level', '5'],
  ])('%s', (part, code, text) => {
    const { value, found } = checkFiles(manager(part));
    expect(found).toEqual(inManager(code, text));
    expect(value?.sound.has('sales-manager')).toBe(false);
    expect(value?.sound.has('head-of-sales')).toBe(true);
  });

  it.each([
    ['head: head-of-sales', 'head: boss', 'link/unknown-role', 'boss'],
    ['parent: board', 'parent: bord', 'link/unknown-unit', 'bord'],
    [
      'officers:\n  - { id: director, role: director }',
      'officers:\n  - { id: director, role: boss }',
      'link/unknown-role',
      'boss',
    ],
    ['officer: director', 'officer: boss', 'link/unknown-officer', 'boss'],
  ])('%s → %s', (before, after, code, text) => {
    const { value, found } = checkFiles(organization(before, after));
    expect(found).toEqual(inOrganization(code, text));
    expect(value?.sound.size).toBe(0);
  });

  it('the nearest id is proposed, or those that there are', () => {
    const near = checkFiles(manager('reporting: { reportsTo: hed-of-sales }')).diagnostics[0];
    expect(near?.message.ru).toBe('Должности «hed-of-sales» нет в книге');
    expect(near?.help?.ru).toBe('Видимо, имелось в виду head-of-sales.');
    const far = checkFiles(manager('unit: laboratory')).diagnostics[0];
    expect(far?.message.ru).toBe('Подразделения «laboratory» нет в организации');
    expect(far?.help?.ru).toBe(
      'Исправьте идентификатор или добавьте подразделение в units файла organization.yaml. Есть: board, sales.',
    );
    const level = checkFiles(manager('competencies: [{ id: negotiation, level: 5 }]')).diagnostics[0];
    expect(level?.help?.ru).toBe('Есть уровни: 0 (не проявлена), 1 (базовый).');
    expect(level?.related[0]?.place.file).toBe('competencies/negotiation.yaml');
  });
});

describe('what files say of each other', () => {
  it('a circle of supervisors is one error that shows the chain', () => {
    const { value, found, diagnostics } = checkFiles({
      ...changeFile('director.yaml', '{ top: true }', '{ reportsTo: sales-manager }'),
    });
    expect(found).toEqual(['link/reporting-cycle director.yaml: sales-manager']);
    expect(diagnostics[0]?.message.ru).toBe(
      'Подчинение замкнуто в круг: director → sales-manager → head-of-sales → director',
    );
    expect(diagnostics[0]?.related.map((each) => [each.place.file, each.message.ru])).toEqual([
      ['sales-manager.yaml', '«sales-manager» подчиняется «head-of-sales»'],
      ['head-of-sales.yaml', '«head-of-sales» подчиняется «director»'],
    ]);
    expect(value?.sound.size).toBe(0);
  });

  it('roles that only lead into a circle are not in it', () => {
    const { value, found } = checkFiles(
      changeFile('director.yaml', '{ top: true }', '{ reportsTo: head-of-sales }'),
    );
    expect(found).toEqual(['link/reporting-cycle director.yaml: head-of-sales']);
    expect([...(value?.sound ?? [])]).toEqual(['sales-manager']);
  });

  it('two circles are two errors', () => {
    const role = (id: string, supervisor: string) =>
      writeRole(`id: ${id}`, `reporting: { reportsTo: ${supervisor} }`);
    const { found } = checkFiles({
      'a.yaml': role('a', 'b'),
      'b.yaml': role('b', 'a'),
      'c.yaml': role('c', 'd'),
      'd.yaml': role('d', 'c'),
    });
    expect(found).toEqual(['link/reporting-cycle a.yaml: b', 'link/reporting-cycle c.yaml: d']);
  });

  it('nobody is their own supervisor or deputy', () => {
    expect(checkFiles(manager('reporting: { reportsTo: sales-manager }')).found).toEqual(
      inManager('link/own-supervisor', 'sales-manager'),
    );
    expect(checkFiles(manager('substitution: { way: named, by: sales-manager }')).found).toEqual(
      inManager('link/own-deputy', 'sales-manager'),
    );
  });

  it('units that are parts of each other', () => {
    const { found } = checkFiles(
      organization('name: дирекция, head: director', 'name: дирекция, head: director, parent: sales'),
    );
    expect(found).toEqual(inOrganization('link/unit-cycle', 'sales'));
  });

  it('a unit that is a part of itself', () => {
    const { found } = checkFiles(organization('parent: board', 'parent: sales'));
    expect(found).toEqual(inOrganization('link/unit-cycle', 'sales'));
  });

  it('a head from another unit is a warning', () => {
    const { found, diagnostics, value } = checkFiles(organization('head: head-of-sales', 'head: director'));
    expect(found).toEqual(inOrganization('link/unit-head-elsewhere', 'director'));
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(value?.sound.size).toBe(3);
  });

  it('two tops are a warning', () => {
    const { found, diagnostics } = checkFiles(manager('reporting: { top: true }'));
    expect(found).toEqual(inManager('link/several-tops', '{ top: true }'));
    expect(diagnostics[0]?.severity).toBe('warning');
  });

  it('an order of nobody', () => {
    const byOrder = organization('{ method: signature, officer: director }', '{ method: order }');
    expect(checkFiles(byOrder).found).toEqual([]);
    const text = byOrder['organization.yaml']?.replace('role: director', 'title: директор') ?? '';
    expect(checkFiles({ 'organization.yaml': text }).found).toEqual(
      inOrganization('link/no-approver', '<file>'),
    );
  });

  it('units and officers of one id', () => {
    expect(checkFiles(organization('id: sales,', 'id: board,')).found).toContain(
      'link/duplicate-id organization.yaml: board',
    );
    expect(checkFiles(organization('id: hr', 'id: legal')).found).toEqual(
      inOrganization('link/duplicate-id', 'legal'),
    );
  });

  it('the name of a file is its id', () => {
    const { found, value, diagnostics } = checkFiles({
      'sales-manager.yaml': undefined,
      'manager.yaml': soundFiles['sales-manager.yaml'],
    });
    expect(found).toEqual(['link/file-name manager.yaml: sales-manager']);
    expect(diagnostics[0]?.help?.ru).toBe('Переименуйте файл в sales-manager.yaml или впишите id: manager.');
    expect([...(value?.sound ?? [])]).toEqual(['director', 'head-of-sales']);
  });

  it('the owner of an id is the file of that name', () => {
    const { found, value } = checkFiles({ 'copy.yaml': soundFiles['sales-manager.yaml'] });
    expect(found).toEqual(['link/file-name copy.yaml: sales-manager']);
    expect([...(value?.sound ?? [])]).toEqual(['director', 'head-of-sales', 'sales-manager']);
  });

  it('a shared clause in another language', () => {
    const { found } = checkFiles({
      ...changeFile('clauses/order.yaml', 'language: ru', 'language: sq'),
      ...manager('clauses: [order]'),
    });
    expect(found).toEqual(inManager('link/other-language', 'order'));
  });

  it('clauses of one id: two of a role, a role and a shared one, a shared one twice', () => {
    const twice = 'duties:\n  - { id: plan, text: Готовит план. }\n  - { id: plan, text: Готовит отчёт. }';
    const { found, diagnostics } = checkFiles(manager(twice));
    expect(found).toEqual(inManager('link/duplicate-clause-id', 'plan'));
    expect(diagnostics[0]?.related).toHaveLength(1);
    const own = 'duties:\n  - { id: order, text: Соблюдает порядок. }';
    expect(checkFiles(manager(own, 'clauses: [order]')).found).toEqual(
      inManager('link/duplicate-clause-id', 'order'),
    );
    expect(checkFiles(manager('clauses: [order, order]')).found).toEqual(
      inManager('link/duplicate-clause-id', 'order'),
    );
  });
});

describe('one fault is one finding', () => {
  it('a role that cannot be parsed is known to those who link to it', () => {
    const { found, value } = checkFiles({ 'head-of-sales.yaml': 'id: "head-of-sales\n' });
    expect(found.map((each) => each.split(' ')[1])).toEqual(['head-of-sales.yaml:']);
    expect([...(value?.sound ?? [])]).toEqual(['director']);
  });

  it.each([
    [
      'head-of-sales.yaml',
      'category: manager',
      'category: manger',
      'schema/unknown-value head-of-sales.yaml: manger',
    ],
    [
      'clauses/order.yaml',
      'section: duties',
      'section: duty',
      'schema/unknown-value clauses/order.yaml: duty',
    ],
    [
      'competencies/negotiation.yaml',
      'type: professional',
      'type: profi',
      'schema/unknown-value competencies/negotiation.yaml: profi',
    ],
  ])('%s with an error, and a role that needs it', (file, before, after, finding) => {
    const { found, value } = checkFiles({
      ...manager('clauses: [order]', 'competencies: [{ id: negotiation, level: 1 }]'),
      ...changeFile(file, before, after),
    });
    expect(found).toEqual([finding]);
    expect(value?.sound.has('sales-manager')).toBe(false);
    expect(value?.sound.has('director')).toBe(true);
  });

  it('an officer whose role has an error keeps only those waiting who need the officer', () => {
    const { found, value } = checkFiles(changeFile('director.yaml', 'category: manager', 'category: boss'));
    expect(found).toEqual(['schema/unknown-value director.yaml: boss']);
    expect(value?.sound.size).toBe(0);
    expect(value?.roles.size).toBe(2);
  });

  it('an organization with an error: roles are still checked, links are not', () => {
    const { found, value } = checkFiles({
      ...organization('jurisdiction: ru', 'jurisdiction: rus'),
      ...manager('category: manger', 'unit: nowhere'),
    });
    expect(found).toEqual([
      'schema/unknown-value organization.yaml: rus',
      'schema/unknown-value sales-manager.yaml: manger',
    ]);
    expect(value).toBeUndefined();
  });

  it('a mark that cannot be read is told once, and the role is not sound', () => {
    const { found, value } = checkFiles(manager('duties: ["Отчитывается [[blnk:срок]]."]'));
    expect(found).toEqual(['yaml/unknown-mark sales-manager.yaml: [[blnk:срок]]']);
    expect(value?.sound.has('sales-manager')).toBe(false);
  });
});
