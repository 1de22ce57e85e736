import { describe, expect, it } from 'vitest';
import { dutiesOf, fact, idOf, member, settings, version } from './staff-of-one.js';

describe('the term of a duty', () => {
  it('is the day before a version with new duties takes effect', () => {
    expect(dutiesOf()).toMatchObject([
      { version: idOf(1), ground: 'new-version', due: '2026-01-11', state: 'pending', unit: 'sales' },
    ]);
  });

  it('is so many working days after the effect of a version that only tells duties in more detail', () => {
    // Monday 12 January and five working days more.
    expect(dutiesOf({ versions: [version(1, { change: 'detail' })] })).toMatchObject([{ due: '2026-01-19' }]);
  });

  it('is so many working days for a version that was registered on the day of its effect', () => {
    const sudden = version(1, { registeredOn: '2026-01-12' });
    expect(dutiesOf({ versions: [sudden], day: '2026-01-12' })).toMatchObject([{ due: '2026-01-19' }]);
  });

  it('is the day of the contract for somebody who is hired, whatever the first day of work', () => {
    const hired = member({
      hiredOn: '2026-03-16',
      contractOn: '2026-03-13',
      posts: [{ role: 'seller', from: '2026-03-16' }],
    });
    expect(dutiesOf({ members: [hired], day: '2026-03-10' })).toMatchObject([
      { ground: 'hire', due: '2026-03-13', state: 'pending' },
    ]);
  });

  it('is the first day of work for a candidate whose contract has no day yet', () => {
    const candidate = member({
      number: undefined,
      hiredOn: undefined,
      contractOn: undefined,
      posts: [{ role: 'seller', from: '2026-03-16' }],
    });
    expect(dutiesOf({ members: [candidate], day: '2026-03-10' })).toMatchObject([
      { ground: 'hire', due: '2026-03-16' },
    ]);
  });

  it('is the day before a transfer takes effect', () => {
    const moved = member({
      posts: [
        { role: 'loader', from: '2020-03-02', until: '2026-03-31' },
        { role: 'seller', from: '2026-04-01', announcedOn: '2026-03-20' },
      ],
    });
    expect(dutiesOf({ members: [moved], day: '2026-03-25' })).toMatchObject([
      { ground: 'transfer', due: '2026-03-31', state: 'pending' },
    ]);
  });

  it('is the day of the transfer when that was announced on it', () => {
    const moved = member({ posts: [{ role: 'seller', from: '2026-04-01', announcedOn: '2026-04-01' }] });
    expect(dutiesOf({ members: [moved], day: '2026-04-01' })).toMatchObject([{ due: '2026-04-01' }]);
  });

  it('moves behind an absence that covers it', () => {
    const away = member({ absences: [{ from: '2026-01-05', until: '2026-01-16' }] });
    // Friday 16 January and three working days.
    expect(dutiesOf({ members: [away], day: '2026-01-14' })).toMatchObject([
      { due: '2026-01-21', state: 'paused' },
    ]);
    expect(dutiesOf({ members: [away], day: '2026-01-19' })).toMatchObject([{ state: 'pending' }]);
    expect(dutiesOf({ members: [away], day: '2026-01-22' })).toMatchObject([{ state: 'overdue' }]);
  });

  it('moves behind absences that follow one another', () => {
    const away = member({
      absences: [
        { from: '2026-01-20', until: '2026-02-01' },
        { from: '2026-01-05', until: '2026-01-16' },
      ],
    });
    expect(dutiesOf({ members: [away], day: '2026-01-19' })).toMatchObject([{ due: '2026-02-04' }]);
  });

  it('is unknown while nobody knows the end of an absence', () => {
    const away = member({ absences: [{ from: '2026-01-05' }] });
    const [duty] = dutiesOf({ members: [away], day: '2026-06-01' });
    expect(duty).toMatchObject({ state: 'paused' });
    expect(duty?.due).toBeUndefined();
  });

  it('stays overdue when the absence began after it', () => {
    const away = member({ absences: [{ from: '2026-02-02', until: '2026-02-20' }] });
    expect(dutiesOf({ members: [away], day: '2026-02-10' })).toMatchObject([
      { due: '2026-01-11', state: 'overdue' },
    ]);
  });
});

describe('who has to read', () => {
  it('is nobody after the last day of work', () => {
    const gone = member({ dismissedOn: '2025-12-19' });
    expect(dutiesOf({ members: [gone] })).toEqual([]);
    expect(dutiesOf({ members: [gone], day: '2025-12-19' })).toEqual([]);
  });

  it('is nobody who leaves the post before the version takes effect', () => {
    const leaving = member({ posts: [{ role: 'seller', from: '2020-03-02', until: '2025-12-31' }] });
    expect(dutiesOf({ members: [leaving] })).toEqual([]);
  });

  it('is somebody else by a written assignment, and only while it lasts', () => {
    const deputy = member({
      posts: [{ role: 'loader', from: '2020-03-02' }],
      substitutions: [
        { role: 'seller', from: '2026-02-02', until: '2026-02-13', order: '7-к', agreedOn: '2026-01-30' },
      ],
    });
    expect(dutiesOf({ members: [deputy], day: '2026-01-29' })).toEqual([]);
    expect(dutiesOf({ members: [deputy], day: '2026-01-30' })).toMatchObject([
      { ground: 'substitution', due: '2026-02-01', state: 'pending' },
    ]);
    expect(dutiesOf({ members: [deputy], day: '2026-02-14' })).toEqual([]);
  });

  it('has one duty for two posts with the same instruction, by the earlier term', () => {
    const twice = member({
      posts: [
        { role: 'seller', unit: 'south', from: '2026-05-04', announcedOn: '2026-04-01' },
        { role: 'seller', unit: 'north', from: '2026-04-20', announcedOn: '2026-04-01' },
      ],
    });
    expect(dutiesOf({ members: [twice], day: '2026-04-02' })).toMatchObject([
      { due: '2026-04-19', unit: 'north' },
    ]);
  });

  it('does not read the version that will have been replaced when the post begins', () => {
    const next = version(2, { registeredOn: '2026-02-02', effectiveFrom: '2026-03-02', wasEnacted: false });
    const hired = member({
      hiredOn: '2026-03-16',
      contractOn: '2026-03-13',
      posts: [{ role: 'seller', from: '2026-03-16' }],
    });
    expect(dutiesOf({ members: [hired], versions: [version(), next], day: '2026-02-10' })).toMatchObject([
      { version: idOf(2), due: '2026-03-13' },
    ]);
  });
});

describe('where a duty stands', () => {
  it('is acknowledged when the person has read that version, late when after the term', () => {
    expect(dutiesOf({ facts: [fact()], day: '2026-02-02' })).toMatchObject([
      { state: 'acknowledged', dated: '2026-01-09', isLate: false },
    ]);
    expect(dutiesOf({ facts: [fact({ dated: '2026-01-12' })], day: '2026-02-02' })).toMatchObject([
      { isLate: true },
    ]);
  });

  it('is not known before the day of the paper', () => {
    expect(dutiesOf({ facts: [fact()], day: '2026-01-08', isPast: true })).toMatchObject([
      { state: 'pending' },
    ]);
  });

  it('is refused by an act, pending after a refusal that was only said, and acknowledged after a change of mind', () => {
    const day = '2026-01-10';
    const refused = fact({ outcome: 'refused', dated: '2026-01-05' });
    const said = fact({ outcome: 'declared-refusal', dated: '2026-01-05' });
    expect(dutiesOf({ facts: [refused], day })).toMatchObject([{ state: 'refused' }]);
    expect(dutiesOf({ facts: [said], day })).toMatchObject([{ state: 'pending', isRefusalDeclared: true }]);
    expect(dutiesOf({ facts: [refused, fact()], day })).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('is outdated by a newer version, unless that is only worded in another way', () => {
    const old = version(1, { endedOn: '2026-03-02' });
    const newer = (change: 'editorial' | 'detail' | undefined) =>
      version(2, { change, registeredOn: '2026-02-02', effectiveFrom: '2026-03-02' });
    const request = { facts: [fact()], day: '2026-03-02' };
    expect(dutiesOf({ ...request, versions: [old, newer('detail')] })).toMatchObject([
      { version: idOf(2), state: 'outdated', earlier: idOf(1) },
    ]);
    expect(dutiesOf({ ...request, versions: [old, newer('editorial')] })).toMatchObject([
      { version: idOf(2), state: 'acknowledged', earlier: idOf(1), dated: '2026-01-09' },
    ]);
    expect(dutiesOf({ ...request, versions: [old, newer(undefined)] })).toMatchObject([{ state: 'overdue' }]);
    const strict = { ...settings, outdatedBy: ['editorial', ...settings.outdatedBy] as const };
    expect(dutiesOf({ ...request, versions: [old, newer('editorial')], settings: strict })).toMatchObject([
      { state: 'outdated' },
    ]);
  });

  it('is not refused for a version because an earlier one was', () => {
    const old = version(1, { endedOn: '2026-03-02' });
    const next = version(2, { change: 'editorial', registeredOn: '2026-02-02', effectiveFrom: '2026-03-02' });
    const refused = fact({ outcome: 'refused' });
    expect(dutiesOf({ versions: [old, next], facts: [refused], day: '2026-03-02' })).toMatchObject([
      { version: idOf(2), state: 'pending' },
    ]);
  });

  it('asks for the version in force and for the one that takes effect next', () => {
    const next = version(2, {
      change: 'labour-function',
      registeredOn: '2026-02-02',
      effectiveFrom: '2026-03-02',
      wasEnacted: false,
    });
    expect(dutiesOf({ versions: [version(), next], facts: [fact()], day: '2026-02-10' })).toMatchObject([
      { version: idOf(1), state: 'acknowledged' },
      { version: idOf(2), state: 'outdated', due: '2026-03-01' },
    ]);
  });
});

describe('a day in the past', () => {
  it('does not know of posts that were taken later, unless they were announced', () => {
    const hired = member({ hiredOn: '2026-03-16', posts: [{ role: 'seller', from: '2026-03-16' }] });
    expect(dutiesOf({ members: [hired], day: '2026-02-02', isPast: true })).toEqual([]);
    const announced = member({ posts: [{ role: 'seller', from: '2026-03-16', announcedOn: '2026-01-30' }] });
    expect(dutiesOf({ members: [announced], day: '2026-02-02', isPast: true })).toHaveLength(1);
  });

  it('asks for the version that was in force then', () => {
    const versions = [
      version(1, { endedOn: '2026-03-02' }),
      version(2, { registeredOn: '2026-02-02', effectiveFrom: '2026-03-02' }),
    ];
    expect(dutiesOf({ versions, day: '2026-01-20', isPast: true })).toMatchObject([{ version: idOf(1) }]);
    expect(dutiesOf({ versions, day: '2026-03-20' })).toMatchObject([{ version: idOf(2) }]);
  });
});
