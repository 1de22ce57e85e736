import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { repeatForm } from '../../src/language/case-forms.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { russianMonths as months } from './russian-months.js';

const russian = selectLanguage('ru');

describe('a date', () => {
  it('in Russian figures', () => {
    expect(russian.formatDate('2026-11-05', 'numeric', months)).toBe('05.11.2026');
    expect(russian.formatDate('0999-01-31', 'numeric', months)).toBe('31.01.0999');
  });

  it('in Russian words, with spaces that do not break', () => {
    expect(russian.formatDate('2026-11-05', 'words', months)).toBe('5\u00A0ноября 2026\u00A0г.');
    expect(russian.formatDate('2024-02-29', 'words', months)).toBe('29\u00A0февраля 2024\u00A0г.');
  });

  it('takes the month names that are shipped', () => {
    const words: unknown = parse(readFileSync('templates/ru/words.yaml', 'utf8'));
    expect(words).toMatchObject({ months });
  });

  it('in English', () => {
    expect(selectLanguage('en').formatDate('2026-11-05', 'words', [])).toBe('5 November 2026');
    expect(selectLanguage('en').formatDate('2026-11-05', 'numeric', [])).toBe('05/11/2026');
  });

  it.each(['2026-02-30', '2026-13-01', '05.11.2026', '2026-11-05T00:00:00Z', '', '2026-1-5', '2025-02-29'])(
    'refuses %s',
    (date) => {
      expect(() => russian.formatDate(date, 'numeric', months)).toThrow(RangeError);
    },
  );

  it('refuses a month without a name', () => {
    expect(() => russian.formatDate('2026-11-05', 'words', [])).toThrow(RangeError);
  });
});

describe('the parts of a full name', () => {
  it('stand in the order of the language', () => {
    expect(russian.readFullName('Зорин Егор Максимович')).toEqual({
      surname: 'Зорин',
      given: 'Егор',
      patronymic: 'Максимович',
    });
    expect(selectLanguage('sq').readFullName('Anila Maria Gjoka')).toEqual({
      surname: 'Gjoka',
      given: 'Anila Maria',
    });
    expect(selectLanguage('sq').readFullName('Gjoka')).toEqual({ surname: 'Gjoka', given: '' });
  });
});

describe('the name of a person', () => {
  it.each([
    [
      { surname: 'Иванов', given: 'Иван', patronymic: 'Иванович' },
      'И.И.\u00A0Иванов',
      'Иванов Иван Иванович',
    ],
    [{ surname: 'Римский-Корсаков', given: 'Пётр' }, 'П.\u00A0Римский-Корсаков', 'Римский-Корсаков Пётр'],
    [
      { surname: 'Мамедов', given: 'Али', patronymic: 'Гасан оглы' },
      'А.Г.\u00A0Мамедов',
      'Мамедов Али Гасан оглы',
    ],
    [{ surname: 'Смит', given: 'Анна-Мария' }, 'А.-М.\u00A0Смит', 'Смит Анна-Мария'],
    [{ surname: 'Ёлкина', given: 'ёлка', patronymic: '' }, 'Ё.\u00A0Ёлкина', 'Ёлкина ёлка'],
    [{ surname: 'Сукарно', given: '' }, 'Сукарно', 'Сукарно '],
  ])('%j', (name, initials, full) => {
    expect(russian.formatPersonName(name, 'initials-first')).toBe(initials);
    expect(russian.formatPersonName(name, 'full')).toBe(full.trim());
  });

  it('stands in the order of the language', () => {
    const name = { surname: 'Hoxha', given: 'Ana' };
    expect(selectLanguage('sq').formatPersonName(name, 'full')).toBe('Ana Hoxha');
    expect(selectLanguage('sq').formatPersonName(name, 'initials-first')).toBe('A.\u00A0Hoxha');
  });
});

describe('the form of a counted word', () => {
  it.each([
    [0, 'лет'],
    [1, 'год'],
    [2, 'года'],
    [4, 'года'],
    [5, 'лет'],
    [11, 'лет'],
    [12, 'лет'],
    [14, 'лет'],
    [20, 'лет'],
    [21, 'год'],
    [22, 'года'],
    [25, 'лет'],
    [101, 'год'],
    [111, 'лет'],
    [1.5, 'года'],
  ])('%d %s', (count, form) => {
    expect(russian.agreeNumeral(count, ['год', 'года', 'лет'])).toBe(form);
  });

  it('agrees with its adjective', () => {
    const forms = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;
    expect([21, 3, 10].map((count) => russian.agreeNumeral(count, forms))).toEqual(forms);
  });

  it('has one plural in English', () => {
    const forms = ['day', 'days', 'days'] as const;
    expect([1, 2, 21].map((count) => selectLanguage('en').agreeNumeral(count, forms))).toEqual([
      'day',
      'days',
      'days',
    ]);
  });
});

describe('the first letter', () => {
  it.each([
    ['Директор', 'директор'],
    ['И.о. директора', 'и.о. директора'],
    ['В отдел', 'в отдел'],
    ['Ёлочный мастер', 'ёлочный мастер'],
    ['CRM', 'CRM'],
    ['ИТ-директор', 'ИТ-директор'],
    ['Java-разработчик', 'Java-разработчик'],
    ['1С-программист', '1С-программист'],
    ['«Север»', '«Север»'],
    ['', ''],
  ])('becomes small: %s -> %s', (text, lower) => {
    expect(russian.lowerFirst(text)).toBe(lower);
  });

  it.each([
    ['директор', 'Директор'],
    ['CRM-аналитик', 'CRM-аналитик'],
    ['iOS-разработчик', 'iOS-разработчик'],
    ['ёлочный мастер', 'Ёлочный мастер'],
    ['в цехах', 'В цехах'],
    ['с.-х. рабочий', 'С.-х. рабочий'],
    ['çmim', 'Çmim'],
    ['5 цехов', '5 цехов'],
    ['', ''],
  ])('becomes capital: %s -> %s', (text, upper) => {
    expect(russian.capitalizeFirst(text)).toBe(upper);
  });

  it('becomes small in English but for abbreviations', () => {
    const english = selectLanguage('en');
    expect(['Sales manager', 'HR manager', 'C# developer'].map((text) => english.lowerFirst(text))).toEqual([
      'sales manager',
      'HR manager',
      'C# developer',
    ]);
  });
});

describe('selecting a language', () => {
  it('finds it by a regional tag', () => {
    expect(selectLanguage('ru-RU').tag).toBe('ru');
    expect(selectLanguage('en-GB').tag).toBe('en');
  });

  it('gives one without cases for a tag that has no folder', () => {
    const declined = { forms: repeatForm('voditeljica prodaje'), guessed: false, guessedWords: [] };
    expect(selectLanguage('hr').declineTitle('voditeljica prodaje', emptyLexicon)).toEqual(declined);
    expect(selectLanguage('hr').declineUnit('voditeljica prodaje', emptyLexicon)).toEqual(declined);
    expect(selectLanguage('hr').tag).toBe('hr');
  });

  it('refuses what is no tag', () => {
    expect(() => selectLanguage('не язык')).toThrow(RangeError);
  });
});
