import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, nameChange, type Entry } from '../../src/compare/comparison.js';
import { listProvisions } from '../../src/compare/list-provisions.js';
import { printProvision } from '../../src/compare/provision.js';
import { type WrittenClause, type WrittenText, writeText } from './write-text.js';

const accept = { id: 'accept', text: 'Принимает товар по накладной.' };
const store = { id: 'store', text: 'Размещает товар в местах хранения.' };
const count = { id: 'count', text: 'Пересчитывает остатки в последний день месяца.' };

/** What changed, in a form that is quick to read: `[-struck out-]`, `{+put in+}`. */
function tell(before: WrittenText, after: WrittenText): string[] {
  return compareTexts(writeText(before), writeText(after)).entries.flatMap((entry) =>
    nameChange(entry) === 'same' ? [] : [`${nameChange(entry)} ${tellEntry(entry)}`],
  );
}

function tellEntry(entry: Entry): string {
  if (entry.before === undefined) return `${entry.after.label} ${printProvision(entry.after)}`;
  if (entry.after === undefined) return `${entry.before.label} ${printProvision(entry.before)}`;
  const { before, after, pieces } = entry;
  const label = before.label === after.label ? after.label : `${before.label}→${after.label}`;
  const print = (list: readonly { readonly words: string }[]): string =>
    list.map(({ words }) => words).join('');
  const words = pieces.map((piece) => {
    if (piece.isSame) return print(piece.after);
    const out = piece.before.length === 0 ? '' : `[-${print(piece.before)}-]`;
    return piece.after.length === 0 ? out : `${out}{+${print(piece.after)}+}`;
  });
  return `${label} ${words.join('')}`;
}

describe('two texts beside each other', () => {
  it('are the same when nothing changed', () => {
    expect(tell({ duties: [accept, store] }, { duties: [accept, store] })).toEqual([]);
  });

  it('a provision that was put in makes others change their numbers only', () => {
    expect(tell({ duties: [accept, count] }, { duties: [accept, store, count] })).toEqual([
      'added 1.2. Размещает товар в местах хранения.',
      'renumbered 1.2.→1.3. Пересчитывает остатки в последний день месяца.',
    ]);
  });

  it('what was struck out stands behind what it stood behind', () => {
    expect(tell({ duties: [accept, store, count] }, { duties: [accept, count] })).toEqual([
      'removed 1.2. Размещает товар в местах хранения.',
      'renumbered 1.3.→1.2. Пересчитывает остатки в последний день месяца.',
    ]);
  });

  it('an id names a provision whatever became of its words', () => {
    const rewritten = { id: 'store', text: 'Ведёт складской учёт.' };
    expect(tell({ duties: [accept, store] }, { duties: [accept, rewritten] })).toEqual([
      'reworded 1.2. [-Размещает товар в местах хранения.-]{+Ведёт складской учёт.+}',
    ]);
  });

  it('words change as words, not as letters', () => {
    const after = { id: 'accept', text: 'Принимает и взвешивает товары по накладной.' };
    expect(tell({ duties: [accept] }, { duties: [after] })).toEqual([
      'reworded 1.1. Принимает [-товар-]{+и взвешивает товары+} по накладной.',
    ]);
  });

  it('without ids a provision is known by likeness', () => {
    const before = { duties: ['Ведёт журнал учёта поступлений.', 'Сдаёт отчёт главному бухгалтеру.'] };
    const after = { duties: ['Сдаёт отчёт бухгалтеру.', 'Ведёт электронный журнал учёта поступлений.'] };
    expect(tell(before, after)).toEqual([
      'reworded 1.2.→1.1. Сдаёт отчёт [-главному -]бухгалтеру.',
      'reworded 1.1.→1.2. Ведёт {+электронный +}журнал учёта поступлений.',
    ]);
  });

  it('texts that have little in common are two provisions', () => {
    expect(
      tell({ duties: ['Моет полы на складе.'] }, { duties: ['Составляет смету расходов на складе.'] }),
    ).toEqual(['removed 1.1. Моет полы на складе.', 'added 1.1. Составляет смету расходов на складе.']);
  });

  it('a provision that went to another section has moved', () => {
    const before = {
      duties: [accept, 'Останавливает отгрузку при недостаче.'],
      rights: ['Получает спецодежду.'],
    };
    const after = {
      duties: [accept],
      rights: ['Получает спецодежду.', 'Останавливает отгрузку при недостаче.'],
    };
    expect(tell(before, after)).toEqual(['moved 1.2.→2.2. Останавливает отгрузку при недостаче.']);
  });

  it('of provisions in another order as few as possible have moved', () => {
    expect(tell({ duties: [accept, store, count] }, { duties: [count, accept, store] })).toEqual([
      'moved 1.3.→1.1. Пересчитывает остатки в последний день месяца.',
      'renumbered 1.1.→1.2. Принимает товар по накладной.',
      'renumbered 1.2.→1.3. Размещает товар в местах хранения.',
    ]);
  });

  it('what moves with its surroundings has not moved itself', () => {
    const whole = { id: 'papers', text: 'Готовит бумаги:', items: ['накладную', 'акт приёмки'] };
    const before = { duties: [accept, whole, store] };
    const after = { duties: [whole, accept, store] };
    expect(tell(before, after).filter((line) => line.startsWith('moved'))).toEqual([
      'moved 1.2.→1.1. Готовит бумаги:',
    ]);
  });

  it('a reference that leads to the same provision is the same, whatever its number', () => {
    const pointing = { id: 'report', text: 'Сообщает об отклонениях от пункта [[duties.count]].' };
    expect(tell({ duties: [count, pointing] }, { duties: [accept, count, pointing] })).toEqual([
      'added 1.1. Принимает товар по накладной.',
      'renumbered 1.1.→1.2. Пересчитывает остатки в последний день месяца.',
      'renumbered 1.2.→1.3. Сообщает об отклонениях от пункта 1.2.',
    ]);
  });

  it('a reference that leads elsewhere is another word, even of the same number', () => {
    const [to, elsewhere] = ['duties.accept', 'duties.store'].map((target) => ({
      id: 'report',
      text: `Действует по пункту [[${target}]].`,
    }));
    if (to === undefined || elsewhere === undefined) throw new Error('no clauses');
    expect(tell({ duties: [accept, store, to] }, { duties: [store, elsewhere] })).toEqual([
      'removed 1.1. Принимает товар по накладной.',
      'renumbered 1.2.→1.1. Размещает товар в местах хранения.',
      'reworded 1.3.→1.2. Действует по пункту [-1.1-]{+1.1+}.',
    ]);
  });

  it('a no-break space is a space, a letter composed of two is one letter', () => {
    const spaced = { id: 'x', text: 'Сдаёт отчёт до\u00A05\u00A0числа.' };
    expect(tell({ duties: [spaced] }, { duties: [{ id: 'x', text: 'Сдаёт отчёт до 5 числа.' }] })).toEqual(
      [],
    );
  });

  it('an item of a list is a provision', () => {
    const write = (...items: string[]): WrittenClause => ({ id: 'x', text: 'Хранит:', items });
    expect(
      tell({ duties: [write('ключи', 'печать')] }, { duties: [write('ключи', 'журнал', 'печать')] }),
    ).toEqual(['added б) журнал', 'renumbered б)→в) печать']);
  });
});

const words = ['склад', 'товар', 'ведёт', 'учёт', 'отчёт', 'сдаёт', 'не', 'и', 'в', 'срок', 'акт', 'приёмки'];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((each) => each.join(' '));
const part: fc.Arbitrary<WrittenClause> = fc.oneof(
  sentence,
  fc.record({ text: sentence, items: fc.array(sentence, { maxLength: 3 }) }),
  fc.record({ text: sentence, parts: fc.array(sentence, { maxLength: 3 }) }),
);
const text = fc.record({
  duties: fc.array(part, { minLength: 1, maxLength: 8 }),
  rights: fc.array(part, { minLength: 1, maxLength: 5 }),
});

it('of any two texts every provision is told once, and its pieces are its words', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const [before, after] = [writeText(first), writeText(second)];
      const { entries } = compareTexts(before, after);
      const old = entries.flatMap((entry) => entry.before ?? []);
      const recent = entries.flatMap((entry) => entry.after ?? []);
      expect(recent).toEqual(listProvisions(after));
      expect(old.toSorted((x, y) => x.index - y.index)).toEqual(listProvisions(before));
      for (const entry of entries) {
        if (entry.before === undefined || entry.after === undefined) continue;
        expect(entry.pieces.flatMap((piece) => piece.before)).toEqual(entry.before.tokens);
        expect(entry.pieces.flatMap((piece) => piece.after)).toEqual(entry.after.tokens);
      }
    }),
    { numRuns: 300 },
  );
});

it('a text beside itself has no change', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { entries } = compareTexts(writeText(written), writeText(written));
      expect(entries.map(nameChange).filter((name) => name !== 'same')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
