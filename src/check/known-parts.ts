import { findRequiredParts } from './required-parts.js';

/** Parts by phrase; null where there is no telling. */
export type KnownParts = Readonly<Record<string, readonly string[] | null>>;

let prepared: KnownParts = {};

/**
 * Brings what `findRequiredParts` has told of phrases when the program was compiled. To ask it of each phrase of the word
 * lists takes 45 ms of the processor when a process begins.
 */
export function adoptRequiredParts(known: KnownParts): void {
  prepared = known;
}

/** What `findRequiredParts` tells of a phrase. */
export function recallRequiredParts(phrase: string): readonly string[] | undefined {
  const known = Object.hasOwn(prepared, phrase) ? prepared[phrase] : undefined;
  return known === undefined ? findRequiredParts(phrase) : (known ?? undefined);
}
