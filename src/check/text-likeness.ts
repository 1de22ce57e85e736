import { foldYo } from '../language/ru/fold-yo.js';

/** Words of at most this length do not tell two clauses apart: prepositions, conjunctions. */
const shortWord = 3;

/** Words and numbers of a text in lower case, in order. */
export function readTokens(text: string): readonly string[] {
  return foldYo(text.normalize('NFC').toLowerCase()).match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [];
}

/**
 * How alike two texts are, from 0 to 1: twice the number of words they share through the number of all their words
 * (the coefficient of Dice). Forms of one word count as the same word. Texts in which one word stands in the place of
 * another, or that differ by a number, are not alike: accepting and returning goods are two duties.
 */
export function measureLikeness(first: readonly string[], second: readonly string[]): number {
  const total = first.length + second.length;
  if (total === 0) return 0;
  const rest = [...second];
  const onlyFirst: string[] = [];
  for (const token of first) {
    const index = rest.findIndex((other) => isSameWord(token, other));
    if (index === -1) onlyFirst.push(token);
    else rest.splice(index, 1);
  }
  if (onlyFirst.some(isTelling) && rest.some(isTelling)) return 0;
  if ([...onlyFirst, ...rest].some((token) => /^\d/.test(token))) return 0;
  return (2 * (first.length - onlyFirst.length)) / total;
}

/** Forms of one word have the same stem, of four letters at least, and endings of three letters at most. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/^\d/.test(a) || /^\d/.test(b)) return false;
  const shorter = Math.min(a.length, b.length);
  let stem = 0;
  while (stem < shorter && a[stem] === b[stem]) stem++;
  return stem >= Math.max(4, shorter - 2) && Math.max(a.length, b.length) - stem <= 3;
}

function isTelling(token: string): boolean {
  return token.length > shortWord;
}
