import { describe, expect, it } from 'vitest';
import { grammaticalCases, repeatForm } from '../../src/language/case-forms.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon, readPeople } from './read-table.js';

const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');

describe('the name of a person, written as one text', () => {
  for (const { gender, guessed, forms } of readPeople('people')) {
    it(`${forms.nominative}, ${gender}`, () => {
      const declined = russian.declineFullName(forms.nominative, gender, lexicon);
      expect(declined.forms).toEqual(forms);
      expect(declined.guessed).toBe(guessed);
    });
  }
});

describe('what is ambiguous in a name is told', () => {
  it.each([
    ['Калина Анна Ивановна', 'feminine', ['Калина'], 'Калины Анны Ивановны'],
    ['Лев Иван Иванович', 'masculine', ['Лев'], 'Лева Ивана Ивановича'],
    ['Ремень Пётр', 'masculine', ['Ремень'], 'Ременя Петра'],
    ['Барабаш Пётр', 'masculine', ['Барабаш'], 'Барабаша Петра'],
    ['Иванова Мария Иванович', 'feminine', ['Иванович'], 'Ивановой Марии Ивановича'],
    ['Чаплин Джеральдин', 'masculine', ['Чаплин', 'Джеральдин'], 'Чаплина Джеральдина'],
  ] as const)('%s', (name, gender, guessedWords, genitive) => {
    const declined = russian.declineFullName(name, gender, lexicon);
    expect(declined.guessedWords).toEqual(guessedWords);
    expect(declined.forms.genitive).toBe(genitive);
  });
});

describe('a name in its parts', () => {
  const name = { surname: 'Павел', given: 'Лев', patronymic: 'Ильич' };

  it('is declined by what each part is: a given name that is a surname too', () => {
    expect(russian.declinePersonName(name, 'masculine', 'full', lexicon).forms.instrumental).toBe(
      'Павелом Львом Ильичом',
    );
  });

  it('keeps initials before the surname, with a space that does not break', () => {
    expect(russian.declinePersonName(name, 'masculine', 'initials-first', lexicon).forms.dative).toBe(
      'Л.И.\u00A0Павелу',
    );
  });

  it.each([
    [{ surname: 'фон Браун', given: 'Вернер' }, 'masculine', 'фон Брауну Вернеру'],
    [{ surname: 'Мамедов', given: 'Али', patronymic: 'Гасан оглы' }, 'masculine', 'Мамедову Али Гасан оглы'],
    [{ surname: 'Смит', given: 'Анна Мария', patronymic: '' }, 'feminine', 'Смит Анне Марии'],
    [{ surname: 'Hoxha', given: 'Ana' }, 'feminine', 'Hoxha Ana'],
  ] as const)('%j', (parts, gender, dative) => {
    expect(russian.declinePersonName(parts, gender, 'full', lexicon).forms.dative).toBe(dative);
  });

  it('is the same in every case where the language does not decline', () => {
    expect(
      selectLanguage('sq').declinePersonName({ surname: 'Hoxha', given: 'Ana' }, 'feminine', 'full', lexicon),
    ).toEqual({ forms: repeatForm('Ana Hoxha'), guessed: false, guessedWords: [] });
  });
});

describe('any text as a name', () => {
  it.each([
    ...['', ' ', '-', '.', 'И.', '№ 5', 'оглы', '\u0301', 'Иванов'.repeat(2000), 'Иванов '.repeat(2000)],
    ...['Иванов-'.repeat(2000), '«'.repeat(100), 'и\u0306ва\u00ADн', '🙂 Иванов'],
  ])('%#: the nominative is the text itself', (text) => {
    for (const gender of ['masculine', 'feminine'] as const) {
      expect(russian.declineFullName(text, gender, lexicon).forms.nominative).toBe(text);
      expect(russian.declineFullName(text, gender, emptyLexicon).forms.nominative).toBe(text);
    }
  });

  it('keeps every sign that stands between the words', () => {
    const { forms } = russian.declineFullName('Иванов,  Иван (Петров)', 'masculine', lexicon);
    for (const each of grammaticalCases) expect(forms[each]).toMatch(/^\p{L}+, {2}\p{L}+ \(\p{L}+\)$/u);
  });
});
