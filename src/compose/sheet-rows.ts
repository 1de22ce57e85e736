import { Phrase } from './phrase.js';

/** A row of a sheet to sign. */
export interface SheetRow {
  readonly number: string;
  readonly name: Phrase | undefined;
}

/** How many empty rows a sheet has: as many for names, and as many for remarks, as fit on its page. */
const emptyRows = { names: 15, remarks: 4 } as const;

/** The rows of the sheets of a role: those to fill in, and those of the people who are to sign, empty where nobody is named. */
export function viewSheetRows(people: readonly string[]): Readonly<Record<string, readonly SheetRow[]>> {
  const names = leaveRows(emptyRows.names);
  return {
    sheetRows: names,
    remarkRows: leaveRows(emptyRows.remarks),
    peopleRows: people.length === 0 ? names : people.map((name, index) => makeRow(index, name)),
  };
}

function leaveRows(count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, index) => makeRow(index));
}

function makeRow(index: number, name?: string): SheetRow {
  const words = name === undefined ? undefined : new Phrase([{ type: 'text', value: name }]);
  return { number: String(index + 1), name: words };
}
