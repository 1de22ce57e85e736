import { expect, it } from 'vitest';
import { readFacts } from '../../src/registry/acknowledgment/read-facts.js';
import type { Registry } from '../../src/registry/registry.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { commands, hashOf, key, on, people } from '../registry/office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from '../registry/registries.js';
import { anna, boris, hire, openOffice, record, seller, signature, versionId } from './office-with-people.js';

const codesOf = async (outcome: Promise<{ readonly diagnostics: readonly { readonly code: string }[] }>) =>
  (await outcome).diagnostics.map(({ code }) => code);

const factsOf = async (registry: Registry) =>
  unwrap(await registry.readAtOnce((db) => readFacts(db, { organizations: [key.organization] })));

const outcomesOf = async (registry: Registry) =>
  (await factsOf(registry)).map(({ outcome }) => outcome).sort();

/** That chain, records and tables agree, whatever lies in no store here. */
async function expectWhole(registry: Registry): Promise<void> {
  const none = new FolderStore(createWorld({}).files, makeFolder());
  const { findings } = unwrap(await verifyRegistry(registry, none));
  expect(findings.filter(({ code }) => code !== 'registry/object-missing')).toEqual([]);
}

describeEachDatabase('recording acknowledgments', ({ locate }) => {
  it('keeps each with its day, way and recorder, and the registry stays whole', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const done = unwrap(
      await record(registry, [signature(), signature({ person: 'p2', dated: '2026-11-22' })]),
    );
    expect(done.map(({ state }) => state)).toEqual(['recorded', 'recorded']);
    expect(await factsOf(registry)).toMatchObject([
      {
        person: 'p1',
        version: versionId,
        outcome: 'acknowledged',
        dated: '2026-11-23',
        way: 'sheet',
        isLate: false,
      },
      { person: 'p2', dated: '2026-11-22', recordedOn: '2026-11-23' },
    ]);
    await expectWhole(registry);
  });

  it('tells what is recorded already and records nothing twice', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await record(registry, [signature()]));
    const { value, diagnostics } = await record(registry, [signature(), signature({ dated: '2026-11-22' })]);
    expect(value?.map(({ state }) => state)).toEqual(['known', 'known']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['acknowledgment/already', 'acknowledgment/already']);
    const twice = await record(registry, [signature({ person: 'p2' }), signature({ person: 'p2' })]);
    expect(twice.value?.map(({ state }) => state)).toEqual(['recorded', 'known']);
    expect(await factsOf(registry)).toHaveLength(2);
    await expectWhole(registry);
  });

  it('records all or nothing of a sheet, or, where it is asked so, each that can be', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const entries = [signature(), signature({ person: 'p2', dated: '2026-11-20' })];
    expect(await codesOf(record(registry, entries))).toEqual(['acknowledgment/before-approval']);
    expect(await factsOf(registry)).toEqual([]);
    const each = unwrap(await record(registry, entries, { mode: 'each' }));
    expect(each.map(({ state }) => state)).toEqual(['recorded', 'refused']);
    await expectWhole(registry);
  });

  it('lets ten that come at once record each signature once', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => record(registry, [signature(), signature({ person: 'p2' })])),
    );
    const states = results.flatMap(({ value }) => value ?? []).map(({ state }) => state);
    expect(states.filter((state) => state === 'recorded')).toHaveLength(2);
    expect(states.filter((state) => state === 'known')).toHaveLength(18);
    await expectWhole(registry);
  });

  it('keeps words apart from the chain, and notices when they are touched', async () => {
    const location = locate();
    const registry = await openRegistry(location);
    await openOffice(registry);
    const objection = 'Не согласна с пунктом 2.4';
    unwrap(await record(registry, [signature({ statement: 'read-with-objections', objection })]));
    const events = unwrap(await registry.readAtOnce((db) => db.selectFrom('event').selectAll().execute()));
    expect(JSON.stringify(events)).not.toContain('пунктом');
    expect(JSON.stringify(events)).not.toContain('Тестова');
    expect(await factsOf(registry)).toMatchObject([{ outcome: 'acknowledged', isObjected: true }]);
    unwrap(
      await registry.writeAtOnce((db) =>
        db
          .updateTable('personal_record')
          .set({ content: '{"text":"Согласна"}' })
          .where('kind', '=', 'objection')
          .execute(),
      ),
    );
    const none = new FolderStore(createWorld({}).files, makeFolder());
    const { findings } = unwrap(await verifyRegistry(registry, none));
    expect(findings.map(({ code }) => code)).toContain('registry/record-changed');
  });

  it('refuses what the order of dates forbids', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const refused = (changes: Parameters<typeof signature>[0]) =>
      codesOf(record(registry, [signature(changes)]));
    expect(await refused({ dated: '2026-11-21' })).toEqual(['acknowledgment/before-approval']);
    expect(await refused({ dated: '2026-11-24' })).toEqual(['registry/future-date']);
    expect(await refused({ dated: '2026-02-30' })).toEqual(['registry/no-date']);
    expect(await refused({ statement: 'read-with-objections', objection: ' ' })).toEqual([
      'acknowledgment/no-objection',
    ]);
    expect(await factsOf(registry)).toEqual([]);
  });

  it('records a late one as late, with its reason', async () => {
    const registry = await openRegistry(locate());
    // The contract was signed a day before the instruction was read.
    const newcomer = seller('p3', 'Новенькая Вера Павловна', {
      ...{ hiredOn: '2026-11-23', contractOn: '2026-11-22', posts: [{ role: key.role, from: '2026-11-23' }] },
    });
    await openOffice(registry, [newcomer]);
    const late = signature({ person: 'p3' });
    expect(await codesOf(record(registry, [late]))).toEqual(['acknowledgment/late']);
    unwrap(await record(registry, [{ ...late, lateReason: 'Лист передан с опозданием' }]));
    expect(await factsOf(registry)).toMatchObject([{ outcome: 'acknowledged', isLate: true }]);
    await expectWhole(registry);
  });

  it('says that a reason is not needed for what is in time', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const { value, diagnostics } = await record(registry, [signature({ lateReason: 'Забыли' })]);
    expect(value?.[0]?.state).toBe('recorded');
    expect(diagnostics.map(({ code }) => code)).toEqual(['acknowledgment/in-time']);
  });

  it('refuses a person whom the instruction does not concern, and a version that is not registered', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry, [
      anna,
      seller('p4', 'Грузчик Олег Олегович', { posts: [{ role: 'loader', from: '2020-03-02' }] }),
    ]);
    expect(await codesOf(record(registry, [signature({ person: 'p4' })]))).toEqual([
      'acknowledgment/other-role',
    ]);
    const next = `${versionId.slice(0, -1)}2`;
    expect(await codesOf(record(registry, [signature({ version: next })]))).toEqual([
      'acknowledgment/not-registered',
    ]);
  });

  it('records a paper that is found after the version has ended, but no signature after that', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    unwrap(await registry.execute(key, commands.cancel({ now: on('2026-11-23', '12:30:00.000') })));
    expect(await codesOf(record(registry, [signature()]))).toEqual(['acknowledgment/out-of-force']);
    unwrap(await record(registry, [signature({ dated: '2026-11-22' })]));
  });

  it('needs somebody who records', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    expect(await codesOf(record(registry, [signature()], { actor: { name: '', position: '' } }))).toEqual([
      'registry/no-actor',
    ]);
  });
});

describeEachDatabase('recording a refusal', ({ locate }) => {
  const refusal = (witnesses: readonly { name: string; position: string }[], act = '3') => ({
    ...({
      kind: 'refused',
      person: 'p1',
      version: versionId,
      act,
      refusal: 'signature',
      dated: '2026-11-23',
    } as const),
    witnesses,
  });
  const [kim, lee] = [
    { name: 'Ким А. А.', position: 'бухгалтер' },
    { name: 'Ли Б. Б.', position: 'экономист' },
  ];

  it('needs a numbered act and two witnesses who are different, neither the person nor the recorder', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const refused = (...args: Parameters<typeof refusal>) => codesOf(record(registry, [refusal(...args)]));
    expect(await refused([kim])).toEqual(['acknowledgment/witnesses']);
    expect(await refused([kim, { name: 'Ким Анна Андреевна', position: 'кассир' }])).toEqual([
      'acknowledgment/witnesses',
    ]);
    expect(await refused([kim, { name: 'Тестова А. В.', position: 'менеджер' }])).toEqual([
      'acknowledgment/witnesses',
    ]);
    expect(await refused([kim, people.hr])).toEqual(['acknowledgment/witnesses']);
    expect(await refused([kim, lee], ' ')).toEqual(['acknowledgment/no-act']);
    unwrap(await record(registry, [refusal([kim, lee])]));
    expect(await factsOf(registry)).toMatchObject([{ outcome: 'refused', dated: '2026-11-23' }]);
    await expectWhole(registry);
  });

  it('is told when it is recorded already, and gives way to a signature', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const scan = { name: 'act.pdf', sha256: hashOf('act'), size: 3 };
    unwrap(await record(registry, [{ ...refusal([kim, lee]), scan }]));
    expect((await record(registry, [refusal([kim, lee])])).value?.[0]?.state).toBe('known');
    unwrap(await record(registry, [signature()]));
    expect(await outcomesOf(registry)).toEqual(['acknowledged', 'refused']);
    expect((await record(registry, [refusal([kim, lee], '4')])).value?.[0]?.state).toBe('known');
    await expectWhole(registry);
  });

  it('that was said electronically waits for the act', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry, [anna, boris]);
    await hire(registry, []);
    const said = {
      kind: 'declared-refusal',
      person: 'p1',
      version: versionId,
      evidence: hashOf('evidence'),
    } as const;
    unwrap(await record(registry, [said]));
    expect(await factsOf(registry)).toMatchObject([{ outcome: 'declared-refusal' }]);
    unwrap(await record(registry, [refusal([kim, lee])]));
    expect(await outcomesOf(registry)).toEqual(['declared-refusal', 'refused']);
    await expectWhole(registry);
  });
});
