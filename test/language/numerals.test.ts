import { describe, expect, it } from 'vitest';
import { grammaticalCases } from '../../src/language/case-forms.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon } from './read-table.js';
import { russianMonths } from './russian-months.js';

const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');
const english = selectLanguage('en');

/** The six forms in a row, with plain spaces. */
const list = (forms: Readonly<Record<(typeof grammaticalCases)[number], string>>): string =>
  grammaticalCases.map((each) => forms[each].replaceAll('\u00A0', ' ')).join(' | ');

describe('a number in figures and what it counts', () => {
  it.each([
    [1, 'год', '1 год | 1 года | 1 году | 1 год | 1 годом | 1 годе'],
    [2, 'год', '2 года | 2 лет | 2 годам | 2 года | 2 годами | 2 годах'],
    [5, 'год', '5 лет | 5 лет | 5 годам | 5 лет | 5 годами | 5 годах'],
    [0, 'год', '0 лет | 0 лет | 0 лет | 0 лет | 0 лет | 0 лет'],
    [0.5, 'рабочий день', Array.from({ length: 6 }, () => '0,5 рабочего дня').join(' | ')],
    [11, 'день', '11 дней | 11 дней | 11 дням | 11 дней | 11 днями | 11 днях'],
    [111, 'день', '111 дней | 111 дней | 111 дням | 111 дней | 111 днями | 111 днях'],
    [1001, 'лист', '1001 лист | 1001 листа | 1001 листу | 1001 лист | 1001 листом | 1001 листе'],
    [1.5, 'год', '1,5 года | 1,5 года | 1,5 года | 1,5 года | 1,5 года | 1,5 года'],
    [
      21,
      'рабочий день',
      '21 рабочий день | 21 рабочего дня | 21 рабочему дню | 21 рабочий день | 21 рабочим днём | 21 рабочем дне',
    ],
    [
      3,
      'рабочий день',
      '3 рабочих дня | 3 рабочих дней | 3 рабочим дням | 3 рабочих дня | 3 рабочими днями | 3 рабочих днях',
    ],
    [
      14,
      'календарный день',
      '14 календарных дней | 14 календарных дней | 14 календарным дням | 14 календарных дней | 14 календарными днями | 14 календарных днях',
    ],
    [
      2,
      'рабочая смена',
      '2 рабочие смены | 2 рабочих смен | 2 рабочим сменам | 2 рабочие смены | 2 рабочими сменами | 2 рабочих сменах',
    ],
    [
      3,
      'работник',
      '3 работника | 3 работников | 3 работникам | 3 работников | 3 работниками | 3 работниках',
    ],
    [
      22,
      'работник',
      '22 работника | 22 работников | 22 работникам | 22 работника | 22 работниками | 22 работниках',
    ],
    [5, 'человек', '5 человек | 5 человек | 5 человекам | 5 человек | 5 человеками | 5 человеках'],
    [2, 'человек', '2 человека | 2 человек | 2 человекам | 2 человек | 2 человеками | 2 человеках'],
    [
      2,
      'заведующий',
      '2 заведующих | 2 заведующих | 2 заведующим | 2 заведующих | 2 заведующими | 2 заведующих',
    ],
    [21, 'сутки', '21 сутки | 21 суток | 21 суткам | 21 сутки | 21 сутками | 21 сутках'],
    [3, 'сутки', '3 суток | 3 суток | 3 суткам | 3 суток | 3 сутками | 3 сутках'],
    [
      4,
      'экземпляр',
      '4 экземпляра | 4 экземпляров | 4 экземплярам | 4 экземпляра | 4 экземплярами | 4 экземплярах',
    ],
    [1000, 'рубль', '1000 рублей | 1000 рублей | 1000 рублей | 1000 рублей | 1000 рублей | 1000 рублей'],
    [
      12_345_671,
      'рубль',
      '12 345 671 рубль | 12 345 671 рубля | 12 345 671 рублю | 12 345 671 рубль | 12 345 671 рублём | 12 345 671 рубле',
    ],
  ])('%d %s', (count, phrase, forms) => {
    expect(list(russian.declineCounted(count, phrase, lexicon))).toBe(forms);
  });

  it('hangs together, and is not for what is no number', () => {
    expect(russian.declineCounted(5, 'день', lexicon).nominative).toBe('5\u00A0дней');
    expect(() => russian.declineCounted(Number.NaN, 'день', lexicon)).toThrow(RangeError);
    expect(() => english.declineCounted(Number.POSITIVE_INFINITY, 'day', lexicon)).toThrow(RangeError);
    expect(english.declineCounted(1.5, 'days', lexicon).genitive).toBe('1.5\u00A0days');
  });
});

describe('a number in words', () => {
  const thing = { agreement: 'masculine', animate: false } as const;

  it.each([
    [0, 'ноль | ноля | нолю | ноль | нолём | ноле'],
    [1, 'один | одного | одному | один | одним | одном'],
    [2, 'два | двух | двум | два | двумя | двух'],
    [12, 'двенадцать | двенадцати | двенадцати | двенадцать | двенадцатью | двенадцати'],
    [
      57,
      'пятьдесят семь | пятидесяти семи | пятидесяти семи | пятьдесят семь | пятьюдесятью семью | пятидесяти семи',
    ],
    [
      341,
      'триста сорок один | трёхсот сорока одного | трёмстам сорока одному | триста сорок один | тремястами сорока одним | трёхстах сорока одном',
    ],
    [2000, 'две тысячи | двух тысяч | двум тысячам | две тысячи | двумя тысячами | двух тысячах'],
    [
      21_005,
      'двадцать одна тысяча пять | двадцати одной тысячи пяти | двадцати одной тысяче пяти | двадцать одну тысячу пять | двадцатью одной тысячей пятью | двадцати одной тысяче пяти',
    ],
    [
      5_000_100,
      'пять миллионов сто | пяти миллионов ста | пяти миллионам ста | пять миллионов сто | пятью миллионами ста | пяти миллионах ста',
    ],
  ])('%d', (number, forms) => {
    expect(list(russian.spellNumber(number, thing, lexicon))).toBe(forms);
  });

  it('agrees with what is counted', () => {
    const spell = (
      number: number,
      agreement: 'feminine' | 'neuter' | 'masculine' | 'plural',
      animate = false,
    ) => list(russian.spellNumber(number, { agreement, animate }, lexicon));
    expect(spell(22, 'feminine')).toBe(
      'двадцать две | двадцати двух | двадцати двум | двадцать две | двадцатью двумя | двадцати двух',
    );
    expect(spell(1, 'neuter')).toBe('одно | одного | одному | одно | одним | одном');
    expect(spell(1, 'plural')).toBe('одни | одних | одним | одни | одними | одних');
    expect(spell(3, 'masculine', true)).toBe('три | трёх | трём | трёх | тремя | трёх');
    expect(spell(23, 'masculine', true)).toBe(
      'двадцать три | двадцати трёх | двадцати трём | двадцать три | двадцатью тремя | двадцати трёх',
    );
    expect(spell(21, 'masculine', true)).toBe(
      'двадцать один | двадцати одного | двадцати одному | двадцать одного | двадцатью одним | двадцати одном',
    );
  });

  it('is refused outside of its range', () => {
    for (const number of [-1, 1.5, 1_000_000_000_000, Number.NaN]) {
      expect(() => russian.spellNumber(number, thing, lexicon)).toThrow(RangeError);
    }
    expect(english.spellNumber(1200, thing, lexicon).dative).toBe('1,200');
  });
});

describe('a date in words', () => {
  const months = russianMonths.slice(0, 10);

  it.each([
    ['2026-01-05', 'пятого января две тысячи двадцать шестого года'],
    ['2000-03-03', 'третьего марта двухтысячного года'],
    ['1999-05-31', 'тридцать первого мая тысяча девятьсот девяносто девятого года'],
    ['1900-02-20', 'двадцатого февраля тысяча девятисотого года'],
    ['2040-08-12', 'двенадцатого августа две тысячи сорокового года'],
    ['2113-10-29', 'двадцать девятого октября две тысячи сто тринадцатого года'],
  ])('%s', (date, words) => {
    expect(russian.spellDate(date, months, lexicon)).toBe(words);
  });

  it('is refused when the day does not exist or its month has no name', () => {
    expect(() => russian.spellDate('2026-02-30', months, lexicon)).toThrow(RangeError);
    expect(() => russian.spellDate('2026-12-01', months, lexicon)).toThrow(RangeError);
    expect(english.spellDate('2026-11-05', [], lexicon)).toBe('5 November 2026');
  });
});

describe('what agrees with a document', () => {
  it.each([
    ['должностная инструкция', 'feminine'],
    ['Правила внутреннего трудового распорядка', 'plural'],
    ['положение об отделе', 'neuter'],
    ['журнал ознакомления', 'masculine'],
    ['перечень должностей', 'masculine'],
    ['№ 5', undefined],
  ])('%s', (name, agreement) => {
    expect(russian.findAgreement(name, lexicon)?.agreement).toBe(agreement);
    expect(english.findAgreement(name, lexicon)).toBeUndefined();
  });
});
