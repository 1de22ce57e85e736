import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grammaticalCases, repeatForm } from '../../src/language/case-forms.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { mergeForms } from '../../src/language/merge-forms.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon } from './read-table.js';

const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');
const numRuns = process.env['ROLEBOOK_LONG'] === '1' ? 100_000 : 3_000;

describe('what was guessed is told', () => {
  it.each([
    ['каменотёс', ['каменотёс'], 'каменотёса'],
    ['старший киберволшебник', ['киберволшебник'], 'старшего киберволшебника'],
    ['менеджер-киберволшебник', ['менеджер-киберволшебник'], 'менеджера-киберволшебника'],
    ['главный по ремонту', ['главный'], 'главного по ремонту'],
    ['старшая бухгалтер', ['старшая'], 'старшей бухгалтера'],
    ['аквалангисты', ['аквалангисты'], 'аквалангисты'],
    ['старший жокей', ['жокей'], 'старшего жокей'],
    ['рабочий складской', ['складской'], 'рабочего складской'],
    ['ниндзюцу', ['ниндзюцу'], 'ниндзюцу'],
    ['«Север»', ['«Север»'], '«Север»'],
  ])('%s', (title, guessedWords, genitive) => {
    const declined = russian.declineTitle(title, lexicon);
    expect(declined.guessed).toBe(true);
    expect(declined.guessedWords).toEqual(guessedWords);
    expect(declined.forms.genitive).toBe(genitive);
  });

  it.each([
    ['баки', 'баки'],
    ['Новые сооружения', 'Новых сооружений'],
    ['хозчасть-склад', 'хозчасть-склада'],
  ])('unit %s', (name, genitive) => {
    const declined = russian.declineUnit(name, lexicon);
    expect(declined.guessed).toBe(true);
    expect(declined.forms.genitive).toBe(genitive);
  });

  it('is not said of an abbreviation, a Latin title or an empty text', () => {
    for (const title of ['ОТК', 'HR', 'Product Owner', '', '   ', '№ 5']) {
      expect(russian.declineTitle(title, lexicon)).toEqual({
        forms: repeatForm(title),
        guessed: false,
        guessedWords: [],
      });
    }
  });

  it('is said of every word when the lexicon is empty', () => {
    expect(russian.declineTitle('директор', emptyLexicon)).toMatchObject({
      guessed: true,
      forms: { genitive: 'директора' },
    });
  });
});

describe('forms given by the author', () => {
  const declined = russian.declineTitle('рабочий складской', lexicon);

  it('stand instead of the guessed ones, and end the guess when all are given', () => {
    const given = {
      genitive: 'рабочего складского',
      dative: 'рабочему складскому',
      accusative: 'рабочего складского',
      instrumental: 'рабочим складским',
      prepositional: 'рабочем складском',
    };
    expect(mergeForms(declined, given, russian.nameForms)).toEqual({
      forms: { nominative: 'рабочий складской', definite: 'рабочий складской', ...given },
      guessed: false,
      guessedWords: [],
    });
  });

  it('leave the others guessed when one is missing', () => {
    const merged = mergeForms(declined, { genitive: 'рабочего складского' }, russian.nameForms);
    expect(merged.forms.genitive).toBe('рабочего складского');
    expect(merged.forms.dative).toBe(declined.forms.dative);
    expect(merged.guessed).toBe(true);
  });
});

describe('on any text', () => {
  const letters = [
    ...Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяёАЯЁИО'),
    ...Array.from('aZ19 .,-–—/()«»"№\u00A0\u0301'),
    ...['ой ', 'ий ', 'ец'],
  ];
  const words = [
    ...lexicon.nouns.keys(),
    'старший',
    'главная',
    'по',
    'и',
    'и.о.',
    'отдела',
    '-',
    ' – ',
    ', ',
    ' ',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...letters)).map((list) => list.join('')),
    fc.array(fc.constantFrom(...words)).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...words)).map((list) => list.join('')),
  );

  it('declining never throws, and the nominative is the text itself', () => {
    fc.assert(
      fc.property(text, (phrase) => {
        for (const { forms, guessed, guessedWords } of [
          russian.declineTitle(phrase, lexicon),
          russian.declineUnit(phrase, lexicon),
          russian.declineFullName(phrase, 'masculine', lexicon),
          russian.declineFullName(phrase, 'feminine', lexicon),
        ]) {
          expect(forms.nominative).toBe(phrase);
          expect(guessed).toBe(guessedWords.length > 0);
          for (const word of guessedWords) expect(phrase).toContain(word);
        }
        russian.declineTitle(phrase, lexicon, 'plural');
        russian.declineCounted(3, phrase, lexicon);
      }),
      { numRuns },
    );
  });

  it('what follows a preposition stays byte for byte', () => {
    const tail = text.filter((phrase) => !/[,;/]|(?:^|\s)[-‐‑–—](?:\s|$)/u.test(phrase));
    fc.assert(
      fc.property(tail, (phrase) => {
        const { forms } = russian.declineTitle(`старший инженер по ${phrase}`, lexicon);
        expect(forms.genitive).toBe(`старшего инженера по ${phrase}`);
        expect(forms.dative).toBe(`старшему инженеру по ${phrase}`);
        expect(forms.instrumental).toBe(`старшим инженером по ${phrase}`);
      }),
      { numRuns },
    );
  });

  it('a frozen prefix freezes the whole text', () => {
    fc.assert(
      fc.property(fc.constantFrom('и.о. ', 'врио ', 'Зам. '), text, (prefix, phrase) => {
        const { forms } = russian.declineTitle(prefix + phrase, lexicon);
        for (const grammaticalCase of grammaticalCases) expect(forms[grammaticalCase]).toBe(prefix + phrase);
      }),
      { numRuns: numRuns / 10 },
    );
  });

  it.each([
    ',',
    '-',
    '(',
    '.',
    'а',
    'а-',
    'а.',
    'и ',
    'старший ',
    'электро',
    'старший, ',
    'слесарь и ',
    'слесарь ',
    'слесарь-',
  ])(
    '50 000 times «%s» takes no more than seconds',
    (piece) => {
      const phrase = piece.repeat(50_000);
      expect(russian.declineTitle(phrase, lexicon).forms.nominative).toBe(phrase);
      russian.declineTitle(phrase, lexicon, 'plural');
      expect(russian.declineFullName(phrase, 'feminine', lexicon).forms.nominative).toBe(phrase);
    },
    5_000,
  );
});
