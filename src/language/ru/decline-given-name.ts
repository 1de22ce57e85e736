import { mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Lexicon, type Noun } from '../lexicon.js';
import type { PersonGender } from '../person-name.js';
import { declineNoun } from './decline-noun.js';
import type { DeclinedWord } from './decline-surname.js';
import { fitCapital } from './fit-capital.js';
import { keepCapitals } from './keep-capitals.js';

/** Declines a given name; each part of a double one by itself: Анны-Марии, but Жан-Поля. */
export function declineGivenName(word: string, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const pieces = word.split(/([-‐‑–])/u);
  const last = pieces.length - 1;
  const parts = pieces.map((piece, index): DeclinedWord => {
    const isStillPart = index < last && lexicon.names.stillParts.has(foldSpelling(piece));
    return index % 2 === 1 || isStillPart ? keep(piece) : declinePart(piece, gender, lexicon);
  });
  return {
    forms: mapCases((each) => parts.map(({ forms }) => forms[each]).join('')),
    guessed: parts.some(({ guessed }) => guessed),
  };
}

/** Declines a patronymic: Ильичом, but Ивановичем. What has another ending is declined as a given name. */
export function declinePatronymic(word: string, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const folded = foldSpelling(word);
  const own = findPatronymicGender(folded);
  if (own === undefined) return declineGivenName(word, gender, lexicon);
  const stressedEnding = lexicon.names.stressedEndings.has(folded);
  const forms = declineNoun(word, { ...givenName, gender: own, stressedEnding });
  return { forms: keepCapitals(word, forms), guessed: own !== gender };
}

/** The gender of the child that a patronymic shows; `undefined` when the word, in lower case, is none. */
export function findPatronymicGender(folded: string): PersonGender | undefined {
  if (/(?:[ое]вич|(?:ль|зьм|ук|фом|никит|савв|ан|ем)ич)$/u.test(folded)) return 'masculine';
  return /(?:[ое]вна|ична)$/u.test(folded) ? 'feminine' : undefined;
}

function declinePart(word: string, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const folded = foldSpelling(word);
  const { names } = lexicon;
  if (!/^[\p{Script=Cyrillic}'’ʼ]{2,}$/u.test(word) || /^\p{Ll}/u.test(word)) return keep(word);
  if (names.still.has(folded)) return keep(word);
  const stressedEnding = names.stressedEndings.has(folded);
  const stem = names.givenStems.get(folded);
  const noun: Noun = {
    ...givenName,
    gender,
    stressedEnding,
    stem: stem === undefined ? word.replace(/[аяйь]$/iu, '') : fitCapital(word, stem),
  };
  const declined = { forms: keepCapitals(word, declineNoun(word, noun)), guessed: false };
  if (/[еиоуыэюё]$/u.test(folded)) {
    // Данило and Марко are declined by many, Отто by nobody.
    return { ...keep(word), guessed: gender === 'masculine' && /[лкр]о$/u.test(folded) };
  }
  // Джошуа
  if (/[аеиоуыэюя]а$/u.test(folded)) return keep(word);
  if (gender === 'masculine' || /[ая]$/u.test(folded)) return declined;
  if (!folded.endsWith('ь')) return keep(word);
  // Николь and Айгуль stand still for some.
  return { ...declined, guessed: !names.feminine.has(folded) };
}

const givenName: Noun = {
  gender: 'masculine',
  animate: true,
  declension: 'noun',
  stressedEnding: false,
  stressedPlural: false,
};

function keep(word: string): DeclinedWord {
  return { forms: repeatForm(word), guessed: false };
}
