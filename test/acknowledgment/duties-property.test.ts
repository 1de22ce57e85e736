import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../src/document/change-kind.js';
import { addWorkingDays } from '../../src/registry/acknowledgment/working-days.js';
import type { DutyFact, DutyVersion } from '../../src/registry/acknowledgment/duty.js';
import { type DutyRequest, listDuties } from '../../src/registry/acknowledgment/list-duties.js';
import type { Member } from '../../src/registry/roster/member.js';
import { settings } from './staff-of-one.js';

const dayOf = (offset: number): string =>
  new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 200 }).map(dayOf);
const maybeDay = fc.option(anyDay, { nil: undefined });
const anyRole = fc.constantFrom('seller', 'loader');

const anyMember = (id: string): fc.Arbitrary<Member> =>
  fc.record({
    id: fc.constant(id),
    organization: fc.constant('vector'),
    name: fc.constant('Тестова Анна Викторовна'),
    gender: fc.constant('female' as const),
    hiredOn: maybeDay,
    contractOn: maybeDay,
    dismissedOn: fc.option(anyDay, { nil: undefined, freq: 5 }),
    posts: fc.array(
      fc.record({
        role: anyRole,
        from: anyDay,
        until: fc.option(anyDay, { nil: undefined }),
        announcedOn: maybeDay,
      }),
      { maxLength: 3 },
    ),
    absences: fc.array(fc.record({ from: anyDay, until: fc.option(anyDay, { nil: undefined, freq: 4 }) }), {
      maxLength: 2,
    }),
    substitutions: fc.array(
      fc.record({ role: anyRole, from: anyDay, until: anyDay, order: fc.constant('7-к'), agreedOn: anyDay }),
      { maxLength: 2 },
    ),
  });

/** Versions that follow one another as the registry lets them. */
const anyDossier = (role: string): fc.Arbitrary<readonly DutyVersion[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(...changeKinds),
      ),
      {
        maxLength: 4,
      },
    )
    .map((steps) => {
      let start = 0;
      const dates = steps.map(([gap, wait]) => {
        start += gap;
        return { registeredOn: dayOf(start), effectiveFrom: dayOf((start += wait)) };
      });
      return steps.map(([, , change], index): DutyVersion => ({
        ...{
          id: `vector/${role}/instruction/ru@${index + 1}`,
          dossier: `vector/${role}/instruction/ru`,
          role,
        },
        ...{ number: index + 1, change: index === 0 ? undefined : change, wasEnacted: true },
        ...(dates[index] ?? { registeredOn: '', effectiveFrom: '' }),
        endedOn: dates[index + 1]?.effectiveFrom,
      }));
    });

const anyRequest: fc.Arbitrary<DutyRequest> = fc
  .record({
    members: fc.tuple(anyMember('p1'), anyMember('p2')),
    sellers: anyDossier('seller'),
    loaders: anyDossier('loader'),
    marks: fc.array(
      fc.record({
        person: fc.constantFrom('p1', 'p2'),
        at: fc.nat({ max: 7 }),
        outcome: fc.constantFrom('acknowledged', 'refused', 'declared-refusal' as const),
        dated: anyDay,
      }),
      { maxLength: 6 },
    ),
    day: anyDay,
    isPast: fc.boolean(),
  })
  .map(({ members, sellers, loaders, marks, day, isPast }) => {
    const versions = [...sellers, ...loaders];
    const facts = marks.flatMap(({ at, ...mark }): readonly DutyFact[] => {
      const version = versions[at]?.id;
      return version === undefined ? [] : [{ ...mark, version }];
    });
    return { members, versions, facts, settings, day, isPast };
  });

const runs = { numRuns: process.env['ROLEBOOK_LONG'] === '1' ? 20_000 : 1_000 };

describe('whatever the people, versions and records are', () => {
  it('each person has each duty once, for a living text of a role that he or she has to do with', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const duties = listDuties(request);
        const names = duties.map(({ person, version }) => `${person} ${version}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { person, version, role } of duties) {
          const member = request.members.find(({ id }) => id === person);
          const text = request.versions.find(({ id }) => id === version);
          if (member === undefined || text === undefined) throw new Error('a duty of nobody, or for no text');
          expect(member.dismissedOn === undefined || member.dismissedOn >= request.day).toBe(true);
          expect([...member.posts, ...member.substitutions].some((each) => each.role === role)).toBe(true);
          expect(text.role).toBe(role);
          expect(text.registeredOn <= request.day).toBe(true);
          expect(text.endedOn === undefined || text.endedOn > request.day).toBe(true);
        }
      }),
      runs,
    );
  });

  it('whoever works by a version in force has a duty to read it', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { day } = request;
        const duties = new Set(listDuties(request).map(({ person, version }) => `${person} ${version}`));
        for (const { id, posts, dismissedOn } of request.members) {
          if (dismissedOn !== undefined && dismissedOn < day) continue;
          for (const { role, from, until } of posts) {
            if (from > day || (until !== undefined && until < day)) continue;
            for (const text of request.versions) {
              const isInForce =
                text.effectiveFrom <= day && (text.endedOn === undefined || text.endedOn > day);
              if (text.role === role && isInForce) expect(duties).toContain(`${id} ${text.id}`);
            }
          }
        }
      }),
      runs,
    );
  });

  it('a signature under a text settles that duty and leaves those of others as they are', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(), (request, choice) => {
        const before = listDuties(request);
        const open = before[choice % Math.max(1, before.length)];
        if (open === undefined) return;
        const { person, version } = open;
        const signed: DutyFact = { person, version, outcome: 'acknowledged', dated: request.day };
        const after = listDuties({ ...request, facts: [...request.facts, signed] });
        const settled = after.find((duty) => duty.person === person && duty.version === version);
        expect(settled?.state).toBe('acknowledged');
        const others = (duties: typeof before) => duties.filter((duty) => duty.person !== person);
        expect(others(after)).toEqual(others(before));
      }),
      runs,
    );
  });

  it('what is dated after the day changes nothing', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const known = request.facts.filter(({ dated }) => dated <= request.day);
        expect(listDuties(request)).toEqual(listDuties({ ...request, facts: known }));
      }),
      runs,
    );
  });

  it('an unread text is overdue exactly when its term is over, and paused only during an absence', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const { person, state, due } of listDuties(request)) {
          if (state === 'acknowledged' || state === 'refused') continue;
          expect(state === 'overdue').toBe(due !== undefined && due < request.day);
          const absences = request.members.find(({ id }) => id === person)?.absences ?? [];
          const isAway = absences.some(
            ({ from, until }) => from <= request.day && (until === undefined || until >= request.day),
          );
          expect(state === 'paused').toBe(isAway && state !== 'overdue');
        }
      }),
      runs,
    );
  });
});

it('working days are those that a calendar counts one by one', () => {
  const around = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 20 });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), around, around, (day, count, free, worked) => {
      const daysOf = (offsets: readonly number[]): ReadonlySet<string> =>
        new Set(
          offsets.map((each) =>
            new Date(Date.parse(`${day}T12:00:00Z`) + each * 86_400_000).toISOString().slice(0, 10),
          ),
        );
      const calendar = { holidays: daysOf(free), workdays: daysOf(worked) };
      let [at, left] = [day, count];
      while (left > 0) {
        at = new Date(Date.parse(`${at}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        const isWeekend = ['Sat', 'Sun'].includes(new Date(`${at}T12:00:00Z`).toUTCString().slice(0, 3));
        if (!calendar.holidays.has(at) && (!isWeekend || calendar.workdays.has(at))) left--;
      }
      expect(addWorkingDays(day, count, calendar)).toBe(at);
    }),
  );
});
