import { foldSpelling, type Noun } from '../lexicon.js';
import { endsInVowel } from './letters.js';

/** A noun taken apart. */
export interface NounParts {
  /** The last letter when it is one that endings replace, in lower case. */
  readonly ending: string;
  /** The word without it. */
  readonly bare: string;
  /** What the endings of the oblique cases are put to; differs from `bare` by a fleeting vowel. */
  readonly stem: string;
}

/** Takes a noun in the nominative singular apart. */
export function readStem(word: string, noun: Noun): NounParts {
  const ending = /[аяоеёйь]$/iu.exec(word)?.[0].toLowerCase() ?? '';
  const bare = word.slice(0, word.length - ending.length);
  const stem = noun.stem === undefined ? dropFleetingVowel(bare, ending) : fitStem(bare, noun.stem);
  return { ending, bare, stem };
}

/** «-ец» loses its vowel: продавца, владельца after л, бойца after a vowel. Exceptions have a stem in the lexicon. */
function dropFleetingVowel(bare: string, ending: string): string {
  if (ending !== '' || !/..ец$/iu.test(bare)) return bare;
  const start = bare.slice(0, -2);
  const last = bare.slice(-1);
  if (endsInVowel(start)) return `${start}й${last}`;
  return /л$/iu.test(start) ? `${start}ь${last}` : start + last;
}

/**
 * A form of the lexicon with the capitals of the word as far as the two agree. Where the form has ё, the е of those who
 * write no ё stays; where it has е, ё has gone with the stress: Пётр, Петра.
 */
export function fitStem(word: string, form: string): string {
  let fitted = '';
  while (fitted.length < form.length) {
    const [own, wanted] = [word.charAt(fitted.length), form.charAt(fitted.length)];
    if (own !== wanted && foldSpelling(own) !== foldSpelling(wanted)) break;
    fitted += /ё/iu.test(own) && /е/iu.test(wanted) ? (own === 'Ё' ? 'Е' : 'е') : own;
  }
  return fitted + form.slice(fitted.length);
}
