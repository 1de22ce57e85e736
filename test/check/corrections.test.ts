import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyWaivers } from '../../src/check/apply-waivers.js';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { runAllRules } from './run-all-rules.js';

const duty = 'Готовит план встреч с клиентами.';

/** The duties of a role, as YAML, after all corrections that are made without asking. */
function correct(duties: string): string {
  const { text, found } = runAllRules([`duties:${duties}`]);
  const edits = found.flatMap(({ fix }) => fix ?? []);
  const fixed = applyEdits(text, edits).text;
  const start = text.indexOf(duties);
  const after = text.length - start - duties.length;
  expect(fixed.slice(0, start)).toBe(text.slice(0, start));
  expect(fixed.slice(fixed.length - after)).toBe(text.slice(text.length - after));
  return fixed.slice(start, fixed.length - after);
}

describe('words that are corrected without asking', () => {
  it.each([
    ['Отвечает в течении трёх дней.', 'Отвечает в течение трёх дней.'],
    ['В ТЕЧЕНИИ ДНЯ отвечает на заявку.', 'В ТЕЧЕНИЕ ДНЯ отвечает на заявку.'],
    ['В течении дня отвечает на заявку.', 'В течение дня отвечает на заявку.'],
    ['Действует согласно приказа.', 'Действует согласно приказу.'],
    ['Действует согласно графика работы отдела.', 'Действует согласно графику работы отдела.'],
    ['Докладывает за не соблюдение срока.', 'Докладывает за несоблюдение срока.'],
    ['Ведёт договоры с Агенством недвижимости.', 'Ведёт договоры с Агентством недвижимости.'],
    ['Готовит рассчёты с поставщиками.', 'Готовит расчёты с поставщиками.'],
    ['Учавствует в приёмке товара.', 'Участвует в приёмке товара.'],
    ['Отвечает по вопросам по вопросам поставки.', 'Отвечает по вопросам поставки.'],
    ['Готовит нормативно-правовой акт к изданию.', 'Готовит нормативный правовой акт к изданию.'],
    ['Следит за нормативно-правовыми актами.', 'Следит за нормативными правовыми актами.'],
    ['Руководит мерчендайзерами.', 'Руководит мерчандайзерами.'],
    ['Принимает больничные листы.', 'Принимает листки нетрудоспособности.'],
    ['Сверяет табель с больничным листом.', 'Сверяет табель с листком нетрудоспособности.'],
    ['Сверяет табель по больничным листам.', 'Сверяет табель по листкам нетрудоспособности.'],
    ['Оформляет письма по ГОСТ Р 7.0.97-2016.', 'Оформляет письма по ГОСТ Р 7.0.97-2025.'],
  ])('%s', (text, expected) => {
    expect(correct(`\n  - ${text}`)).toBe(`\n  - ${expected}`);
  });

  it.each([
    ['another word of the text would have to agree', 'Действует согласно приказа, утверждённого советом.'],
    ['a second word would need the same case', 'Действует согласно плана работ и графика отпусков.'],
    ['the form of the word depends on the rest', 'Изучает нормативно-правовую базу.'],
    ['the new term has a wider meaning', 'Соблюдает правила техники безопасности.'],
    ['the contact may be meant', 'Следит за сроком действия контакта.'],
    ['an object may be opposed', 'Докладывает за не исполнение поручения, а за его срыв.'],
    ['the clause may have another number', 'Оформляет письма по п. 3.2 ГОСТ Р 7.0.97-2016.'],
    ['the old standard is named on purpose', 'Вместо ГОСТ Р 7.0.97-2016 применяет ГОСТ Р 7.0.97-2025.'],
    ['the codes of a classifier change with it', 'Указывает код по ОК 016-94.'],
    ['it is another standard', 'Оформляет документы по ГОСТ Р 6.30-2003.'],
    ['a mark stands among the words', 'Отвечает по вопросам [[blank]] по вопросам поставки.'],
  ])('are left alone where %s', (_, text) => {
    const { found } = runAllRules([`duties: ['${text}']`]);
    expect(found.flatMap(({ fix }) => fix ?? [])).toEqual([]);
  });

  it('are left alone where somebody has accepted the finding', () => {
    const { found } = runAllRules(['duties: [Отвечает в течении трёх дней.]']);
    const [slip] = found;
    if (slip?.place === undefined || slip.fix === undefined) throw new Error('nothing was found');
    const waiver = { code: slip.code, reason: 'так в договоре', place: slip.place };
    const settled = applyWaivers({ waivers: [waiver] }, [slip], { texts: [], isComplete: true });
    expect(settled).toMatchObject([{ severity: 'info' }]);
    expect(settled[0]).not.toHaveProperty('fix');
  });

  it.each([
    ['>-\n    Отвечает в\n    течении трёх дней.', '>-\n    Отвечает в\n    течение трёх дней.'],
    ['"Отвечает\\u0020в течении трёх дней."', '"Отвечает\\u0020в течение трёх дней."'],
    ['"Отвечает \\u0432 течении\\x20трёх дней."', '"Отвечает \\u0432 течение\\x20трёх дней."'],
    ['"Отвечает в\\\n    \\ течении трёх дней."', '"Отвечает в\\\n    \\ течение трёх дней."'],
    ["'«Объект ''А'''' — в\n\n    течении трёх дней.'", "'«Объект ''А'''' — в\n\n    течение трёх дней.'"],
    ['Отвечает в\n      течении трёх дней.', 'Отвечает в\n      течение трёх дней.'],
    ['|\n    Отвечает в\n    течении трёх дней.', '|\n    Отвечает в\n    течение трёх дней.'],
    ['>2\n     Отвечает в\n    течении дня.\n', '>2\n     Отвечает в\n    течение дня.\n'],
    ['"т\\u0435чени\\u0435: рассчёты"', '"т\\u0435чени\\u0435: расчёты"'],
    ['Отвечает и\u0306, с агенством.', 'Отвечает и\u0306, с агентством.'],
    ['>-\n    Ведёт по\n    вопросам по вопросам цен.', '>-\n    Ведёт по\n    вопросам цен.'],
  ])('are told where the source spells out the letters that change: %j', (entry, expected) => {
    const before = `\n  - ${entry}`;
    const after = correct(before);
    expect(after).toBe(`\n  - ${expected}`);
    expect(correct(after)).toBe(after);
  });

  it.each([
    ['a line ends among the words that go', '>-\n    Отвечает по вопросам\n    по вопросам поставки.'],
    ['an escape stands for the letter', '"Отвечает в течени\\u0438 трёх дней."'],
    ['a line ends where the space goes', '>-\n    Докладывает за не\n    соблюдение срока.'],
    ['a mark stands on the letter', '"Отвечает в течении\u0301 трёх дней."'],
    ['two brackets as such stand before them', '>-\n    Пишет \\[[так]]\n    с агенством.'],
  ])('are not told where %s', (_, entry) => {
    expect(correct(`\n  - ${entry}`)).toBe(`\n  - ${entry}`);
  });
});

const slips = [
  ['в течении дня', 'в течение дня'],
  ['по вопросам по вопросам', 'по вопросам'],
  ['с агенством', 'с агентством'],
  ['рассчёты', 'расчёты'],
  ['Больничные листы', 'Листки нетрудоспособности'],
] as const;
const innocent = ['готовит', 'отчёт отдела,', 'сверяет', 'цены', 'клиента;', 'ведёт', 'журнал'] as const;

/** How one text can be written as an entry of a list. */
const styles: readonly ((text: string) => string)[] = [
  (text) => `- ${text}`,
  (text) => `- '${text}' # примечание: в течении дня`,
  (text) => `- "${text}"`,
  (text) => `- |\n    ${text}`,
  (text) => `- |\n    Вводная строка.\n    ${text}\n`,
  (text) => `-   >-\n      ${text}`,
  (text) => `# по вопросам по вопросам\n  - { text: '${text}', frequency: ежедневно }`,
  (text) => `- text: ${text}   # хвост`,
];

describe('of any role, in any style of YAML', () => {
  // Each piece once: «цены готовит цены готовит» would itself be a slip, a phrase said twice.
  const text = fc
    .shuffledSubarray([...innocent, ...slips.map(([old]) => old)], { minLength: 1, maxLength: 8 })
    .map((words) => `Исполняет ${words.join(' ')}.`);
  const entry = fc.tuple(text, fc.constantFrom(...styles));
  const entries = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'));

  it('only the slips change, and a second run finds nothing to do', () => {
    fc.assert(
      fc.property(entries, ([list, lineEnd]) => {
        const write = (change: (words: string) => string): string =>
          ['', ...list.map(([words, style]) => style(change(words)))].join('\n  ').replaceAll('\n', lineEnd);
        const expected = write((words) => slips.reduce((all, [old, by]) => all.replaceAll(old, by), words));
        const fixed = correct(write((words) => words));
        expect(fixed).toBe(expected);
        expect(parse(`duties:${fixed}`)).toEqual(parse(`duties:${expected}`));
        expect(correct(fixed)).toBe(fixed);
      }),
      { numRuns: 60 },
    );
  });
});

/** What may stand between two words in each style; all of it is read as one space, or as a line end. */
const gaps = {
  plain: [' ', '\n      '],
  single: [' ', '\n      ', ' \n    \t '],
  double: [' ', '\n      ', '\\u0020', '\\x20', '\\\n    \\ '],
  folded: [' ', '\n      '],
  literal: [' ', '\n      '],
} as const;
type Style = keyof typeof gaps;

const frames: Readonly<Record<Style, (words: string) => string>> = {
  plain: (words) => words,
  single: (words) => `'${words.replaceAll("'", "''")}'`,
  double: (words) => `"${words}"`,
  folded: (words) => `>-\n      ${words}`,
  literal: (words) => `|\n      ${words}\n`,
};

/** Each changes within one word, which the source has in one piece wherever its lines end. */
const misspelt = new Map([
  ['агенством', 'агентством'],
  ['рассчёты', 'расчёты'],
  ['течении', 'течение'],
]);
const passages = [...['с агенством', 'рассчёты', 'в течении дня'], ...innocent, "«О''Нил»,"] as const;

describe('of a text with folds and escapes', () => {
  const layout = fc.record({
    passages: fc.shuffledSubarray([...passages], { minLength: 1 }),
    style: fc.constantFrom<Style>('plain', 'single', 'double', 'folded', 'literal'),
    gaps: fc.array(fc.nat(59), { minLength: 20, maxLength: 20 }),
    escapes: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });

  it('only the letters that are wrong change, in each style', () => {
    fc.assert(
      fc.property(layout, (drawn) => {
        const choices = gaps[drawn.style];
        const write = (spell: (word: string) => string): string => {
          const words = `Исполняет ${drawn.passages.join(' ')} сразу`.split(' ');
          const laid = words.map((word, index) => {
            const isEscaped =
              drawn.style === 'double' && drawn.escapes[index] === true && !misspelt.has(word);
            const gap = choices[(drawn.gaps[index] ?? 0) % choices.length] ?? ' ';
            return `${isEscaped ? escapeLetters(word) : spell(word)}${index < words.length - 1 ? gap : '.'}`;
          });
          return `\n  - ${frames[drawn.style](laid.join(''))}`.replaceAll('\n', drawn.lineEnd);
        };
        const written = write((word) => word);
        const fixed = correct(written);
        expect(fixed).toBe(write((word) => misspelt.get(word) ?? word));
        const meant = [...misspelt].reduce(
          (text, [old, by]) => text.replace(old, by),
          JSON.stringify(parse(`duties:${written}`)),
        );
        expect(JSON.stringify(parse(`duties:${fixed}`))).toBe(meant);
      }),
      { numRuns: 100 },
    );
  });
});

/** A word with its second letter as an escape of YAML. */
function escapeLetters(word: string): string {
  return word.replace(/(?<=^.)./u, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

it('a sound text has nothing to correct', () => {
  expect(correct(`\n  - ${duty}`)).toBe(`\n  - ${duty}`);
});
