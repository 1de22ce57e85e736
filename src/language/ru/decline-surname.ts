import { type CaseForms, mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Lexicon, type Noun } from '../lexicon.js';
import type { PersonGender } from '../person-name.js';
import { declineAdjective, findAdjectiveAgreement } from './decline-adjective.js';
import { attachEndings, declineNoun } from './decline-noun.js';
import { fitCapital } from './fit-capital.js';
import { keepCapitals } from './keep-capitals.js';
import { countVowels } from './letters.js';

/** A declined word of a name. */
export interface DeclinedWord {
  readonly forms: CaseForms;
  /** True where the word may be declined in another way as well. */
  readonly guessed: boolean;
}

/** Declines a surname by the gender of its bearer; each part of a double one by itself. */
export function declineSurname(word: string, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const pieces = word.split(/([-‐‑–])/u);
  const last = pieces.length - 1;
  const parts = pieces.map((piece, index): DeclinedWord => {
    const isSign = index % 2 === 1;
    const isStillPart = index < last && lexicon.names.stillParts.has(foldSpelling(piece));
    return isSign || isStillPart ? keep(piece) : declinePart(piece, gender, lexicon);
  });
  return {
    forms: mapCases((each) => parts.map(({ forms }) => forms[each]).join('')),
    guessed: parts.some(({ guessed }) => guessed),
  };
}

function declinePart(word: string, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const folded = foldSpelling(word);
  if (isStill(word, folded, lexicon)) return keep(word);
  const declined =
    gender === 'masculine' ? declineMasculine(word, folded, lexicon) : declineFeminine(word, folded, lexicon);
  return { ...declined, forms: keepCapitals(word, declined.forms) };
}

/** Шевченко, Гёте, Амонашвили, Гулиа, Черных, Дюма, фон; a short word of one letter is an initial. */
function isStill(word: string, folded: string, { names }: Lexicon): boolean {
  return (
    !/^[\p{Script=Cyrillic}'’ʼ]{2,}$/u.test(word) ||
    /^\p{Ll}(?!['’ʼ])/u.test(word) ||
    names.still.has(folded) ||
    /[оеиуюыэ]$/u.test(folded) ||
    /[аеиоуыэюя]а$/u.test(folded) ||
    // Сорных, Долгих are genitives of the plural; Рерих, Фрейндлих are not.
    /(?:ых|[гкжчшщн]их)$/u.test(folded)
  );
}

function declineMasculine(word: string, folded: string, lexicon: Lexicon): DeclinedWord {
  const { names } = lexicon;
  const stem = names.surnameStems.get(folded);
  const isStressed = names.stressedEndings.has(folded) || lexicon.nouns.get(folded)?.stressedEnding === true;
  if (stem !== undefined) {
    return know(declineNoun(word, { ...surname, stressedEnding: isStressed, stem: fitCapital(word, stem) }));
  }
  if (isAdjective(folded, lexicon)) return know(declineLikeAdjective(word, folded, lexicon));
  if (/(?:[ое]в|[иы]н)$/u.test(folded) && !names.foreignSurnames.has(folded)) {
    const noun = declineNoun(word, { ...surname, stem: word });
    return isTooShort(folded) ? guess(noun) : know(attachEndings(word, word, possessive.masculine, true));
  }
  if (/[ая]$/u.test(folded)) return know(declineNoun(word, { ...surname, stressedEnding: isStressed }));
  return declineConsonant(word, folded, isStressed, lexicon);
}

/** Гофман, Коваль, Гай: a noun, whose fleeting vowel and stress the surname does not always show. */
function declineConsonant(word: string, folded: string, isStressed: boolean, lexicon: Lexicon): DeclinedWord {
  const isKnown = isStressed || lexicon.nouns.has(folded) || lexicon.names.masculine.has(folded);
  const isShort = countVowels(folded) === 1;
  const bare = word.replace(/[йь]$/iu, '');
  const decline = (stressedEnding: boolean, stem: string = bare): CaseForms =>
    declineNoun(word, { ...surname, stressedEnding, stem });
  if (/[^аеиоуыэюя]ок$/u.test(folded) && !isShort) return guess(decline(isStressed, `${word.slice(0, -2)}к`));
  if (folded.endsWith('ец')) {
    // Швеца, Кузнеца, Бойца; of others either Кравца or Кравеца is heard.
    const noun = lexicon.nouns.get(folded);
    if (noun !== undefined) return know(declineNoun(word, noun));
    return isShort
      ? know(decline(true))
      : guess(declineNoun(word, { ...surname, stressedEnding: isStressed }));
  }
  if (/(?:ек|[^аеиоуыэюя]ел|ень)$/u.test(folded) && !isShort) return guess(decline(isStressed));
  if (folded.endsWith('арь')) return isKnown ? know(decline(isStressed)) : guess(decline(true));
  if (/(?:ач|^[^аеиоуыэюя]*[аеиоуыэюя][жшчщ])$/u.test(folded)) return know(decline(true));
  if (/[жшщ]$/u.test(folded) && !isKnown) return guess(decline(false));
  return know(decline(isStressed));
}

function declineFeminine(word: string, folded: string, lexicon: Lexicon): DeclinedWord {
  const { names: known } = lexicon;
  if (/(?:ая|яя)$/u.test(folded) && folded.length > 3) {
    return know(declineLikeAdjective(word, folded, lexicon));
  }
  if (!/[ая]$/u.test(folded)) return keep(word);
  const noun = declineNoun(word, { ...surname, stressedEnding: known.stressedEndings.has(folded) });
  if (!/(?:[ое]в|[иы]н)а$/u.test(folded)) return know(noun);
  return known.doubtful.has(folded) || lexicon.nouns.has(folded) || isTooShort(folded.slice(0, -1))
    ? guess(noun)
    : know(declinePossessive(word));
}

/** Львов, but Лев, Ким Ин: where there is little before it, «-ов» or «-ин» is rarely a suffix. */
function isTooShort(masculine: string): boolean {
  return countVowels(masculine) === 1 && masculine.length < 5;
}

const surname: Noun = {
  gender: 'masculine',
  animate: true,
  declension: 'noun',
  stressedEnding: false,
  stressedPlural: false,
};

/** Иванов, Иванова; neither noun nor adjective. */
const possessive = {
  masculine: { genitive: 'а', dative: 'у', instrumental: 'ым', prepositional: 'е' },
  feminine: { genitive: 'ой', dative: 'ой', accusative: 'у', instrumental: 'ой', prepositional: 'ой' },
} as const;

function declinePossessive(word: string): CaseForms {
  return attachEndings(word, word.slice(0, -1), possessive.feminine, true);
}

/** Достоевский, Толстой, Третий; Цой and Вий are nouns. */
function isAdjective(folded: string, lexicon: Lexicon): boolean {
  if (lexicon.possessiveAdjectives.has(folded)) return true;
  return /(?:[ыи]й|ой)$/u.test(folded) && countVowels(folded) > 1
    ? findAdjectiveAgreement(folded) === 'masculine'
    : false;
}

function declineLikeAdjective(word: string, folded: string, lexicon: Lexicon): CaseForms {
  const traits = {
    animate: true,
    stressed: lexicon.stressedAdjectives.has(folded),
    possessive: lexicon.possessiveAdjectives.has(folded),
  };
  return declineAdjective(word, traits).forms;
}

function keep(word: string): DeclinedWord {
  return { forms: repeatForm(word), guessed: false };
}

function know(forms: CaseForms): DeclinedWord {
  return { forms, guessed: false };
}

function guess(forms: CaseForms): DeclinedWord {
  return { forms, guessed: true };
}
