import type { ClauseEntry } from './clause-entry.js';
import { plainWording } from './wording.js';

/** Everything that makes a clause this one: the same work on another occasion is another duty. */
export function sayClause({ condition, text, frequency, target }: ClauseEntry): string {
  return [condition, text, frequency, target].map((part) => (part ? plainWording(part) : '')).join(' ');
}
