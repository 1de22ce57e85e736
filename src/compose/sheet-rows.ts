import type { AcceptedFinding } from './accepted-finding.js';
import { Phrase } from './phrase.js';

/** A row of a sheet to sign. */
export interface SheetRow {
  readonly number: string;
  readonly name: Phrase | undefined;
}

/** How many empty rows a sheet has: as many for names, and as many for remarks, as fit on its page. */
const emptyRows = { names: 15, remarks: 4 } as const;

/** A row of the table of accepted findings. */
export interface AcceptedRow {
  readonly number: string;
  /** Number of the clause. */
  readonly clause: Phrase | undefined;
  readonly finding: Phrase;
  readonly reason: Phrase;
}

/**
 * The rows of the sheets of a role: those to fill in, those of the people who are to sign, empty where nobody is named,
 * and what was accepted.
 */
export function viewSheetRows({
  people,
  accepted,
}: {
  readonly people: readonly string[];
  readonly accepted: readonly AcceptedFinding[];
}): object {
  const names = leaveRows(emptyRows.names);
  return {
    sheetRows: names,
    remarkRows: leaveRows(emptyRows.remarks),
    /** Those that a sheet of one person is made for: one empty name where nobody is named. */
    persons: people.length === 0 ? leaveRows(1) : people.map((name, index) => makeRow(index, name)),
    peopleRows: people.length === 0 ? names : people.map((name, index) => makeRow(index, name)),
    accepted: accepted.map(viewAccepted),
  };
}

function viewAccepted({ clause, finding, reason }: AcceptedFinding, index: number): AcceptedRow {
  return {
    number: String(index + 1),
    clause: clause === undefined ? undefined : makePhrase(clause),
    finding: makePhrase(finding),
    reason: makePhrase(reason),
  };
}

function leaveRows(count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, index) => makeRow(index));
}

function makeRow(index: number, name?: string): SheetRow {
  return { number: String(index + 1), name: name === undefined ? undefined : makePhrase(name) };
}

function makePhrase(value: string): Phrase {
  return new Phrase([{ type: 'text', value }]);
}
