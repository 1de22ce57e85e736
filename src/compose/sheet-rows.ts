import type { AcceptedFinding } from './accepted-finding.js';
import { Phrase } from './phrase.js';

/** A row of a sheet to sign. */
export interface SheetRow {
  readonly number: string;
  readonly name: Phrase | undefined;
}

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
  return {
    sheetRows: emptyRows.names,
    remarkRows: emptyRows.remarks,
    /** Those that a sheet of one person is made for: one empty name where nobody is named. */
    persons: people.length === 0 ? emptyRows.person : people.map((name, index) => makeRow(index, name)),
    peopleRows: people.length === 0 ? emptyRows.names : people.map((name, index) => makeRow(index, name)),
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

/** Empty rows of a sheet: as many for names, and as many for remarks, as fit on its page. */
const emptyRows = { names: leaveRows(15), remarks: leaveRows(4), person: leaveRows(1) };

function makePhrase(value: string): Phrase {
  return new Phrase([{ type: 'text', value }]);
}
