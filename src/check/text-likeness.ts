import { foldYo } from '../language/ru/fold-yo.js';
import { splitWords } from '../language/split-words.js';

/** Words of at most this length do not tell two clauses apart: prepositions, conjunctions. */
const shortWord = 3;

/** Forms of one word begin with so many letters that are the same. */
const stemLength = 4;

/** Words and numbers of a text in lower case, in order. */
export function readTokens(text: string): readonly string[] {
  return splitWords(foldYo(text.normalize('NFC').toLowerCase()));
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

/** What two texts are compared by first: most pairs have too little in common to be looked at word by word. */
export interface TextSketch {
  /** The first letters of the words, sorted. */
  readonly beginnings: readonly string[];
  /** The numbers, sorted. */
  readonly numbers: string;
  readonly count: number;
}

/** Sketches a text. */
export function sketchText(tokens: readonly string[]): TextSketch {
  const words = tokens.filter((token) => !isNumber(token));
  return {
    beginnings: words.map((word) => word.slice(0, stemLength)).sort(),
    numbers: listNumbers(tokens),
    count: tokens.length,
  };
}

/** The numbers of a text, sorted: texts of which they differ are not alike. */
export function listNumbers(tokens: readonly string[]): string {
  return tokens.filter(isNumber).sort().join(' ');
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** `measureLikeness` of two texts is at most this: the share of the words that begin alike. */
export function limitLikeness(first: TextSketch, second: TextSketch): number {
  const total = first.count + second.count;
  if (total === 0 || first.numbers !== second.numbers) return 0;
  const [a, b] = [first.beginnings, second.beginnings];
  let shared = first.count - a.length;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return (2 * shared) / total;
}

/** Forms of one word have the same stem, not shorter than that, and endings of three letters at most. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isNumber(a) || isNumber(b)) return false;
  const shorter = Math.min(a.length, b.length);
  let stem = 0;
  while (stem < shorter && a[stem] === b[stem]) stem++;
  return stem >= Math.max(stemLength, shorter - 2) && Math.max(a.length, b.length) - stem <= 3;
}

function isTelling(token: string): boolean {
  return token.length > shortWord;
}
