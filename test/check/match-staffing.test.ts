import { describe, expect, it } from 'vitest';
import { matchStaffing } from '../../src/check/staffing/match-staffing.js';
import { readBook, soundFiles, writeBookRole } from './write-book.js';

const organization = (soundFiles['organization.yaml'] ?? '').replace(
  'officers:',
  '  - { id: stock, name: склад, parent: board }\n  - { id: sales-north, name: отдел продаж, parent: stock }\nofficers:',
);

/** A role of one unit or of several. */
function writeRole(id: string, fields: readonly string[]): string {
  const text = writeBookRole(id, ...fields);
  return fields.some((field) => field.startsWith('units:')) ? text.replace(/^unit: .*\n/m, '') : text;
}

/** What becomes of the lines of a table and of the roles; each line as `title, unit`. */
function match(lines: readonly string[], roles: Readonly<Record<string, readonly string[]>> = {}) {
  const written = lines.map((line) => {
    const [title = '', unit] = line.split(', ');
    return `  - { title: ${title}, headcount: 1${unit === undefined ? '' : `, unit: ${unit}`} }`;
  });
  const book = readBook({
    'organization.yaml': organization,
    ...Object.fromEntries(Object.entries(roles).map(([id, fields]) => [`${id}.yaml`, writeRole(id, fields)])),
    'staffing.yaml': `positions:\n${written.join('\n')}\n`,
  });
  const table = book.staffing ?? expect.fail('no table');
  const { positions, unlisted } = matchStaffing(table, book);
  return {
    roles: positions.map((each) => each.roles.map(({ id }) => id).join()),
    units: positions.map((each) => each.units.map(({ id }) => id).join()),
    unlisted: unlisted.map(({ role, elsewhere, near }) =>
      [role.id, elsewhere && `elsewhere ${elsewhere.unit ?? ''}`, near && `near ${near.title}`]
        .filter(Boolean)
        .join(': '),
    ),
  };
}

const others = ['генеральный директор', 'начальник отдела продаж'];

describe('a role is the position', () => {
  it.each([
    ['of its title and unit', 'менеджер по продажам, отдел продаж'],
    ['in another case', 'Менеджера по продажам, Отдела продаж'],
    ['in capitals', 'МЕНЕДЖЕР ПО ПРОДАЖАМ, ОТДЕЛ ПРОДАЖ'],
    ['with a grade', 'менеджер по продажам 2 категории, отдел продаж'],
    ['of a unit that is named by its id', 'менеджер по продажам, sales'],
    ['of the unit above', 'менеджер по продажам, дирекция'],
    ['of a unit that the organization does not have', 'менеджер по продажам, филиал в Перми'],
    ['of no unit', 'менеджер по продажам'],
  ])('%s', (_, line) => {
    expect(match([...others, line])).toMatchObject({
      roles: ['director', 'head-of-sales', 'sales-manager'],
      unlisted: [],
    });
  });

  it('of its own unit, where others have one of the same title', () => {
    const roles = { 'stock-manager': ['title: менеджер по продажам', 'unit: stock'] };
    const lines = [...others, 'менеджер по продажам, склад', 'менеджер по продажам, отдел продаж'];
    expect(match(lines, roles).roles).toEqual([
      'director',
      'head-of-sales',
      'stock-manager',
      'sales-manager',
    ]);
  });

  it('of each of its units', () => {
    const roles = { 'sales-manager': ['units: [sales, stock]', 'reporting: { reportsTo: director }'] };
    const lines = [...others, 'менеджер по продажам, склад', 'менеджер по продажам, отдел продаж'];
    expect(match(lines, roles).roles.slice(2)).toEqual(['sales-manager', 'sales-manager']);
  });

  it('together with another file of the same title and unit', () => {
    const roles = { 'sales-manager-two': ['title: менеджер по продажам'] };
    expect(match([...others, 'менеджер по продажам, отдел продаж'], roles).roles[2]).toBe(
      'sales-manager,sales-manager-two',
    );
  });
});

describe('a role is no position', () => {
  it('of the same title in a unit beside its own', () => {
    expect(
      match([...others, 'менеджер по продажам, склад'], { 'sales-manager': ['unit: sales'] }),
    ).toMatchObject({
      roles: ['director', 'head-of-sales', ''],
      unlisted: ['sales-manager: elsewhere склад'],
    });
  });

  it('with a title that is only like it, which is told', () => {
    expect(match([...others, 'менеджер по продажм, отдел продаж']).unlisted).toEqual([
      'sales-manager: near менеджер по продажм',
    ]);
    expect(match([...others, 'кладовщик']).unlisted).toEqual(['sales-manager']);
  });

  it('when it is a form', () => {
    expect(match([...others], { 'sales-manager': ['form: true'] }).unlisted).toEqual([]);
  });
});

it('a unit is found by its name in any case; of one name there may be several', () => {
  expect(match(['a, Склада', 'b, отдел продаж', 'c, board', 'd, цех']).units).toEqual([
    'stock',
    'sales,sales-north',
    'board',
    '',
  ]);
});
