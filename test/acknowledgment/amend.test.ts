import { expect, it } from 'vitest';
import {
  amendAcknowledgments,
  type AmendmentRequest,
} from '../../src/registry/acknowledgment/amend-acknowledgments.js';
import { listDuties } from '../../src/registry/acknowledgment/list-duties.js';
import { readAcknowledgments } from '../../src/registry/acknowledgment/read-acknowledgments.js';
import { readFacts } from '../../src/registry/acknowledgment/read-facts.js';
import { readVersions } from '../../src/registry/acknowledgment/read-versions.js';
import { recordSheets } from '../../src/registry/acknowledgment/record-sheets.js';
import type { Registry } from '../../src/registry/registry.js';
import { readMembers } from '../../src/registry/roster/read-members.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { hashOf, key, on, people } from '../registry/office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from '../registry/registries.js';
import { createRandom, openOffice, record, signature, versionId } from './office-with-people.js';
import { settings } from './staff-of-one.js';

const anna = { person: 'p1', version: versionId } as const;
const boris = { person: 'p2', version: versionId } as const;

/** Never the same salt twice: the same reason may be given for two entries. */
const random = createRandom();

const amend = (registry: Registry, changes: Partial<AmendmentRequest> = {}) =>
  amendAcknowledgments(registry, {
    ...{ now: on('2026-11-24', '10:00:00.000'), actor: people.hr, random },
    settings: new Map([[key.organization, settings]]),
    ...{ targets: [anna], reason: 'Дата на листе прочитана неверно' },
    ...changes,
  });

const codesOf = async (outcome: Promise<{ readonly diagnostics: readonly { readonly code: string }[] }>) =>
  (await outcome).diagnostics.map(({ code }) => code);

const factsOf = async (registry: Registry) =>
  unwrap(await registry.readAtOnce((db) => readFacts(db, { organizations: [key.organization] })));

const outcomesOf = async (registry: Registry, target: typeof anna | typeof boris = anna) => {
  const states = unwrap(await registry.readAtOnce((db) => readAcknowledgments(db, [target])));
  return [...states.values()].flatMap(({ outcomes }) => outcomes);
};

async function expectWhole(registry: Registry): Promise<void> {
  const none = new FolderStore(createWorld({}).files, makeFolder());
  const { findings } = unwrap(await verifyRegistry(registry, none));
  expect(findings.filter(({ code }) => code !== 'registry/object-missing')).toEqual([]);
}

/** An act with two witnesses. */
const act = {
  ...({ kind: 'refused', ...anna, act: '3', refusal: 'signature', dated: '2026-11-22' } as const),
  witnesses: [
    { name: 'Ким А. А.', position: 'бухгалтер' },
    { name: 'Ли Б. Б.', position: 'экономист' },
  ],
};

/** Where the duty of Anna stands on a day that is over. */
async function stateOn(registry: Registry, day: string): Promise<string | undefined> {
  const [duty] = unwrap(
    await registry.readAtOnce(async (db) =>
      listDuties({
        members: (await readMembers(db)).filter(({ id }) => id === 'p1'),
        versions: await readVersions(db, { organizations: [key.organization] }),
        facts: await readFacts(db, { organizations: [key.organization] }),
        ...{ settings, day, isPast: true },
      }),
    ),
  );
  return duty?.state;
}

describeEachDatabase('an entry that was annulled', ({ locate }) => {
  it('counts no more, stays with who has said so and why, and the person has to sign again', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature(), signature({ person: 'p2' })]));
    expect(unwrap(await amend(registry))).toEqual({ amended: 1 });
    expect(await factsOf(registry)).toMatchObject([{ person: 'p2' }]);
    expect(await outcomesOf(registry)).toMatchObject([
      { kind: 'acknowledged', dated: '2026-11-23', annulled: { day: '2026-11-24', actor: people.hr } },
    ]);
    await expectWhole(registry);
    const again = unwrap(await record(registry, [signature()], { now: on('2026-11-24', '11:00:00.000') }));
    expect(again.map(({ state }) => state)).toEqual(['recorded']);
    expect(await outcomesOf(registry)).toHaveLength(2);
    await expectWhole(registry);
  });

  it('lets count again what it had outweighed', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [act, signature()]));
    unwrap(await amend(registry));
    expect(await factsOf(registry)).toMatchObject([{ person: 'p1', outcome: 'refused' }]);
    unwrap(await amend(registry));
    expect(await factsOf(registry)).toEqual([]);
    await expectWhole(registry);
  });

  it('needs a reason, somebody who says it, and something that counts', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    expect(await codesOf(amend(registry))).toEqual(['acknowledgment/nothing-recorded']);
    unwrap(await record(registry, [signature()]));
    expect(await codesOf(amend(registry, { reason: ' ' }))).toEqual(['acknowledgment/no-amendment-reason']);
    expect(await codesOf(amend(registry, { actor: { name: '', position: '' } }))).toEqual([
      'registry/no-actor',
    ]);
    unwrap(await amend(registry));
    expect(await codesOf(amend(registry))).toEqual(['acknowledgment/nothing-recorded']);
  });

  it('is, of a sheet, what was recorded by that sheet alone', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const line = (person: string, ordinal: number) => ({
      ...{ sheet: 'S', line: `S${ordinal}`, ordinal, version: versionId, person },
    });
    unwrap(
      await recordSheets(registry, {
        ...{ now: on('2026-11-23', '09:00:00.000'), actor: people.hr, way: 'sheet' },
        lines: [line('p1', 1), line('p2', 2)],
      }),
    );
    unwrap(await record(registry, [signature({ line: 'S1' }), signature({ person: 'p2', way: 'copy' })]));
    const targets = [
      { ...anna, line: 'S1' },
      { ...boris, line: 'S2' },
    ];
    expect(unwrap(await amend(registry, { targets }))).toEqual({ amended: 1 });
    expect(await factsOf(registry)).toMatchObject([{ person: 'p2', way: 'copy' }]);
  });

  it('keeps its reason out of the chain', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature()]));
    unwrap(await amend(registry, { reason: 'Подписала другая Тестова' }));
    const events = unwrap(await registry.readAtOnce((db) => db.selectFrom('event').selectAll().execute()));
    expect(JSON.stringify(events)).not.toContain('Тестова');
    await expectWhole(registry);
  });
});

describeEachDatabase('an entry that was corrected', ({ locate }) => {
  it('has the new day, and all else as it was', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const scan = { name: 'scan.pdf', sha256: hashOf('scan'), size: 4 };
    const objection = 'Не согласна с пунктом 2.4';
    unwrap(
      await record(registry, [
        signature({ statement: 'read-with-objections', objection, scan, way: 'journal' }),
      ]),
    );
    unwrap(await amend(registry, { correction: { dated: '2026-11-22' } }));
    const [first, second] = await outcomesOf(registry);
    expect(first).toMatchObject({ dated: '2026-11-23', annulled: { actor: people.hr } });
    expect(second).toMatchObject({
      ...{ kind: 'acknowledged', dated: '2026-11-22', day: '2026-11-24', way: 'journal', scan },
      statement: 'read-with-objections',
    });
    expect(await factsOf(registry)).toMatchObject([{ dated: '2026-11-22', isObjected: true }]);
    await expectWhole(registry);
  });

  it('keeps the order of dates, and whether it is late is judged anew', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature({ dated: '2026-11-22' })]));
    const to = (dated: string, lateReason?: string) => amend(registry, { correction: { dated, lateReason } });
    expect(await codesOf(to('2026-11-21'))).toEqual(['acknowledgment/before-approval']);
    expect(await codesOf(to('2026-11-25'))).toEqual(['registry/future-date']);
    expect(await codesOf(to('2026-11-22'))).toEqual(['acknowledgment/unchanged']);
    expect(await factsOf(registry)).toMatchObject([{ dated: '2026-11-22' }]);
    expect(await outcomesOf(registry)).toHaveLength(1);
  });

  it('is an act with its witnesses, where it was one; words of a signature are not for it', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [act]));
    expect(await codesOf(amend(registry, { correction: { objection: 'Нет' } }))).toEqual([
      'acknowledgment/not-in-act',
    ]);
    unwrap(await amend(registry, { correction: { dated: '2026-11-23' } }));
    expect(await outcomesOf(registry)).toMatchObject([
      { kind: 'refused', dated: '2026-11-22', annulled: {} },
      { kind: 'refused', dated: '2026-11-23', act: '3' },
    ]);
    await expectWhole(registry);
  });

  it('is never an electronic one', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature({ way: 'electronic', evidence: hashOf('evidence') })]));
    expect(await codesOf(amend(registry, { correction: { dated: '2026-11-22' } }))).toEqual([
      'acknowledgment/electronic-day',
    ]);
  });

  it('of many is recorded for all of them or for none', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature(), signature({ person: 'p2', dated: '2026-11-22' })]));
    const targets = [anna, boris];
    expect(await codesOf(amend(registry, { targets, correction: { dated: '2026-11-22' } }))).toEqual([
      'acknowledgment/unchanged',
    ]);
    expect(await factsOf(registry)).toMatchObject([{ dated: '2026-11-23' }, { dated: '2026-11-22' }]);
  });
});

describeEachDatabase('a day in the past', ({ locate }) => {
  it('shows a refusal that a later signature outweighs', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [act, signature()]));
    expect(await stateOn(registry, '2026-11-22')).toBe('refused');
    expect(await stateOn(registry, '2026-11-23')).toBe('acknowledged');
  });
});
