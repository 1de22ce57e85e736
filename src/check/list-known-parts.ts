import type { KnownParts } from './known-parts.js';
import { findRequiredParts } from './required-parts.js';
import { foldPhrase } from './word-list.js';

/**
 * What `recallRequiredParts` is to know of the phrases of word lists, given as the plain values of their files. Whatever
 * stands in a list is taken for a phrase: what is none is never asked for.
 */
export function listKnownParts(lists: Iterable<unknown>): KnownParts {
  const phrases = new Set(Array.from(lists, listTexts).flat().map(foldPhrase));
  return Object.fromEntries(Array.from(phrases, (phrase) => [phrase, findRequiredParts(phrase) ?? null]));
}

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
