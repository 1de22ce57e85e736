import type { Text } from '../../diagnostic/diagnostic.js';

/**
 * What a field of a case can hold. person, people: with names that decline · officer, role: the id of one of the
 * organization · choice: one of the words that the field lists · change: what a change of the work is in law · clauses:
 * numbered provisions · acts: documents with number and date
 */
export const caseFieldTypes = [
  'text',
  'texts',
  'date',
  'person',
  'people',
  'officer',
  'role',
  'choice',
  'change',
  'clauses',
  'acts',
  'number',
] as const;

/** One of the types of the fields of cases. */
export type CaseFieldType = (typeof caseFieldTypes)[number];

/** One field that the cases of a kind of document have, from the front matter of its template. */
export interface CaseField {
  /** Its key in the file of a case, and its name in the template. */
  readonly name: string;
  readonly type: CaseFieldType;
  readonly label: Text;
  readonly required: boolean;
  /** The words that can be chosen; only of a choice. */
  readonly options: readonly string[];
  /** The fewest entries; only of a list. */
  readonly atLeast: number;
  /** The date that this one must not come before; only of a date. */
  readonly after?: DateBound | undefined;
}

/** The earliest day of a date, counted from another date of the case. */
export interface DateBound {
  /** Name of the other date. */
  readonly field: string;
  /** Calendar months that have to pass between them; 0 when it may be the same day. */
  readonly months: number;
}

/** Keys that every case has, whatever its kind is. */
export const commonCaseKeys = ['id', 'kind', 'language', 'number', 'date'] as const;

/** The types whose values are lists. */
export const listTypes: readonly CaseFieldType[] = ['texts', 'people', 'clauses', 'acts'];
