import type { IsoDate } from '../../document/iso-date.js';
import { guessPersonGender } from '../../language/ru/guess-person-gender.js';
import { findMixedWords } from '../../parse/find-mixed-words.js';
import { readDate } from '../../exchange/tables/read-date.js';
import { type Cell, findCell, type TableRow } from '../../exchange/tables/table.js';
import type { Gender } from '../../registry/roster/member.js';
import type { OpenedTable } from '../tables/open-table.js';
import { readEmail, readPhone } from './read-address.js';
import type { RowFault, RowFaults } from './row-faults.js';
import type { StaffField } from './staff-columns.js';

/** A row of a list of staff. */
export interface ListedRow {
  readonly row: number;
  readonly number?: string | undefined;
  readonly name: string;
  readonly gender?: Gender | undefined;
  readonly isGenderGuessed: boolean;
  readonly title?: string | undefined;
  readonly unit?: string | undefined;
  readonly hiredOn?: IsoDate | undefined;
  readonly contractOn?: IsoDate | undefined;
  /** `null` where the column is there and empty. */
  readonly dismissedOn?: IsoDate | null | undefined;
  readonly from?: IsoDate | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What a row is read with. */
export interface RowReading {
  readonly opened: OpenedTable<StaffField>;
  /** The names of the months as they stand in a date. */
  readonly months: readonly string[];
  readonly faults: RowFaults;
}

/** Letters of a name as people write it; control characters and half letters are none. */
const nameLetters = /^[\p{L}\p{M}\s.,'’ʼ`()-]+$/u;
const longestName = 200;
/** Where a fault in one of these columns stands, the row cannot be compared with anybody. */
const identity: readonly StaffField[] = ['name', 'surname', 'number', 'gender'];
const personnelNumber = /^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,39}$/u;

/**
 * What a row tells. Its faults are told, and what they leave in doubt is missing; `undefined` when it is in doubt who is
 * meant. A list with faults is not imported: the rest is judged for what else is wrong.
 */
export function readListedRow(row: TableRow, { opened, months, faults }: RowReading): ListedRow | undefined {
  const { columns } = opened.header;
  const refused: StaffField[] = [];
  const refuse = (fault: RowFault, field: StaffField): void => {
    faults.add(fault, row.row, field);
    refused.push(field);
  };
  const find = (field: StaffField): Cell | undefined => findCell(row, columns.get(field));
  const read = <T>(
    field: StaffField,
    fault: RowFault,
    take: (cell: Cell) => T | undefined,
  ): T | undefined => {
    const cell = find(field);
    const taken = cell === undefined ? undefined : take(cell);
    if (cell !== undefined && taken === undefined) refuse(fault, field);
    return taken;
  };
  const readDay = (field: StaffField): IsoDate | undefined =>
    read(field, 'bad-date', (cell) => readDate(cell, months));
  const name = joinName(find);
  const nameField = columns.has('name') ? 'name' : 'surname';
  if (!/\p{L}{2}.*\s.*\p{L}/u.test(name)) refuse('no-name', nameField);
  else if (!nameLetters.test(name) || name.length > longestName) refuse('bad-name', nameField);
  else if ([...findMixedWords(name)].length > 0) refuse('mixed-letters', nameField);
  const given = read('gender', 'bad-gender', ({ text }) =>
    readGender(opened.words.findValue('gender', text)),
  );
  const gender = given ?? toGender(guessPersonGender(name));
  const dismissedOn = readDay('dismissed') ?? (columns.has('dismissed') ? null : undefined);
  const title = find('title')?.text;
  const isDismissed = typeof dismissedOn === 'string' || refused.includes('dismissed');
  if (title === undefined && !isDismissed) refuse('no-position', 'title');
  const listed: ListedRow = {
    row: row.row,
    number: read('number', 'bad-number', ({ text }) => {
      const number = text.normalize('NFC').replace(/\s/gu, '');
      return personnelNumber.test(number) ? number : undefined;
    }),
    name,
    gender,
    isGenderGuessed: given === undefined,
    title,
    unit: find('unit')?.text,
    hiredOn: readDay('hired'),
    contractOn: readDay('contract'),
    dismissedOn,
    from: readDay('from'),
    email: read('email', 'bad-email', ({ text }) => readEmail(text)),
    phone: read('phone', 'bad-phone', ({ text }) => readPhone(text)),
  };
  const { hiredOn, contractOn } = listed;
  if (hiredOn !== undefined && contractOn !== undefined && contractOn > hiredOn) {
    faults.add('contract-after-hire', row.row, 'contract');
  }
  return keepSure(listed, refused);
}

/** Who somebody is, is told by the name with a personnel number or the day of hiring. */
function keepSure(listed: ListedRow, refused: readonly StaffField[]): ListedRow | undefined {
  if (refused.some((field) => identity.includes(field))) return undefined;
  if (!refused.includes('hired')) return listed;
  // Without the day of hiring nobody can say whether other days are in their order.
  return listed.number === undefined ? undefined : { ...listed, title: undefined, dismissedOn: undefined };
}

/** The name, of one column or of three; spaces between the words are single ones. */
function joinName(find: (field: StaffField) => Cell | undefined): string {
  const whole = find('name')?.text;
  const parts = (['surname', 'given', 'patronymic'] as const).flatMap((field) => find(field)?.text ?? []);
  return (whole ?? parts.join(' ')).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function readGender(word: string | undefined): Gender | undefined {
  return word === 'male' || word === 'female' ? word : undefined;
}

function toGender(gender: ReturnType<typeof guessPersonGender>): Gender | undefined {
  if (gender === undefined) return undefined;
  return gender === 'masculine' ? 'male' : 'female';
}
