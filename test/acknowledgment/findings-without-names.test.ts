import { expect, it } from 'vitest';
import { describeEachDatabase, openRegistry } from '../registry/registries.js';
import { openOffice, record, signature, versionId } from './office-with-people.js';

const names = /Тестов|Анна|Пробн|Борис|Ким|2\.4|0017/u;

describeEachDatabase('what recording tells', ({ locate }) => {
  it('never names anybody, nor repeats what somebody has said', async () => {
    const registry = await openRegistry(locate());
    await openOffice(registry);
    const objection = 'Не согласна с п. 2.4';
    const refusal = {
      ...({ kind: 'refused', person: 'p1', version: versionId, act: '3', refusal: 'signature' } as const),
      witnesses: [
        { name: 'Ким А. А.', position: 'бухгалтер' },
        { name: 'Тестова А. В.', position: 'менеджер' },
      ],
    };
    const told = [
      await record(registry, [signature({ dated: '2026-11-01', objection })]),
      await record(registry, [signature({ statement: 'read-with-objections', objection: ' ' })]),
      await record(registry, [refusal]),
      await record(registry, [signature({ statement: 'read-with-objections', objection })]),
      await record(registry, [signature()]),
    ].flatMap(({ diagnostics }) => diagnostics);
    expect(told.length).toBeGreaterThan(3);
    for (const { message, why } of told) expect(JSON.stringify([message, why])).not.toMatch(names);
  });
});
