import { foldYo } from '../language/ru/fold-yo.js';
import { beginningLength } from './word-mask.js';

/** Words of at most this length do not tell two clauses apart: prepositions, conjunctions. */
const shortWord = 3;

/** A text as its words are compared: in small letters, with е for ё. */
export function foldWords(text: string): string {
  return foldYo(text.normalize('NFC').toLowerCase());
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
  if ([...onlyFirst, ...rest].some(isNumber)) return 0;
  return (2 * (first.length - onlyFirst.length)) / total;
}

/**
 * What texts of the same words in any form have in common: the numbers, and the first letters of the words, which forms
 * share.
 */
export function listBeginnings(tokens: readonly string[]): string {
  return tokens
    .map((token) => (isNumber(token) ? token : token.slice(0, beginningLength)))
    .sort()
    .join(' ');
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Forms of one word have the same stem, not shorter than that, and endings of three letters at most. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isNumber(a) || isNumber(b)) return false;
  const shorter = Math.min(a.length, b.length);
  let stem = 0;
  while (stem < shorter && a[stem] === b[stem]) stem++;
  return stem >= Math.max(beginningLength, shorter - 2) && Math.max(a.length, b.length) - stem <= 3;
}

function isTelling(token: string): boolean {
  return token.length > shortWord;
}
