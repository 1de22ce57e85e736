import { describe, expect, it } from 'vitest';
import { decideMember } from '../../../src/registry/roster/decide-member.js';
import type { Member, Substitution } from '../../../src/registry/roster/member.js';
import type { MemberCommand } from '../../../src/registry/roster/member-command.js';
import { unwrap } from '../registries.js';

const member: Member = {
  ...{ id: 'one', organization: 'vector', number: '117', name: 'Соколова Анна Викторовна' },
  ...{ gender: 'female', hiredOn: '2024-03-04', substitutions: [] },
  posts: [{ role: 'sales-manager', from: '2024-03-04' }],
  absences: [{ from: '2026-12-01', until: '2026-12-14' }],
};
const decide = (command: MemberCommand, before = member) => decideMember(before, command, '2026-11-22');
const codesOf = (command: MemberCommand, before = member) =>
  decide(command, before).diagnostics.map(({ code }) => code);
const assigned: Substitution = {
  ...{ role: 'head-of-sales', from: '2026-12-15', until: '2026-12-31', order: '41-к' },
  agreedOn: '2026-12-10',
};

describe('what is recorded of a person', () => {
  it('is an absence by its days; the same first day corrects it', () => {
    const longer = { verb: 'absence', absence: { from: '2026-12-01', until: '2026-12-20' } } as const;
    expect(unwrap(decide(longer)).absences).toEqual([longer.absence]);
    const earlier = { verb: 'absence', absence: { from: '2026-11-23', until: '2026-11-24' } } as const;
    expect(unwrap(decide(earlier)).absences[0]).toEqual(earlier.absence);
    expect(unwrap(decide({ verb: 'withdraw-absence', from: '2026-12-01' })).absences).toEqual([]);
  });

  it('is no absence that overlaps another, ends before it begins, or comes after the dismissal', () => {
    const absence = (from: string, until?: string) =>
      ({ verb: 'absence', absence: { from, until } }) as const;
    expect(codesOf(absence('2026-12-14'))).toEqual(['people/overlap']);
    expect(codesOf(absence('2026-11-30'))).toEqual(['people/overlap']);
    expect(codesOf(absence('2026-12-15'))).toEqual([]);
    expect(codesOf(absence('2027-01-02', '2027-01-01'))).toEqual(['people/wrong-term']);
    const gone = { ...member, dismissedOn: '2026-12-31' };
    expect(codesOf(absence('2027-01-01'), gone)).toEqual(['people/dismissed']);
    expect(codesOf({ verb: 'withdraw-absence', from: '2026-12-02' })).toEqual(['people/no-absence']);
  });

  it('is a substitution by an assignment that the person has agreed to before', () => {
    expect(unwrap(decide({ verb: 'substitute', substitution: assigned })).substitutions).toEqual([assigned]);
    const late = { ...assigned, agreedOn: '2026-12-16' };
    expect(codesOf({ verb: 'substitute', substitution: late })).toEqual(['people/late-consent']);
    const own = { ...assigned, role: 'sales-manager' };
    expect(codesOf({ verb: 'substitute', substitution: own })).toEqual(['people/own-position']);
    const twice = { ...member, substitutions: [assigned] };
    const again = { ...assigned, from: '2026-12-20' };
    expect(codesOf({ verb: 'substitute', substitution: again }, twice)).toEqual(['people/overlap']);
  });

  it('is a transfer: the position that is left ends the day before', () => {
    const transfer = { role: 'head-of-sales', from: '2026-12-01', isAdditional: false };
    expect(unwrap(decide({ verb: 'transfer', transfer })).posts).toEqual([
      { role: 'sales-manager', from: '2024-03-04', until: '2026-11-30' },
      { role: 'head-of-sales', from: '2026-12-01', announcedOn: '2026-11-22' },
    ]);
    const beside = unwrap(decide({ verb: 'transfer', transfer: { ...transfer, isAdditional: true } }));
    expect(beside.posts[0]).toEqual(member.posts[0]);
    expect(codesOf({ verb: 'transfer', transfer: { ...transfer, role: 'trainer' } }, beside)).toEqual([
      'people/which-position',
    ]);
    const named = { ...transfer, role: 'trainer', from: '2026-12-05', insteadOf: 'head-of-sales' };
    expect(unwrap(decide({ verb: 'transfer', transfer: named }, beside)).posts).toMatchObject([
      { role: 'sales-manager' },
      { role: 'head-of-sales', until: '2026-12-04' },
      { role: 'trainer' },
    ]);
    const same = { ...transfer, role: 'sales-manager' };
    expect(codesOf({ verb: 'transfer', transfer: same })).toEqual(['people/same-position']);
    expect(codesOf({ verb: 'transfer', transfer: { ...transfer, from: '2024-01-01' } })).toEqual([
      'people/not-yet-hired',
    ]);
  });

  it('is a dismissal, not before the hiring', () => {
    expect(unwrap(decide({ verb: 'dismiss', on: '2026-12-31' })).dismissedOn).toBe('2026-12-31');
    expect(codesOf({ verb: 'dismiss', on: '2024-03-03' })).toEqual(['people/not-yet-hired']);
  });
});
