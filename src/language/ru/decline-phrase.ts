import type { Declined } from '../case-forms.js';
import type { Lexicon } from '../lexicon.js';

/** What a phrase names: the title of a position names a person, the name of a unit a thing. */
export type Referent = 'person' | 'thing';

/** Declines the heads of a phrase and what agrees with them. */
export declare function declinePhrase(phrase: string, referent: Referent, lexicon: Lexicon): Declined;
