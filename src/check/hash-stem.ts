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
export function hashStems(text: string, language: Language): Uint32Array {
  const stems = language.readStems(text);
  const hashes = new Uint32Array(stems.length);
  for (const [at, stem] of stems.entries()) hashes[at] = hashStem(stem);
  hashes.sort();
  let count = 0;
  for (const hash of hashes) {
    if (count > 0 && hashes[count - 1] === hash) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

function isDigit(stem: string): boolean {
  const code = stem.charCodeAt(0);
  return code >= 48 && code <= 57;
}
