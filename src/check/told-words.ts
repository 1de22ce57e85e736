import type { RoleText } from './role-text.js';

/** Words of one root begin with so many letters that are the same: договор, договаривается. */
const rootLength = 5;

/** Roots of fewer letters are met by chance. */
const shortestRoot = 3;

/** What a word begins with; signs and digits stand between words. */
const wordStart = /\p{L}+/gu;

/**
 * The words that some texts of a role use, by their first letters. Made to tell that a word is not met at all, in any
 * form or part of speech: of two words that begin alike either counts as the other.
 */
export class ToldWords {
  private readonly beginnings = new Set<string>();

  constructor(texts: Iterable<Pick<RoleText, 'folded'>>) {
    for (const { folded } of texts) {
      for (const [word] of folded.matchAll(wordStart)) {
        for (let length = shortestRoot; length <= rootLength && length <= word.length; length++) {
          this.beginnings.add(word.slice(0, length));
        }
      }
    }
  }

  /** Whether a word of the root of a stem is met (`Language.readStems`). */
  has(stem: string): boolean {
    return this.beginnings.has(readRoot(stem));
  }

  /** How many roots of the stems are met. */
  count(stems: readonly string[]): number {
    return new Set(stems.map(readRoot).filter((root) => this.beginnings.has(root))).size;
  }
}

function readRoot(stem: string): string {
  return stem.slice(0, rootLength);
}
