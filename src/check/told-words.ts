import { WordCursor } from '../language/word-cursor.js';
import type { RoleText } from './role-text.js';

/** Words of one root begin with so many letters that are the same: договор, договаривается. */
const rootLength = 5;

/** Roots of fewer letters are met by chance. */
const shortestRoot = 3;

/** A letter takes so many bits, and a root a whole number that engines keep without an object of its own. */
const letterBits = 6;

/** Letters of other alphabets count as one. */
const otherLetter = 2 ** letterBits - 1;

/**
 * The words that some texts of a role use, by their first letters. Made to tell that a word is not met at all, in any
 * form or part of speech: of two words that begin alike either counts as the other.
 */
export class ToldWords {
  private readonly roots = new Set<number>();

  constructor(texts: Iterable<Pick<RoleText, 'folded'>>) {
    for (const { folded } of texts) {
      const cursor = new WordCursor(folded);
      while (cursor.next()) this.addRoots(cursor);
    }
  }

  /** Whether a word of the root of a stem is met (`Language.readStems`). */
  has(stem: string): boolean {
    return this.roots.has(readRoot(stem, 0, Math.min(stem.length, rootLength)));
  }

  /** How many roots of the stems are met. */
  count(stems: readonly string[]): number {
    const roots = stems.map((stem) => stem.slice(0, rootLength));
    return [...new Set(roots)].filter((root) => this.has(root)).length;
  }

  private addRoots({ text, start, end }: WordCursor): void {
    const until = Math.min(end, start + rootLength);
    for (let to = start + shortestRoot; to <= until; to++) this.roots.add(readRoot(text, start, to));
  }
}

/** The letters of a root as a number. */
function readRoot(text: string, start: number, end: number): number {
  let root = 0;
  for (let at = start; at < end; at++) root = (root << letterBits) | readLetter(text.charCodeAt(at));
  return root;
}

/** The number of a small letter, from 1 up. */
function readLetter(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return code - 0x430 + 1;
  return code >= 0x61 && code <= 0x7a ? code - 0x61 + 33 : otherLetter;
}
