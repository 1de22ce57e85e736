import type { Place } from '../diagnostic/place.js';
import type { Wording } from './wording.js';

/** The sections that hold clauses written by people; also the ids of those sections in the document. */
export const clauseSections = [
  'general',
  'functions',
  'duties',
  'rights',
  'responsibilities',
  'evaluation',
  'conditions',
  'final',
] as const;

export type ClauseSection = (typeof clauseSections)[number];

/** One provision of a role: a duty, a right, a condition, or a sub-item of one. */
export interface ClauseEntry {
  /** Id in the document, `duties.discounts`; sub-items append theirs: `duties.discounts.limit`. */
  readonly id: string;
  readonly idSource: 'author' | 'derived';
  readonly text: Wording;
  /** When it applies; printed before the text. */
  readonly condition?: Wording | undefined;
  /** How often; printed in brackets after the text. */
  readonly frequency?: Wording | undefined;
  /** What is aimed at, in evaluation criteria; printed after the text. */
  readonly target?: Wording | undefined;
  readonly items: readonly ClauseEntry[];
  readonly place: Place;
  /** The shared clause it came from, when it was pulled in by `clauses:`. */
  readonly sharedFrom?: string | undefined;
}

/** The clause and all of its sub-items, in their order. */
export function flattenClause(entry: ClauseEntry): readonly ClauseEntry[] {
  return [entry, ...entry.items.flatMap(flattenClause)];
}
