import { describe, expect, test } from 'vitest';
import { createGrammarFunctions } from '../../src/compose/grammar-functions.js';
import { Phrase } from '../../src/compose/phrase.js';
import { Quantity } from '../../src/compose/quantity.js';
import { TemplateError } from '../../src/compose/template-error.js';
import type { Inline } from '../../src/document/inline.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { runBook } from '../book/run-book.js';
import { readBuiltInLexicon } from '../language/read-table.js';
import { firm } from './firm.js';

const place = { file: 'templates/ru/note.hbs', pointer: '', on: 'value', start: 0, end: 0 } as const;
const russian = createGrammarFunctions(selectLanguage('ru'), readBuiltInLexicon());
const english = createGrammarFunctions(selectLanguage('en'), emptyLexicon);
const text = (value: string): Inline => ({ type: 'text', value });
const number = (amount: number): Quantity => new Quantity(amount, [text(String(amount))]);

type Name = keyof typeof russian;

function call(name: Name, parameters: readonly unknown[], functions = russian): string {
  const value = functions[name](parameters, place);
  if (!(value instanceof Phrase)) throw new Error('a phrase is expected');
  return value.inlines.map((each) => (each.type === 'text' ? each.value : each.type)).join('');
}

/** What is told where a function is called wrongly, in English. */
function fault(name: Name, parameters: readonly unknown[], functions = russian): string {
  try {
    functions[name](parameters, place);
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic.message.en;
    throw error;
  }
  return 'no fault';
}

describe('agree', () => {
  const approved = ['УТВЕРЖДЁН', 'УТВЕРЖДЕНА', 'УТВЕРЖДЕНО', 'УТВЕРЖДЕНЫ'];

  test.each([
    ['Должностная инструкция', 'УТВЕРЖДЕНА'],
    ['Рабочая инструкция', 'УТВЕРЖДЕНА'],
    ['положение об отделе', 'УТВЕРЖДЕНО'],
    ['Правила внутреннего трудового распорядка', 'УТВЕРЖДЕНЫ'],
    ['порядок', 'УТВЕРЖДЁН'],
    ['журнал регистрации', 'УТВЕРЖДЁН'],
  ])('takes gender and number from the noun of a name: %s', (name, word) => {
    expect(call('agree', [name, ...approved])).toBe(word);
    expect(call('agree', [new Phrase([text(name)]), ...approved])).toBe(word);
  });

  test('takes the sex of a person', () => {
    expect(call('agree', ['masculine', 'назначен', 'назначена'])).toBe('назначен');
    expect(call('agree', ['feminine', 'назначен', 'назначена'])).toBe('назначена');
  });

  test('says what it lacks', () => {
    expect(fault('agree', ['положение', 'утверждён', 'утверждена'])).toBe(
      '"agree" was given no word for the neuter',
    );
    expect(fault('agree', ['№ 5', ...approved])).toBe('"agree" does not know the gender of "№ 5"');
    expect(fault('agree', [undefined, ...approved])).toContain('the field is empty');
    const blank = new Phrase([{ type: 'blank', hint: '', choices: [], lines: 0 }]);
    expect(fault('agree', [blank, ...approved])).toContain('the field is empty');
    expect(fault('agree', ['Instruction', ...approved], english)).toContain('does not know');
  });
});

describe('counted', () => {
  test.each([
    [21, 'рабочий день', undefined, '21\u00A0рабочий день'],
    [21, 'рабочий день', 'genitive', '21\u00A0рабочего дня'],
    [0.5, 'рабочий день', undefined, '0,5\u00A0рабочего дня'],
    [1.5, 'год', undefined, '1,5\u00A0года'],
    [11, 'месяц', undefined, '11\u00A0месяцев'],
    [111, 'лист', undefined, '111\u00A0листов'],
    [1001, 'рубль', undefined, '1001\u00A0рубль'],
    [10_001, 'рубль', undefined, '10\u00A0001\u00A0рубль'],
  ])('%d %s, %s', (amount, name, form, words) => {
    expect(call('counted', [number(amount), name, form])).toBe(words);
    expect(call('counted', [amount, name, form])).toBe(words);
  });

  test('says what it lacks', () => {
    expect(fault('counted', [new Phrase([text('пять')]), 'день'])).toBe('A number is needed here');
    expect(fault('counted', [5])).toContain('what it counts');
    expect(fault('counted', [5, 'день', 'ablative'])).toContain('does not know this case');
    expect(fault('counted', [Number.POSITIVE_INFINITY, 'день'])).toBe('The number Infinity is not said so');
  });
});

describe('spelled', () => {
  test.each([
    [21, 'день', undefined, 'двадцать один'],
    [21, 'страница', undefined, 'двадцать одна'],
    [2, 'приложение', undefined, 'два'],
    [2, 'работник', 'accusative', 'двух'],
    [2, 'лист', 'accusative', 'два'],
    [1, 'сутки', undefined, 'одни'],
    [5, '№', undefined, 'пять'],
  ])('%d %s, %s', (amount, name, form, words) => {
    expect(call('spelled', [amount, name, form])).toBe(words);
  });

  test('says what it lacks', () => {
    expect(fault('spelled', [1, '№'])).toBe('"spelled" does not know the gender of "№"');
    expect(fault('spelled', [1.5, 'день'])).toBe('The number 1.5 is not said so');
  });

  test('writes figures where numbers have no words', () => {
    expect(call('spelled', [1200, 'days'], english)).toBe('1,200');
  });
});

describe('in documents', () => {
  const approval = { method: 'order', officer: 'boss', number: '7', date: '2026-03-02' };

  test.each([
    ['Положение о должности', 'УТВЕРЖДЕНО'],
    ['Правила работы', 'УТВЕРЖДЕНЫ'],
    ['Регламент должности', 'УТВЕРЖДЕН'],
  ])('the approval agrees with what the organization calls its instructions: %s', async (name, word) => {
    const files = {
      ...firm({ organization: { approval } }),
      'templates/ru/words.yaml': { kind: { staff: { name } } },
    };
    const { files: made } = await runBook(files, 'lawyer', ['text'], false, {
      kinds: new Set(['instruction']),
    });
    expect(new TextDecoder().decode(made.get('txt'))).toMatch(new RegExp(`^${word}\\s`, 'mu'));
  });
});
