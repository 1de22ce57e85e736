import type { DutyFact, DutySettings, DutyVersion } from '../../src/registry/acknowledgment/duty.js';
import type { Duty } from '../../src/registry/acknowledgment/duty.js';
import { type DutyRequest, listDuties } from '../../src/registry/acknowledgment/list-duties.js';
import type { Member } from '../../src/registry/roster/member.js';

export const settings: DutySettings = {
  withinDays: 5,
  afterAbsenceDays: 3,
  calendar: { holidays: new Set(), workdays: new Set() },
  outdatedBy: ['detail', 'labour-function', 'other-conditions'],
};

/** Somebody who sells since 2020. */
export const member = (changes: Partial<Member> = {}): Member => ({
  id: 'p1',
  organization: 'vector',
  number: '0017',
  name: 'Тестова Анна Викторовна',
  gender: 'female',
  hiredOn: '2020-03-02',
  contractOn: '2020-02-28',
  posts: [{ role: 'seller', unit: 'sales', from: '2020-03-02' }],
  absences: [],
  substitutions: [],
  ...changes,
});

/** The id of a version of the instruction of a role. */
export const idOf = (number: number, role = 'seller'): string => `vector/${role}/instruction/ru@${number}`;

/** A version that is in force since the beginning of 2026, registered some days before. */
export const version = (number = 1, changes: Partial<DutyVersion> = {}): DutyVersion => {
  const role = changes.role ?? 'seller';
  return {
    ...{ id: idOf(number, role), dossier: `vector/${role}/instruction/ru`, role, number },
    ...{ registeredOn: '2025-12-15', effectiveFrom: '2026-01-12', wasEnacted: true },
    ...changes,
  };
};

export const fact = (changes: Partial<DutyFact> = {}): DutyFact => ({
  ...{ person: 'p1', version: idOf(1), outcome: 'acknowledged', dated: '2026-01-09' },
  ...changes,
});

/** The duties of one person and one version on a day, unless the request says something else. */
export const dutiesOf = (request: Partial<DutyRequest> = {}): readonly Duty[] =>
  listDuties({
    members: [member()],
    versions: [version()],
    facts: [],
    settings,
    day: '2025-12-20',
    isPast: false,
    ...request,
  });
