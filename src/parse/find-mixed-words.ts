/** A stretch of a word that is written in letters of another alphabet than the rest. Offsets are of the text. */
export interface MixedWord {
  readonly word: string;
  /** From the first letter of the wrong alphabet to the last; the whole word where it cannot be told which is wrong. */
  readonly start: number;
  readonly end: number;
  /** The stretch in the right alphabet; `undefined` where it cannot be told which is right. */
  readonly corrected: string | undefined;
}

/** Pairs of letters that are drawn alike in text fonts: Latin, then Cyrillic. */
const lookAlikes =
  'aа cс eе oо pр xх yу iі jј sѕ hһ AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ ëё ËЁ ïї ÏЇ';

const cyrillicOf: ReadonlyMap<string, string> = new Map(
  lookAlikes.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const latinOf: ReadonlyMap<string, string> = new Map(
  [...cyrillicOf].map(([latin, cyrillic]) => [cyrillic, latin]),
);

const wordPattern = /[\p{Letter}\p{Mark}\p{Number}]+/gu;
const isLatin = /\p{Script=Latin}/u;
const isCyrillic = /\p{Script=Cyrillic}/u;

/** A Latin abbreviation with a Russian ending, as in «PDFа» or «SMSок»: two alphabets on purpose. */
const declinedAbbreviation = /^[A-Z0-9]{2,}[а-яё]+$/u;

/**
 * The words of a text in which Latin and Cyrillic letters stand side by side and all letters of one alphabet have a
 * twin in the other, as in «приемy» with a Latin y. Words whose letters of both alphabets are plain to see, and parts
 * divided by a hyphen, are mixed on purpose and are not found.
 */
export function* findMixedWords(text: string): Generator<MixedWord> {
  // Most texts are in one alphabet, and need not be cut into words.
  if (!isLatin.test(text) || !isCyrillic.test(text)) return;
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    if (!isLatin.test(word) || !isCyrillic.test(word)) continue;
    if (declinedAbbreviation.test(word)) continue;
    const target = chooseAlphabet(word);
    if (target === 'mixed') continue;
    if (target === 'unknown') {
      yield { word, start: match.index, end: match.index + word.length, corrected: undefined };
      continue;
    }
    yield correctWord(word, match.index, target === 'cyrillic' ? cyrillicOf : latinOf);
  }
}

type Target = 'latin' | 'cyrillic' | 'unknown' | 'mixed';

/** The alphabet that the word was meant in: that of the letters without a twin, else that of the most letters. */
function chooseAlphabet(word: string): Target {
  const letters = Array.from(word);
  const latin = letters.filter((letter) => isLatin.test(letter));
  const cyrillic = letters.filter((letter) => isCyrillic.test(letter));
  const isLatinOwn = latin.some((letter) => !cyrillicOf.has(letter));
  const isCyrillicOwn = cyrillic.some((letter) => !latinOf.has(letter));
  if (isLatinOwn && isCyrillicOwn) return 'mixed';
  if (isLatinOwn) return 'latin';
  if (isCyrillicOwn) return 'cyrillic';
  if (latin.length === cyrillic.length) return 'unknown';
  return latin.length > cyrillic.length ? 'latin' : 'cyrillic';
}

function correctWord(word: string, offset: number, twins: ReadonlyMap<string, string>): MixedWord {
  const units = word.split('');
  const first = units.findIndex((unit) => twins.has(unit));
  const last = units.findLastIndex((unit) => twins.has(unit));
  const corrected = units.slice(first, last + 1).map((unit) => twins.get(unit) ?? unit);
  return { word, start: offset + first, end: offset + last + 1, corrected: corrected.join('') };
}
