import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/compare/comparison.js';
import { proposeChangeKind } from '../../src/compare/propose-change-kind.js';
import { type WrittenText, writeText } from './write-text.js';

const accept = { id: 'accept', text: 'Принимает товар по накладной.' };
const base: WrittenText = {
  general: [
    { id: 'reporting', text: 'Подчиняется начальнику склада.' },
    { id: 'unit', text: 'Входит в штат склада № 1.' },
    { id: 'knowledge', text: 'Должен знать:', items: ['порядок приёмки'] },
  ],
  duties: [accept, { id: 'load', text: 'Поднимает груз до 1,5 кг, ведёт учет.' }],
  rights: ['Получает спецодежду.'],
  conditions: ['Работает пять дней в неделю.'],
};

function propose(changes: WrittenText, title?: string): string {
  const comparison = compareTexts(writeText(base), writeText({ ...base, ...changes }, title));
  const { kind, reasons } = proposeChangeKind(comparison);
  return [kind, ...new Set(reasons.filter((each) => each.kind === kind).map(({ matter }) => matter))].join(
    ' ',
  );
}

describe('what a new edition is in law', () => {
  it.each<[string, WrittenText, string]>([
    ['nothing changed', {}, 'editorial'],
    [
      'signs and the letter ё changed',
      { duties: [accept, { id: 'load', text: 'Поднимает груз до 1,5 кг; ведёт учёт.' }] },
      'editorial duty',
    ],
    [
      'a comma went out of a number',
      { duties: [accept, { id: 'load', text: 'Поднимает груз до 15 кг, ведёт учет.' }] },
      'detail duty',
    ],
    [
      'a word that turns the sense round',
      {
        duties: [
          { id: 'accept', text: 'Не принимает товар по накладной.' },
          ...(base['duties'] ?? []).slice(1),
        ],
      },
      'detail duty',
    ],
    ['a duty more', { duties: [...(base['duties'] ?? []), 'Водит погрузчик.'] }, 'labour-function duty'],
    ['a duty less', { duties: [accept] }, 'labour-function duty'],
    ['other hours', { conditions: ['Работает шесть дней в неделю.'] }, 'other-conditions conditions'],
    ['another right', { rights: ['Получает спецодежду и обувь.'] }, 'detail right'],
    [
      'a right that became a duty',
      { rights: [], duties: [...(base['duties'] ?? []), 'Получает спецодежду.'] },
      'labour-function duty',
    ],
    [
      'another supervisor',
      { general: [{ id: 'reporting', text: 'Подчиняется директору.' }, ...(base['general'] ?? []).slice(1)] },
      'detail reporting',
    ],
  ])('%s', (_, changes, expected) => {
    expect(propose(changes)).toBe(expected);
  });

  it('another name of the position is another labour function', () => {
    expect(propose({}, 'старшего кладовщика')).toBe('labour-function title');
  });
});
