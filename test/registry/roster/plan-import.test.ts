import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRequest, ListedMember } from '../../../src/registry/roster/import-plan.js';
import type { Member } from '../../../src/registry/roster/member.js';
import { planImport } from '../../../src/registry/roster/plan-import.js';

let count = 0;
const request: ImportRequest = {
  organization: 'vector',
  day: '2026-11-22',
  today: '2026-11-22',
  isComplete: false,
  createId: () => `new-${(count += 1)}`,
};
const member = (changes: Partial<Member> = {}): Member => ({
  ...{ id: 'one', organization: 'vector', number: '00117', name: 'Соколова Анна Викторовна' },
  ...{ gender: 'female', hiredOn: '2024-03-04', absences: [], substitutions: [] },
  posts: [{ role: 'sales-manager', from: '2024-03-04' }],
  ...changes,
});
const listed = (changes: Partial<ListedMember> = {}): ListedMember => ({
  ...{ rows: [5], number: '117', name: 'Соколова Анна Викторовна', gender: 'female', isGenderGuessed: false },
  posts: [{ role: 'sales-manager' }],
  ...changes,
});
const plan = (
  members: readonly Member[],
  list: readonly ListedMember[],
  changes: Partial<ImportRequest> = {},
) => planImport(members, list, { ...request, ...changes });
/** The only change of a plan. */
const changeOf = (...args: Parameters<typeof plan>) => {
  const { changes } = plan(...args);
  expect(changes).toHaveLength(1);
  return changes[0];
};

describe('a list of staff', () => {
  it('adds whoever is not known, from the day of hiring', () => {
    const change = changeOf([], [listed({ hiredOn: '2026-11-02', email: 'a@vector.example' })]);
    expect(change).toMatchObject({
      kind: 'added',
      after: {
        hiredOn: '2026-11-02',
        posts: [{ role: 'sales-manager', from: '2026-11-02' }],
        contacts: { email: 'a@vector.example' },
      },
    });
  });

  it('changes nothing when it says what is known, whatever zeros stand before a number', () => {
    expect(plan([member()], [listed()])).toMatchObject({ changes: [], unchanged: 1, missing: [] });
    const guessed = listed({ gender: 'male', isGenderGuessed: true });
    expect(plan([member()], [guessed]).changes).toEqual([]);
  });

  it('moves to another position on the day that it tells, or on its own day, and says which', () => {
    const told = changeOf([member()], [listed({ posts: [{ role: 'head-of-sales', from: '2026-11-16' }] })]);
    expect(told).toMatchObject({ kind: 'moved' });
    expect(told?.after.posts).toEqual([
      { role: 'sales-manager', from: '2024-03-04', until: '2026-11-15' },
      { role: 'head-of-sales', from: '2026-11-16' },
    ]);
    const untold = plan([member()], [listed({ posts: [{ role: 'head-of-sales' }] })]);
    expect(untold.changes[0]?.after.posts[1]).toEqual({ role: 'head-of-sales', from: '2026-11-22' });
    expect(untold.notes).toEqual([{ kind: 'guessed-start', rows: [5] }]);
  });

  it('announces a transfer that is still to come, and leaves one alone that it does not name', () => {
    const posts = [{ role: 'sales-manager' }, { role: 'trainer', from: '2026-12-01' }];
    const change = changeOf([member()], [listed({ posts })]);
    expect(change?.after.posts[1]).toEqual({
      role: 'trainer',
      from: '2026-12-01',
      announcedOn: '2026-11-22',
    });
    const announced = member({
      posts: [
        { role: 'sales-manager', from: '2024-03-04', until: '2026-12-31' },
        { role: 'trainer', from: '2027-01-01', announcedOn: '2026-11-01' },
      ],
    });
    expect(plan([announced], [listed()]).changes).toEqual([]);
  });

  it('lets somebody hold several positions, and give one of them up', () => {
    const posts = [{ role: 'sales-manager' }, { role: 'trainer', unit: 'academy' }];
    const both = changeOf([member()], [listed({ posts })]);
    expect(both?.after.posts).toHaveLength(2);
    const left = changeOf(both === undefined ? [] : [both.after], [listed()], { day: '2026-12-20' });
    expect(left).toMatchObject({ kind: 'moved' });
    expect(left?.after.posts[1]).toMatchObject({ role: 'trainer', until: '2026-12-19' });
  });

  it('dismisses on the day that it tells, and takes that back', () => {
    const gone = changeOf([member()], [listed({ dismissedOn: '2026-11-20' })]);
    expect(gone).toMatchObject({ kind: 'dismissed', after: { dismissedOn: '2026-11-20' } });
    expect(gone?.after.posts).toEqual(member().posts);
    const back = changeOf([member({ dismissedOn: '2026-11-20' })], [listed({ dismissedOn: null })]);
    expect(back).toMatchObject({ kind: 'rehired' });
    expect(back?.after.dismissedOn).toBeUndefined();
  });

  it('keeps dismissed whom it says nothing of, unless it tells a later day of hiring', () => {
    const former = member({ dismissedOn: '2026-05-29' });
    expect(plan([former], [listed()])).toMatchObject({
      changes: [],
      notes: [{ kind: 'known-as-dismissed', rows: [5] }],
    });
    const again = changeOf([former], [listed({ hiredOn: '2026-11-02' })]);
    expect(again).toMatchObject({ kind: 'rehired', after: { hiredOn: '2026-11-02' } });
    expect(again?.after.posts).toEqual([
      { role: 'sales-manager', from: '2024-03-04', until: '2026-05-29' },
      { role: 'sales-manager', from: '2026-11-02' },
    ]);
  });

  it('dismisses those that it does not name only when it is complete, and never candidates', () => {
    const candidate = member({
      id: 'two',
      number: undefined,
      hiredOn: undefined,
      name: 'Новиков Олег Ильич',
    });
    const people = [member(), candidate];
    expect(plan(people, [])).toMatchObject({ changes: [], missing: [{ id: 'one' }] });
    const complete = plan(people, [], { isComplete: true });
    expect(complete.counts).toMatchObject({ dismissed: 1 });
    expect(complete.changes).toMatchObject([{ rows: [], after: { id: 'one', dismissedOn: '2026-11-22' } }]);
  });

  it('finds a candidate by name, and gives a number when he or she is hired', () => {
    const candidate = member({ number: undefined, hiredOn: undefined, posts: [] });
    const list = listed({ number: undefined, posts: [] });
    expect(plan([candidate], [list])).toMatchObject({ changes: [], unchanged: 1 });
    const chosen = member({
      number: undefined,
      hiredOn: undefined,
      posts: [{ role: 'sales-manager', from: '2026-11-20' }],
    });
    const engaged = changeOf([chosen], [listed({ hiredOn: '2026-12-01' })], { day: '2026-12-01' });
    expect(engaged?.after.posts).toEqual([{ role: 'sales-manager', from: '2026-12-01' }]);
    const hired = changeOf([candidate], [listed({ hiredOn: '2026-12-01' })]);
    expect(hired).toMatchObject({
      kind: 'moved',
      before: { id: 'one' },
      after: { id: 'one', number: '117' },
    });
  });

  it('tells of namesakes and never merges them by the name alone', () => {
    const other = plan([member()], [listed({ number: '205', hiredOn: '2026-11-02' })]);
    expect(other).toMatchObject({ counts: { added: 1 }, notes: [{ kind: 'namesake', rows: [5] }] });
    const unnumbered = plan([member()], [listed({ number: undefined, hiredOn: '2026-11-02' })]);
    expect(unnumbered).toMatchObject({ counts: { added: 1 }, notes: [{ kind: 'namesake' }] });
    const two = ['one', 'two'].map((id) => member({ id, number: undefined, hiredOn: undefined }));
    expect(plan(two, [listed({ number: undefined })])).toMatchObject({
      changes: [],
      problems: [{ kind: 'ambiguous-namesake', rows: [5] }],
    });
  });

  it('has a problem where nothing tells the gender, or somebody left before coming', () => {
    expect(plan([], [listed({ gender: undefined })]).problems).toEqual([
      { kind: 'unknown-gender', rows: [5] },
    ]);
    const swapped = listed({ hiredOn: '2026-05-01', dismissedOn: '2026-04-01' });
    expect(plan([], [swapped]).problems).toEqual([{ kind: 'dismissed-before-hired', rows: [5] }]);
    const late = listed({ dismissedOn: '2026-04-01', posts: [{ role: 'trainer', from: '2026-04-02' }] });
    expect(plan([member()], [late]).problems).toEqual([{ kind: 'post-after-dismissal', rows: [5] }]);
  });

  it('forgets that an address was confirmed when it changes, and keeps what it does not tell', () => {
    const contacts = {
      email: 'old@vector.example',
      phone: '+79161234567',
      confirmed: { email: '2026-01-09', phone: '2026-01-09' },
    };
    const change = changeOf([member({ contacts })], [listed({ email: 'new@vector.example' })]);
    expect(change?.after.contacts).toEqual({
      email: 'new@vector.example',
      phone: '+79161234567',
      confirmed: { phone: '2026-01-09' },
    });
  });
});

describe('any list of staff', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-10-${String(each).padStart(2, '0')}`);
  const post = fc.record({ role: fc.constantFrom('a', 'b', 'c'), from: fc.option(day, { nil: undefined }) });
  const person = fc.record({
    number: fc.constantFrom('1', '2', '003', '4'),
    hiredOn: fc.option(day, { nil: undefined }),
    dismissedOn: fc.option(day, { nil: undefined }),
    posts: fc.array(post, { maxLength: 3 }),
  });
  const list = fc
    .uniqueArray(person, { selector: ({ number }) => number })
    .map((people) =>
      people.map((each, row) => listed({ ...each, name: `Иванов ${each.number}`, rows: [row] })),
    );

  /** The staff after a list, in which nothing of a refused row changes. */
  const take = (members: readonly Member[], people: readonly ListedMember[]): readonly Member[] => {
    const { changes } = plan(members, people);
    const changed = new Map(changes.map(({ after }) => [after.id, after]));
    const known = members.map((each) => changed.get(each.id) ?? each);
    return [...known, ...changes.flatMap(({ before, after }) => (before === undefined ? [after] : []))];
  };

  it('changes nothing when it comes a second time', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const staff = take(take([], first), second);
        expect(plan(staff, second).changes).toEqual([]);
      }),
    );
  });

  it('leaves posts in order, none of which ends before it begins', () => {
    fc.assert(
      fc.property(list, list, list, (...lists) => {
        for (const { posts } of lists.reduce(take, [])) {
          expect(posts.map(({ from }) => from)).toEqual(posts.map(({ from }) => from).toSorted());
          for (const { from, until } of posts) expect(until === undefined || until >= from).toBe(true);
        }
      }),
    );
  });
});
