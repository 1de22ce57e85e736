import type { Book } from '../check/book.js';
import type { Unit } from '../check/organization.js';
import type { RoleOutline } from '../check/role-outline.js';
import { viewEmployer } from './employer-view.js';
import {
  type InstructionRow,
  type InstructionRowContext,
  makePhrase,
  viewInstructionRow,
  writeDate,
} from './instruction-row.js';
import { Phrase } from './phrase.js';
import { sortByUnit } from './sort-by-unit.js';
import type { Stage } from './stage.js';

/** The instructions that a journal begins with. */
export interface Journal {
  readonly roles: readonly RoleOutline[];
  /** The unit that they are all of; missing when they are of the organization. */
  readonly unit?: Unit | undefined;
}

/** What the view of a journal is made from. */
export interface JournalViewRequest extends Omit<InstructionRowContext, 'dates'> {
  readonly journal: Journal;
  readonly book: Book;
  readonly stage: Stage;
  /** Full names of the people who are to sign. */
  readonly people: readonly string[];
  /** What a translation says of itself. */
  readonly notice: string | undefined;
}

/** An instruction with what a journal says of it besides. */
interface JournalRow extends InstructionRow {
  readonly date: Phrase | undefined;
  readonly approval: {
    readonly method: 'signature' | 'order';
    readonly number: Phrase | undefined;
    readonly date: Phrase | undefined;
  };
}

/** A line for one person and one instruction. */
interface ReaderRow {
  readonly row: string;
  readonly instruction: JournalRow | undefined;
  readonly name: Phrase | undefined;
}

/** So many empty rows stand below those that are known: a journal is kept by hand from then on. */
const emptyRows = 20;

/** A journal as templates see it. Every field exists; what is not known is `undefined`, and the template leaves room. */
export function viewJournal(request: JournalViewRequest): object {
  const { journal, book, stage, people, words, names, language } = request;
  const context = { book, words, names, language, dates: 'numeric' } as const;
  const approvalOf = (role: RoleOutline): JournalRow['approval'] => {
    const approval = role.approval ?? book.organization.approval;
    return {
      method: approval.method,
      number: approval.method === 'order' ? makePhrase(approval.number) : undefined,
      date: writeDate(approval.date, context),
    };
  };
  const rows = sortByUnit(journal.roles, book.organization).map((role, index): JournalRow => ({
    ...viewInstructionRow(role, index, context),
    date: writeDate(role.document.date, context),
    approval: approvalOf(role),
  }));
  const persons = people.length === 0 ? [undefined] : people;
  const readers = rows.flatMap((instruction) => persons.map((name) => ({ instruction, name })));
  return {
    words,
    isDraft: stage === 'draft',
    translation: makePhrase(request.notice),
    organization: viewEmployer(book.organization, names),
    journal: {
      unit: journal.unit && names.unit(journal.unit.name),
      /** Where the originals are kept. */
      place: book.organization.originals.place && new Phrase(book.organization.originals.place.inlines),
      rows,
      readers: readers.map(({ instruction, name }, index): ReaderRow => ({
        row: String(index + 1),
        instruction,
        name: makePhrase(name),
      })),
      emptyRows: leaveRows(rows.length),
      emptyReaders: leaveRows(readers.length),
    },
  };
}

function leaveRows(before: number): readonly { readonly row: string }[] {
  return Array.from({ length: emptyRows }, (_, index) => ({ row: String(before + index + 1) }));
}
