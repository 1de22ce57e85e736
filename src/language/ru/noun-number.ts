import type { GrammaticalNumber } from '../case-forms.js';

/** Which forms of a noun are asked for; `counted` is the plural beside a number: пять человек, not людей. */
export type NounNumber = GrammaticalNumber | 'counted';
