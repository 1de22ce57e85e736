import { foldSpelling } from '../language/lexicon.js';
import type { TitleEntry } from './title-entry.js';

/** The name of a position or unit as names are compared: small letters, single spaces, е for ё. */
export function foldTitle({ nominative }: Pick<TitleEntry, 'nominative'>): string {
  return foldSpelling(nominative).trim().replaceAll(/\s+/gu, ' ');
}
