import { WordCursor } from '../language/word-cursor.js';

/** Forms of one word begin with so many letters that are the same. */
export const beginningLength = 4;

/**
 * The words of a text at a glance: each sets one of 64 bits by the letters that it begins with. Tells of nearly all texts
 * that they do not have the same words, before any word is cut out.
 */
export interface WordMask {
  readonly low: number;
  readonly high: number;
  /** How many words and numbers the text has. */
  readonly count: number;
  /** The beginning of each as a number, the same for forms of one word. */
  readonly beginnings: readonly number[];
  /** Its numbers, sorted. */
  readonly numbers: string;
  /** The same for the same beginnings in any order. */
  readonly sum: number;
}

/** Looks over the words of a text in small letters. */
export function maskWords(text: string): WordMask {
  const numbers: string[] = [];
  const beginnings: number[] = [];
  let [low, high, sum] = [0, 0, 0];
  const cursor = new WordCursor(text);
  while (cursor.next()) {
    if (cursor.isNumber) numbers.push(cursor.word);
    const hash = hashBeginning(cursor);
    beginnings.push(hash);
    sum = (sum + Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)) | 0;
    if ((hash & 32) === 0) low |= 1 << (hash & 31);
    else high |= 1 << (hash & 31);
  }
  return { low, high, count: beginnings.length, beginnings, numbers: numbers.sort().join(' '), sum };
}

/** Two texts have at most so many words in common. */
export function limitShared(first: WordMask, second: WordMask): number {
  const onlyFirst = countBits(first.low & ~second.low) + countBits(first.high & ~second.high);
  const onlySecond = countBits(second.low & ~first.low) + countBits(second.high & ~first.high);
  return Math.min(first.count - onlyFirst, second.count - onlySecond);
}

function hashBeginning({ text, start, end }: WordCursor): number {
  const until = Math.min(end, start + beginningLength);
  let hash = 0x811c9dc5;
  for (let at = start; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
