import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duty } from '../../../src/registry/acknowledgment/duty.js';
import { listSteps } from '../../../src/registry/reminder/list-steps.js';
import { isQuiet } from '../../../src/registry/reminder/quiet-time.js';

const ladder = { before: [3, 1], after: [1, 7], supervisor: [3] };
const duty = (changes: Partial<Duty> = {}): Duty => ({
  ...{ person: 'p1', version: 'v', role: 'r', ground: 'new-version', state: 'pending', due: '2026-12-10' },
  ...{ isLate: false, isRefusalDeclared: false },
  ...changes,
});
const stepsOn = (day: string, changes: Partial<Duty> = {}): readonly string[] =>
  listSteps([duty(changes)], ladder, day).map(({ id }) => id.split('/').slice(-2).join(' '));

describe('the ladder of reminders', () => {
  it.each([
    ['2026-12-06', []],
    ['2026-12-07', ['employee before-3']],
    ['2026-12-08', ['employee before-3']],
    ['2026-12-09', ['employee before-1']],
    ['2026-12-10', ['employee before-1']],
    ['2026-12-11', ['employee after-1']],
    ['2026-12-13', ['employee after-1', 'supervisor after-3']],
    ['2026-12-17', ['employee after-7', 'supervisor after-3']],
    ['2027-03-01', ['employee after-7', 'supervisor after-3']],
  ])('on %s stands at %j', (day, steps) => {
    expect(stepsOn(day)).toEqual(steps);
  });

  it('is left alone by those who have answered, are absent, or have no term', () => {
    for (const state of ['acknowledged', 'refused', 'paused'] as const) {
      expect(stepsOn('2026-12-13', { state })).toEqual([]);
    }
    expect(stepsOn('2026-12-13', { due: undefined })).toEqual([]);
    expect(stepsOn('2026-12-13', { isRefusalDeclared: true })).toEqual([]);
  });

  it('names a step the same wherever it is computed, and another one for another term', () => {
    const [first] = listSteps([duty()], ladder, '2026-12-07');
    expect(listSteps([duty()], ladder, '2026-12-08')[0]?.id).toBe(first?.id);
    expect(listSteps([duty({ due: '2026-12-11' })], ladder, '2026-12-08')[0]?.id).not.toBe(first?.id);
  });
});

describe('quiet time', () => {
  const quiet = {
    from: '20:00',
    until: '08:00',
    weekdays: [6, 7],
    dates: ['2027-01-01'],
    workdays: ['2026-12-26'],
  };
  const at = (time: string, day = '2026-12-10', weekday = 4) => isQuiet(quiet, { day, time, weekday });

  it('goes over midnight, weekends and holidays', () => {
    expect(['07:59', '08:00', '19:59', '20:00', '00:00'].map((time) => at(time))).toEqual([
      ...[true, false, false, true, true],
    ]);
    expect([at('12:00', '2026-12-12', 6), at('12:00', '2027-01-01', 5)]).toEqual([true, true]);
    expect([at('12:00', '2026-12-26', 6), at('21:00', '2026-12-26', 6)]).toEqual([false, true]);
  });

  it('that begins where it ends is none, and every other has both kinds of hours', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(fc.constantFrom(...hours), fc.constantFrom(...hours), (from, until) => {
        const found = new Set(
          hours.map((time) =>
            isQuiet({ from, until, weekdays: [], dates: [], workdays: [] }, { day: '', time, weekday: 1 }),
          ),
        );
        expect([...found].sort()).toEqual(from === until ? [false] : [false, true]);
      }),
    );
  });
});
