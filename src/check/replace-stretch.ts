import type { Edit } from '../diagnostic/diagnostic.js';
import { type RoleText, isOneText, placeExactly } from './role-text.js';
import type { Stretch } from './word-list.js';

/**
 * The edit that puts `text` in the place of a stretch of the plain words. Where the fold of a line, an escape or a mark
 * stands among the words, only the words that differ are changed, or the letters. There is none where the source does not
 * spell these out either, or where the new words could mean something to YAML.
 */
export function replaceStretch(
  { wording, plain }: RoleText,
  stretch: Stretch,
  text: string,
): Edit | undefined {
  if (!plainWords.test(text) || !isOneText(wording, stretch)) return undefined;
  for (const each of narrow(plain.slice(stretch.start, stretch.end), text)) {
    const place = placeExactly(wording, {
      start: stretch.start + each.before,
      end: stretch.end - each.after,
    });
    if (place === undefined) continue;
    const written = text.slice(each.before, text.length - each.after);
    return { file: place.file, start: place.start, end: place.end, text: written };
  }
  return undefined;
}

/** Cyrillic words and numbers of acts: they stand for themselves in every style of YAML, and are never another type. */
const plainWords = /^[\p{Script=Cyrillic}\d](?:[\p{Script=Cyrillic}\d .-]*[\p{Script=Cyrillic}\d])?$/u;

/** How many letters stay at the beginning and at the end. */
interface Kept {
  readonly before: number;
  readonly after: number;
}

/** All of the words, then the words that differ, then the letters. */
function* narrow(old: string, text: string): Generator<Kept> {
  yield { before: 0, after: 0 };
  // What is left of a line must begin and end with a word: space there means something to YAML.
  if (text.includes('  ')) return;
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old[before] === text[before]) before++;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === text.at(-1 - after)) after++;
  if (before === old.length && before === text.length) return;
  const words = {
    before: leaveWord(before, old, text),
    after: leaveWord(after, reverse(old), reverse(text)),
  };
  // Words that only go are told with the word before them.
  if (words.before + words.after === text.length) {
    yield { ...words, before: text.lastIndexOf(' ', words.before - 1) + 1 };
  }
  yield words;
  yield { before, after };
}

/** The length without the word that it ends in the middle of, in one of the texts. */
function leaveWord(length: number, ...texts: readonly string[]): number {
  let left = length;
  while (texts.some((each) => isInWord.test(each.charAt(left - 1)) && isInWord.test(each.charAt(left))))
    left--;
  return left;
}

const isInWord = /[\p{L}\d]/u;

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
