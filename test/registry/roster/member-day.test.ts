import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/registry/roster/member.js';
import {
  findAbsenceOn,
  isDismissedOn,
  listPostsOn,
  listSubstitutionsOn,
} from '../../../src/registry/roster/member-day.js';

const member: Member = {
  id: '0123456789abcdefghjk',
  organization: 'vector',
  number: '117',
  name: 'Соколова Анна Викторовна',
  gender: 'female',
  hiredOn: '2026-02-02',
  dismissedOn: '2026-11-30',
  posts: [
    { role: 'sales-manager', from: '2026-02-02', until: '2026-06-30' },
    { role: 'head-of-sales', from: '2026-07-01' },
    { role: 'trainer', from: '2026-03-01' },
  ],
  absences: [{ from: '2026-08-03', until: '2026-08-16' }, { from: '2026-10-01' }],
  substitutions: [
    { role: 'director', from: '2026-09-01', until: '2026-09-14', order: '18-к', agreedOn: '2026-08-31' },
  ],
};
const rolesOn = (day: string) => listPostsOn(member, day).map(({ role }) => role);

describe('a member of the staff on a day', () => {
  it('holds the posts of that day, several at once', () => {
    expect(rolesOn('2026-02-01')).toEqual([]);
    expect(rolesOn('2026-02-02')).toEqual(['sales-manager']);
    expect(rolesOn('2026-06-30')).toEqual(['sales-manager', 'trainer']);
    expect(rolesOn('2026-07-01')).toEqual(['head-of-sales', 'trainer']);
  });

  it('holds none after the last day of work, and is dismissed from then on', () => {
    expect(rolesOn('2026-11-30')).toEqual(['head-of-sales', 'trainer']);
    expect(isDismissedOn(member, '2026-11-30')).toBe(false);
    expect(rolesOn('2026-12-01')).toEqual([]);
    expect(isDismissedOn(member, '2026-12-01')).toBe(true);
  });

  it('substitutes for the time that the assignment names', () => {
    expect(listSubstitutionsOn(member, '2026-08-31')).toEqual([]);
    expect(listSubstitutionsOn(member, '2026-09-14')).toHaveLength(1);
    expect(listSubstitutionsOn(member, '2026-09-15')).toEqual([]);
  });

  it('is absent from the first to the last day, or with no end known', () => {
    expect(findAbsenceOn(member, '2026-08-16')).toEqual({ from: '2026-08-03', until: '2026-08-16' });
    expect(findAbsenceOn(member, '2026-08-17')).toBeUndefined();
    expect(findAbsenceOn(member, '2027-01-01')).toEqual({ from: '2026-10-01' });
  });
});
