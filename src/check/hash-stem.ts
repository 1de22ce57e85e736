import type { Language } from '../language/language.js';

/**
 * A stem as a number of 32 bits; numbers written in digits are odd, words even. Among a million different stems some
 * hundred share their number with another, so that it says that two texts are alike, and never that they are equal.
 */
export function hashStem(stem: string): number {
  // FNV-1a over UTF-16 units.
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return ((hash & ~1) | (isDigit(stem) ? 1 : 0)) >>> 0;
}

/** Whether a stem was a number written in digits. */
export function isNumberHash(hash: number): boolean {
  return (hash & 1) === 1;
}

/** The numbers of the stems of a text, each once, in ascending order. */
export function hashStems(text: string, language: Language): readonly number[] {
  const hashes = language.readStems(text).map(hashStem);
  if (hashes.length > fewStems) return [...new Set(Uint32Array.from(hashes).sort())];
  const sorted: number[] = [];
  for (const hash of hashes) insert(hash, sorted);
  return sorted;
}

/** So few are sorted faster one by one than by a call. */
const fewStems = 32;

/** Puts a number into its place among others in ascending order, if it is not there yet. */
function insert(hash: number, sorted: number[]): void {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1] ?? 0) > hash) at -= 1;
  if (at > 0 && sorted[at - 1] === hash) return;
  for (let from = sorted.length; from > at; from--) sorted[from] = sorted[from - 1] ?? 0;
  sorted[at] = hash;
}

function isDigit(stem: string): boolean {
  const code = stem.charCodeAt(0);
  return code >= 48 && code <= 57;
}
