import type { Jurisdiction } from './organization.js';

/** The language that the word lists of a law are in. */
export const lawLanguages: Readonly<Record<Jurisdiction, string>> = { ru: 'ru', al: 'sq' };
