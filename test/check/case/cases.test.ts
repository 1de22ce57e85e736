import { describe, expect, test } from 'vitest';
import { runBook } from '../../book/run-book.js';
import { writeCase } from '../../book/cases.js';
import { firm } from '../../compose/firm.js';

type FirmChanges = Parameters<typeof firm>[0];

/** What is told of a case with some fields changed, and its document as text. */
async function read(
  kind: string,
  changes: Readonly<Record<string, unknown>> = {},
  firmChanges: FirmChanges = {},
): Promise<{ readonly codes: readonly string[]; readonly text: string; readonly found: readonly Found[] }> {
  const files = { ...firm(firmChanges), 'cases/sample.yaml': writeCase(kind, 'lawyer', changes) };
  const request = { roles: new Set<string>(), cases: new Set(['sample']) };
  const { files: written, diagnostics } = await runBook(files, '', ['text'], false, request);
  const relevant = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    codes: relevant.map(({ code }) => code),
    found: relevant.map(({ place, related }) => ({
      pointer: `${place?.file ?? ''}${place?.pointer ?? ''}`,
      related: related.map((each) => `${each.place.file}${each.place.pointer}`),
    })),
    text: new TextDecoder().decode([...written.values()][0]).replaceAll('\u00A0', ' '),
  };
}

interface Found {
  readonly pointer: string;
  readonly related: readonly string[];
}

describe('a notice of changed conditions', () => {
  test('declines the name, and says what changes and from when', async () => {
    const { codes, text } = await read('change-notice');
    expect(codes).toEqual([]);
    expect(text).toContain('Юрисконсульту\nдирекции\nСоловьёвой Дарье Кирилловне');
    expect(text).toContain('изменением технологических условий труда: введён новый учёт.');
    expect(text).toContain(
      '2. С 1 февраля 2027 г. изменяется следующее:\n  2.1. Смена начинается в 9 часов.',
    );
    expect(text).toContain('Не согласна работать в новых условиях');
  });

  test.each([
    [{ change: 'labour-function' }, ['case/change-not-permitted']],
    [{ change: 'editorial' }, ['case/change-not-permitted']],
    [{ change: 'detail' }, ['case/change-not-permitted']],
    [{ reason: undefined }, ['case/change-not-permitted']],
    [{ effectiveFrom: '2027-01-29' }, ['case/date-too-early']],
    [{ date: '2026-12-31', effectiveFrom: '2027-02-27', replyBy: undefined }, ['case/date-too-early']],
    [{ date: '2026-12-31', effectiveFrom: '2027-02-28', replyBy: undefined }, ['case/last-day-of-term']],
    [{ date: '2026-12-31', effectiveFrom: '2027-03-01', replyBy: undefined }, []],
    [{ effectiveFrom: '2026-11-01' }, ['case/date-too-early']],
    [{ replyBy: '2026-11-29' }, ['case/date-too-early']],
    [{ officer: 'bos' }, ['link/unknown-officer']],
    [{ role: 'lawer' }, ['link/unknown-role']],
    [{ kind: 'change-notise' }, ['case/unknown-kind']],
    [{ kind: undefined }, ['case/unknown-kind']],
    [{ kind: 'instruction' }, ['case/unknown-kind']],
    [{ language: 'de' }, ['case/unknown-kind']],
    [{ id: 'other' }, ['case/file-name']],
    [{ date: undefined }, ['schema/missing-field']],
    [{ date: '2026-11-31' }, ['schema/no-such-date']],
    [{ colour: 'red' }, ['schema/unknown-field']],
    [{ person: { name: 'Соловьёва', gender: 'female' } }, ['schema/value-form']],
    [{ changes: [] }, ['schema/empty-list']],
  ])('with %j is told %j', async (changes, codes) => {
    const found = await read('change-notice', changes);
    expect(found.codes).toEqual(codes);
  });

  test('of another change names the change and the kind of document', async () => {
    const { found } = await read('change-notice', { change: 'labour-function' });
    expect(found).toEqual([{ pointer: 'cases/sample.yaml/change', related: ['cases/sample.yaml/kind'] }]);
  });

  test('about an appendix to the contract names the legal form as well', async () => {
    const roles = { lawyer: { legalForm: 'contract-appendix' } };
    const { found } = await read('change-notice', { change: 'detail' }, { roles });
    expect(found[0]?.related).toEqual(['cases/sample.yaml/kind', 'lawyer.yaml/id']);
  });

  test('is for Russian law alone', async () => {
    const { codes } = await read('change-notice', {}, { organization: { jurisdiction: 'al' } });
    expect(codes).toContain('template/no-jurisdiction');
  });
});

describe('a document about a role', () => {
  test('with an error in its file is refused', async () => {
    const roles = { lawyer: { substitutes: ['nobody'] } };
    const { codes, found, text } = await read('change-notice', {}, { roles });
    expect(codes).toEqual(['link/unknown-role', 'case/role-in-error']);
    expect(found[1]).toEqual({ pointer: 'cases/sample.yaml/role', related: ['lawyer.yaml/id'] });
    expect(text).toBe('');
  });

  test('with an error that only a rule sees is refused', async () => {
    const roles = { lawyer: { duties: ['Готовит отчёт согласно пункту [[ref:duties.absent]].'] } };
    const { codes } = await read('change-notice', {}, { roles });
    expect(codes).toContain('case/role-in-error');
  });
});

describe('an act of refusal', () => {
  test('is signed by its author and two witnesses', async () => {
    const { codes, text } = await read('refusal-act');
    expect(codes).toEqual([]);
    expect(text).toContain('отказалась ознакомиться под подпись с инструкцией.');
    expect(text).toContain('В присутствии: И.Л. Громов; В.П. Лисина.');
    expect(text).toContain('Причину отказа работница не назвала.');
  });

  const witness = { name: 'Громов Илья Львович', gender: 'male' };
  test.each([
    [{ witnesses: [witness] }, ['schema/too-few-entries']],
    [{ witnesses: [witness, { ...witness, name: 'ГРОМОВ Илья Львович' }] }, ['case/same-person']],
    [{ drafter: witness }, ['case/same-person']],
    [{ refusal: 'silence' }, ['schema/unknown-value']],
  ])('with %j is told %j', async (changes, codes) => {
    expect((await read('refusal-act', changes)).codes).toEqual(codes);
  });
});

describe('a supplementary agreement', () => {
  test('changes the labour function by the articles that permit it', async () => {
    const { codes, text } = await read('supplementary-agreement');
    expect(codes).toEqual([]);
    expect(text).toContain('в соответствии со статьями 72 и 72.1 Трудового кодекса');
    expect(text).toContain('в двух экземплярах');
  });

  test.each([
    [{ effectiveFrom: '2026-11-29' }, ['case/date-too-early']],
    [{ until: '2026-11-29' }, ['case/date-too-early']],
    [{ change: 'editorial' }, []],
  ])('with %j is told %j', async (changes, codes) => {
    expect((await read('supplementary-agreement', changes)).codes).toEqual(codes);
  });
});

describe('an offer of other work', () => {
  test('lists what there is, to be answered line by line', async () => {
    const { codes, text } = await read('offer-of-other-work');
    expect(codes).toEqual([]);
    expect(text).toContain('(уведомление от 30 ноября 2026 г.). На основании части третьей статьи 74');
    expect(text).toContain('Архивариус, оклад 40 000 рублей | ________ | ________');
  });

  test('says that there is no such work where none is named', async () => {
    const { text } = await read('offer-of-other-work', { vacancies: undefined });
    expect(text).toContain('на день составления этого документа нет: нет ни вакантной должности');
  });

  test.each([
    [{ date: '2026-11-29' }, ['case/date-too-early']],
    [{ change: 'labour-function' }, ['case/change-not-permitted']],
    [{ reason: undefined }, ['case/change-not-permitted']],
  ])('with %j is told %j', async (changes, codes) => {
    expect((await read('offer-of-other-work', changes)).codes).toEqual(codes);
  });
});

describe('a list of acts', () => {
  test('for one employee has a row for each, without a number where there is none', async () => {
    const { codes, text } = await read('familiarization-list');
    expect(codes).toEqual([]);
    expect(text).toContain('1 | Положение об отпусках | № 3-лна от 3 февраля 2025 г.');
    expect(text).toContain('2 | Книга учёта (за 2015 год) | ________ |');
  });

  test('to be destroyed leaves room for the terms of storage that nobody wrote', async () => {
    const { codes, text } = await read('disposal-act');
    expect(codes).toEqual([]);
    expect(text).toContain('Сроки определены по документу: ____________________.');
    expect(text).toContain('2 | Книга учёта | ________ | 2 | за 2015 год');
  });
});
