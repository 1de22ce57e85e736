import { describe, expect, it } from 'vitest';
import { countPosts } from '../../src/actions/staffing/count-posts.js';
import { drawOrganization } from '../../src/actions/draw-organization.js';
import type { ChartStaffing } from '../../src/document/organization-chart.js';
import type { Member } from '../../src/registry/roster/member.js';
import { createBookWorld } from '../check/check-texts.js';
import { checkFiles, writeBookRole } from '../check/write-book.js';

const day = '2026-11-22';

/** Somebody of the staff, who sells unless it is said otherwise. */
const person = (name: string, changes: Partial<Member> = {}): Member => ({
  ...{ id: name, organization: 'romashka', number: name, name, gender: 'female', hiredOn: '2020-01-10' },
  posts: [{ role: 'sales-manager', from: '2020-01-10' }],
  ...{ absences: [], substitutions: [] },
  ...changes,
});

const salesOf = (changes: Partial<Member['posts'][number]>): Member['posts'] => [
  { role: 'sales-manager', from: '2020-01-10', ...changes },
];

interface Count {
  readonly positions?: readonly string[];
  readonly members?: readonly Member[];
  readonly files?: Readonly<Record<string, string>>;
  readonly isNamed?: boolean;
}

function count({ positions, members, files = {}, isNamed = false }: Count) {
  const table = positions && {
    'staffing.yaml': ['positions:', ...positions.map((each) => `  - { ${each} }`), ''].join('\n'),
  };
  const { value, found } = checkFiles({ ...files, ...table });
  expect(found.filter((each) => each.includes('staffing'))).toEqual([]);
  if (value === undefined) throw new Error('a book that cannot be read');
  return countPosts({
    ...{ book: value, table: value.staffing, members, day },
    nameMember: isNamed ? ({ name }) => name : undefined,
  });
}

const find = (request: Count, role = 'sales-manager', unit = 'sales'): ChartStaffing | undefined =>
  count(request).find(role, unit);

const three = ['title: Менеджер по продажам, unit: Отдел продаж, headcount: 3'];

describe('the posts of a position', () => {
  it('are those of the table less the people who hold them', () => {
    expect(find({ positions: three, members: [person('a'), person('b')] })).toEqual({
      ...{ headcount: 3, filled: 2, vacant: 1 },
    });
  });

  it('are not said to be vacant where nobody knows the people', () => {
    expect(find({ positions: three })).toEqual({ headcount: 3, filled: undefined, vacant: undefined });
  });

  it('are not said to be vacant where there is no table, or no such position in it', () => {
    expect(find({ members: [person('a')] })).toMatchObject({ filled: 1, vacant: undefined });
    const other = ['title: Генеральный директор, unit: Дирекция, headcount: 1'];
    expect(find({ positions: other, members: [person('a')] })).toMatchObject({
      filled: 1,
      vacant: undefined,
    });
  });

  it('say nothing where nothing is known', () => {
    expect(find({})).toBeUndefined();
  });

  it('keep parts of posts, and are never fewer than none', () => {
    const half = ['title: Менеджер по продажам, unit: Отдел продаж, headcount: 1.5'];
    expect(find({ positions: half, members: [person('a')] })).toMatchObject({ vacant: 0.5 });
    expect(find({ positions: half, members: ['a', 'b', 'c'].map((each) => person(each)) })).toMatchObject({
      ...{ filled: 3, vacant: 0 },
    });
  });

  it.each<readonly [string, Partial<Member>, number]>([
    ['who is absent', { absences: [{ from: '2026-01-01' }] }, 1],
    ['who works to the end of the day', { dismissedOn: day }, 1],
    ['who was dismissed the day before', { dismissedOn: '2026-11-21' }, 0],
    ['who is hired tomorrow', { hiredOn: '2026-11-23' }, 0],
    ['who is a candidate', { number: undefined, hiredOn: undefined }, 0],
    ['who was transferred to another position', { posts: salesOf({ until: '2026-11-21' }) }, 0],
    ['who will be transferred from it', { posts: salesOf({ until: '2026-11-30' }) }, 1],
    [
      'who fills in for another position',
      {
        posts: [{ role: 'director', from: '2020-01-10' }],
        substitutions: [
          {
            role: 'sales-manager',
            from: '2026-11-01',
            until: '2026-12-01',
            order: '1',
            agreedOn: '2026-11-01',
          },
        ],
      },
      0,
    ],
    ['whose unit is none of the role', { posts: salesOf({ unit: 'gone' }) }, 1],
  ])('count somebody %s rightly', (_, changes, filled) => {
    const others = [person('z', { posts: [{ role: 'director', from: '2020-01-10' }] })];
    expect(find({ positions: three, members: [person('a', changes), ...others] })).toMatchObject({ filled });
  });

  it('count somebody of two positions in each', () => {
    const both = person('a', { posts: [...salesOf({}), { role: 'director', from: '2021-01-10' }] });
    expect(find({ members: [both] })).toMatchObject({ filled: 1 });
    expect(find({ members: [both] }, 'director', 'board')).toMatchObject({ filled: 1 });
  });

  it('of several lines of a title, as grades, are added up', () => {
    const grades = [
      'title: Менеджер по продажам I категории, unit: Отдел продаж, headcount: 0.1',
      'title: Менеджер по продажам II категории, unit: Отдел продаж, headcount: 0.2',
    ];
    expect(find({ positions: grades })).toMatchObject({ headcount: 0.3 });
  });

  it('of a role in several units belong to each of them', () => {
    const files = {
      'clerk.yaml': writeBookRole(
        'clerk',
        'title: делопроизводитель',
        'reporting: { unitHead: true }',
      ).replace(/^unit:.*$/m, 'units: [board, sales]'),
    };
    const positions = [
      'title: Делопроизводитель, unit: Дирекция, headcount: 1',
      'title: Делопроизводитель, unit: Отдел продаж, headcount: 2',
    ];
    const members = [person('a', { posts: [{ role: 'clerk', unit: 'sales', from: '2020-01-10' }] })];
    expect(find({ files, positions, members }, 'clerk', 'sales')).toMatchObject({ headcount: 2, filled: 1 });
    expect(find({ files, positions, members }, 'clerk', 'board')).toMatchObject({ headcount: 1, filled: 0 });
    // One line for both: those who work get their posts, the rest is left to the first unit.
    const one = ['title: Делопроизводитель, headcount: 3'];
    expect(find({ files, positions: one, members }, 'clerk', 'sales')).toMatchObject({
      headcount: 1,
      vacant: 0,
    });
    expect(find({ files, positions: one, members }, 'clerk', 'board')).toMatchObject({
      headcount: 2,
      vacant: 2,
    });
  });

  it('name people only when that is asked for', () => {
    const members = [person('Яковлева Анна'), person('Антонова Яна')];
    expect(find({ members })).not.toHaveProperty('names');
    expect(find({ members, isNamed: true })).toMatchObject({ names: ['Антонова Яна', 'Яковлева Анна'] });
  });

  it('that no instruction is for are told apart', () => {
    const { withoutRole } = count({ positions: [...three, 'title: Водитель, unit: Гараж, headcount: 2'] });
    expect(withoutRole.map(({ title }) => title)).toEqual(['Водитель']);
  });
});

it('a chart adds up the posts that it shows, and no others', async () => {
  const world = createBookWorld({
    'staffing.yaml': `positions:
  - { title: Генеральный директор, unit: Дирекция, headcount: 1 }
  - { title: Менеджер по продажам, unit: Отдел продаж, headcount: 2.5 }
  - { title: Водитель, headcount: 4 }
`,
  });
  const draw = async (unit?: string) =>
    (await drawOrganization(world, { folder: 'roles', out: 'out', threads: 1, unit })).charts[0];
  expect((await draw())?.chart.posts).toMatchObject({ headcount: 3.5 });
  expect((await draw())?.withoutRole.map(({ title }) => title)).toEqual(['Водитель']);
  expect((await draw('sales'))?.chart.posts).toMatchObject({ headcount: 2.5 });
  expect((await draw('sales'))?.withoutRole).toEqual([]);
});
