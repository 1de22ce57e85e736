import type { HeldRoles } from '../../check/staffing/held-roles.js';
import type { Diagnostic, Text } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { describeFooter } from '../../exchange/tables/describe-footer.js';
import type { FoundHeader } from '../../exchange/tables/find-header.js';
import { describeTableFault, sayRows } from '../../exchange/tables/table-finding.js';
import { type Cell, findCell, type TableRow } from '../../exchange/tables/table.js';
import { foldPersonnelNumber } from '../../registry/roster/fold-personnel-number.js';
import type { ListedMember, ListedPost } from '../../registry/roster/import-plan.js';
import { foldName } from '../../registry/state/person.js';
import type { OpenedTable } from '../tables/open-table.js';
import { type ListedRow, readListedRow } from './read-listed-row.js';
import { RowFaults } from './row-faults.js';
import type { StaffField } from './staff-columns.js';

/** How a list of staff is read. */
export interface StaffListReading {
  readonly opened: OpenedTable<StaffField>;
  readonly months: readonly string[];
  readonly roles: HeldRoles;
  /** Whether people come without those positions that have no instruction. */
  readonly allowUnknown: boolean;
}

/** A list of staff, understood: without what is in doubt, where the findings have errors. */
export interface StaffList {
  readonly listed: readonly ListedMember[];
  /** Where what is found later is told. */
  readonly faults: RowFaults;
}

/**
 * Understands a list of staff: whom it names, each once, with the roles of all positions. Every fault is told with its rows
 * and columns. With errors the list is not to be imported; what is sure of it can be judged further.
 */
export function readStaffList(reading: StaffListReading): Outcome<StaffList> {
  const { opened, roles } = reading;
  const { file } = opened.table;
  const { columns } = opened.header;
  const { body, footer } = cutFooter(opened.header);
  const isNamed = columns.has('name') || (columns.has('surname') && columns.has('given'));
  if (!isNamed) return fail([describeNoName(file)]);
  const faults = new RowFaults(file, columns);
  const isNameColumn = (column: number): boolean =>
    (['name', 'surname', 'given', 'patronymic'] as const).some((field) => columns.get(field) === column);
  const positions = new Positions(reading, file);
  const groups = new Map<string, ListedRow[]>();
  let heading: string | undefined;
  for (const row of body) {
    const only = findOnlyCell(row);
    if (only !== undefined && roles.findUnit(only.text) !== undefined) {
      heading = only.text;
      continue;
    }
    if (only !== undefined && !isNameColumn(only.column)) {
      faults.add('stray-cell', row.row);
      continue;
    }
    const place = {
      title: findCell(row, columns.get('title'))?.text,
      unit: findCell(row, columns.get('unit'))?.text,
    };
    positions.check(row.row, { ...place, unit: place.unit ?? heading });
    const listed = readListedRow(row, { ...reading, faults });
    if (listed === undefined) continue;
    const placed = { ...listed, unit: listed.unit ?? heading };
    const key = nameGroup(placed);
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  const listed = [...groups.values()].flatMap((rows) => mergeRows(rows, positions, faults) ?? []);
  const diagnostics = [...faults.list(), ...positions.list()];
  if (footer.length > 0) diagnostics.push(describeFooter(file, footer));
  if (body.length === 0) diagnostics.push(describeNobody(file));
  return succeed({ listed, faults: new RowFaults(file, columns) }, diagnostics);
}

/** The rows of people, and the numbers of those below the last total, where nobody stands any more: signatures. */
function cutFooter({ columns, body, skipped }: FoundHeader<StaffField>): {
  readonly body: readonly TableRow[];
  readonly footer: readonly number[];
} {
  const lastTotal = Math.max(
    ...skipped.filter(({ reason }) => reason === 'total').map(({ row }) => row),
    Number.NEGATIVE_INFINITY,
  );
  const below = body.filter(({ row }) => row > lastTotal);
  const telling = (['number', 'name', 'surname', 'title'] as const).map((field) => columns.get(field));
  // A signature is one text, in whatever column it stands.
  const isSomebody = (row: TableRow): boolean =>
    telling.filter((column) => findCell(row, column) !== undefined).length > 1;
  if (lastTotal < 0 || below.some(isSomebody)) return { body, footer: [] };
  return { body: body.filter(({ row }) => row < lastTotal), footer: below.map(({ row }) => row) };
}

/** The cell of a row that has no other: programs print lists of staff by units, with the name of each in a row of its own. */
function findOnlyCell({ cells }: TableRow): Cell | undefined {
  const [only, ...others] = cells.filter(({ isSpread }) => isSpread !== true);
  return others.length > 0 ? undefined : only;
}

/** Rows of one person have one such name. */
function nameGroup({ number, name, hiredOn }: ListedRow): string {
  return number === undefined
    ? `name ${foldName(name)} ${hiredOn ?? ''}`
    : `number ${foldPersonnelNumber(number)}`;
}

/** The person of some rows, each of which tells of a position. */
function mergeRows(
  rows: readonly ListedRow[],
  positions: Positions,
  faults: RowFaults,
): ListedMember | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const numbers = rows.map(({ row }) => row);
  const pick = (name: 'hiredOn' | 'contractOn' | 'dismissedOn' | 'email' | 'phone'): string | undefined =>
    rows.flatMap((row) => row[name] ?? [])[0];
  const differ = (name: keyof ListedRow): boolean => new Set(rows.flatMap((row) => row[name] ?? [])).size > 1;
  if (first.number === undefined && first.hiredOn === undefined && rows.length > 1) {
    faults.add('same-name', numbers);
    return undefined;
  }
  const isOne = new Set(rows.map(({ name }) => foldName(name))).size === 1 && !differ('hiredOn');
  if (!isOne) {
    faults.add('different-people', numbers, 'number');
    return undefined;
  }
  const told = rows.find(({ isGenderGuessed }) => !isGenderGuessed) ?? first;
  return {
    ...{ rows: numbers, number: first.number, name: first.name },
    ...{ gender: told.gender, isGenderGuessed: told.isGenderGuessed },
    ...{ hiredOn: pick('hiredOn'), contractOn: pick('contractOn') },
    dismissedOn: pick('dismissedOn') ?? first.dismissedOn,
    ...{ email: pick('email'), phone: pick('phone') },
    posts: rows.flatMap((row) => positions.find(row) ?? []),
  };
}

/** A position that has no role, with its rows. */
interface WrongPosition {
  readonly title: string;
  readonly unit: string | undefined;
  readonly rows: number[];
}

/**
 * Finds the roles of positions, and remembers which are none. What stands in the column is not told: where columns are
 * mistaken for another, it is a name.
 */
class Positions {
  readonly #roles: HeldRoles;
  readonly #allowUnknown: boolean;
  readonly #file: string;
  readonly #wrong = new Map<string, WrongPosition>();

  constructor({ roles, allowUnknown }: StaffListReading, file: string) {
    this.#roles = roles;
    this.#allowUnknown = allowUnknown;
    this.#file = file;
  }

  /** Remembers a row whose position has no role. */
  check(row: number, { title, unit }: Pick<ListedRow, 'title' | 'unit'>): void {
    if (title === undefined || this.#roles.find(title, unit).state === 'found') return;
    const key = JSON.stringify([title, unit]);
    const known = this.#wrong.get(key) ?? { title, unit, rows: [] };
    known.rows.push(row);
    this.#wrong.set(key, known);
  }

  /** The post of a row; `undefined` when it names none, or one that has no role. */
  find({ title, unit, from }: ListedRow): ListedPost | undefined {
    const held = title === undefined ? undefined : this.#roles.find(title, unit);
    return held?.state === 'found' ? { role: held.role.id, unit: held.unit, from } : undefined;
  }

  list(): readonly Diagnostic[] {
    return [...this.#wrong.values()].map(({ title, unit, rows }) => {
      const held = this.#roles.find(title, unit);
      const listed = sayRows(rows, 12);
      const where =
        rows.length === 1
          ? { ru: `строка ${listed.ru}`, en: `row ${listed.en}` }
          : { ru: `строки ${listed.ru}`, en: `rows ${listed.en}` };
      if (held.state === 'ambiguous') {
        const ids = held.roles.map(({ id }) => id).join(', ');
        return describeTableFault(this.#file, {
          code: 'import/ambiguous-position',
          message: {
            ru: `Должности соответствует несколько инструкций (${ids}): ${where.ru}`,
            en: `Several instructions fit the position (${ids}): ${where.en}`,
          },
          help: {
            ru: 'Укажите подразделение или напишите вместо должности код инструкции.',
            en: 'Name the unit, or write the id of the role instead of the position.',
          },
        });
      }
      const near = held.state === 'unknown' ? held.near : undefined;
      return describeTableFault(this.#file, {
        code: 'import/unknown-position',
        severity: this.#allowUnknown ? 'warning' : 'error',
        message: {
          ru: `Для такой должности нет инструкции: ${where.ru}`,
          en: `There is no instruction for such a position: ${where.en}`,
        },
        help: near === undefined ? helpUnknown(this.#allowUnknown) : helpNear(near),
      });
    });
  }
}

function helpUnknown(isAllowed: boolean): Text {
  return isAllowed
    ? {
        ru: 'Люди загружаются без этой должности. Создайте инструкцию (rolebook new) и загрузите список ещё раз.',
        en: 'The people are imported without this position. Make an instruction (rolebook new), and import the list again.',
      }
    : {
        ru: 'Создайте инструкцию (rolebook new) или загрузите людей без этой должности: --allow-unknown.',
        en: 'Make an instruction (rolebook new), or import the people without this position: --allow-unknown.',
      };
}

/** A role whose title is like the one that was looked for. */
interface NearRole {
  readonly id: string;
  readonly title: { readonly nominative: string };
  readonly line: { readonly units: readonly { readonly id: string }[] };
}

function helpNear({ id, title, line }: NearRole): Text {
  const units = line.units.map((unit) => unit.id).join(', ');
  return {
    ru: `Возможно, имелась в виду «${title.nominative}» (${id}, ${units}).`,
    en: `Did you mean “${title.nominative}” (${id}, ${units})?`,
  };
}

function describeNoName(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/no-column',
    message: {
      ru: 'В таблице нет столбца с именем: ни «ФИО», ни «Фамилия» и «Имя»',
      en: 'The table has no column for names: neither a full name nor surname and given name',
    },
    help: {
      ru: 'Переименуйте столбец или скажите, где он: --columns файл.yaml с полем name.',
      en: 'Rename the column or say where it is: --columns file.yaml with the field name.',
    },
  });
}

function describeNobody(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/nobody',
    message: { ru: 'В таблице нет ни одного человека', en: 'The table names nobody' },
    help: {
      ru: 'Проверьте лист (--sheet) и что под строкой заголовков есть данные.',
      en: 'Check the sheet (--sheet), and that there is data below the headings.',
    },
  });
}
