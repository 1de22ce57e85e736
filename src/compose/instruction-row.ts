import type { Book } from '../check/book.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { IsoDate } from '../document/iso-date.js';
import type { DateStyle, Language } from '../language/language.js';
import { listUnits } from './list-units.js';
import type { NameForms, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';
import { wordsAt } from './read-words.js';
import type { Words } from './words.js';

/** A row of a list of instructions. */
export interface InstructionRow {
  /** Its number in the list. */
  readonly row: string;
  readonly kind: string | Words | undefined;
  readonly title: NameView;
  readonly unit: NameView | undefined;
  readonly number: Phrase | undefined;
  readonly edition: Phrase | undefined;
  readonly effectiveFrom: Phrase | undefined;
  /** The instruction that loses force; its number and date as far as they are known. */
  readonly replaces: { readonly number: Phrase | undefined; readonly date: Phrase | undefined } | undefined;
}

/** What rows are made with. */
export interface InstructionRowContext {
  readonly book: Book;
  readonly words: Words;
  readonly language: Language;
  readonly names: NameForms;
  /** How dates are written. */
  readonly dates: DateStyle;
}

/** The row of the instruction of a role. */
export function viewInstructionRow(
  role: RoleOutline,
  index: number,
  context: InstructionRowContext,
): InstructionRow {
  const { book, names, words } = context;
  const kinds = words['kind'];
  return {
    row: String(index + 1),
    kind: typeof kinds === 'object' ? kinds[role.category === 'worker' ? 'worker' : 'staff'] : undefined,
    title: names.title(role.title),
    unit: names.units(listUnits(role, book.organization)),
    number: makePhrase(role.document.number),
    edition: makePhrase(role.document.edition),
    effectiveFrom: writeDate(role.document.effectiveFrom, context),
    replaces: viewReplaced(role.document, context),
  };
}

/**
 * What loses force. Where nothing is said of it, a later edition tells that there was an earlier one, whose number
 * and date are left to be filled in.
 */
function viewReplaced(
  { replaces, edition }: RoleOutline['document'],
  context: InstructionRowContext,
): InstructionRow['replaces'] {
  if (replaces === undefined) {
    const isFirst = edition === undefined || edition === '1';
    return isFirst ? undefined : { number: undefined, date: undefined };
  }
  if (replaces.none === true) return undefined;
  return { number: makePhrase(replaces.number), date: writeDate(replaces.date, context) };
}

/** A date in the style of the list; `undefined` stays. */
export function writeDate(
  date: IsoDate | undefined,
  { language, words, dates }: Pick<InstructionRowContext, 'language' | 'words' | 'dates'>,
): Phrase | undefined {
  return date === undefined
    ? undefined
    : makePhrase(language.formatDate(date, dates, wordsAt(words, 'months')));
}

/** Words as a phrase; `undefined` stays. */
export function makePhrase(value: string | undefined): Phrase | undefined {
  return value === undefined ? undefined : new Phrase([{ type: 'text', value }]);
}
