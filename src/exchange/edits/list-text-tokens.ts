import type { Token } from '../../compare/token.js';

const pieces = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** The words, signs and spaces of a text without marks, as a comparison takes them. */
export function listTextTokens(text: string): readonly Token[] {
  return [...text.matchAll(pieces)].map(([value]) => ({
    key: `text:${value}`,
    words: value,
    inline: { type: 'text', value },
    isStrong: false,
  }));
}
