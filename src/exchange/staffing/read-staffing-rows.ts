import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { describeFooter } from '../tables/describe-footer.js';
import type { FoundHeader } from '../tables/find-header.js';
import { readNumber } from '../tables/read-number.js';
import { type Cell, findCell, type TableRow } from '../tables/table.js';
import {
  describeBadHeadcounts,
  describeBadTitles,
  describeMerged,
  describeNoHeadcounts,
  describeNoPositions,
  describeWrongTotal,
  type WrongTotal,
} from './report-rows.js';
import type { StaffingField, StaffingRow } from './staffing-row.js';

const mostHeadcount = 100_000;
const longestName = 500;

/**
 * Reads the positions of a staffing table: one in a row, or below a row that names their unit (as form T-3 and reports of
 * 1C print them). Rows with the same position of the same unit are added up. What stands below the last total, signatures
 * as a rule, is left out and told. There is no value when a row cannot be understood: no part of a table is taken.
 */
export function readStaffingRows(
  file: string,
  header: FoundHeader<StaffingField>,
): Outcome<readonly StaffingRow[]> {
  const reader = new RowReader(header);
  reader.read();
  const { positions, footer, badTitles, badHeadcounts, noHeadcounts } = reader;
  const errors: Diagnostic[] = [
    ...(badTitles.length === 0 ? [] : [describeBadTitles(file, badTitles)]),
    ...(badHeadcounts.length === 0 ? [] : [describeBadHeadcounts(file, badHeadcounts)]),
    ...(noHeadcounts.length === 0 ? [] : [describeNoHeadcounts(file, noHeadcounts)]),
  ];
  if (errors.length > 0) return fail(errors);
  if (positions.length === 0) return fail([describeNoPositions(file)]);
  const total = reader.findWrongTotal();
  const merged = mergePositions(positions);
  const doubled = merged.filter(({ rows }) => rows.length > 1);
  return succeed(merged, [
    ...(doubled.length === 0 ? [] : [describeMerged(file, doubled)]),
    ...(footer.length === 0 ? [] : [describeFooter(file, footer)]),
    ...(total === undefined ? [] : [describeWrongTotal(file, total)]),
  ]);
}

class RowReader {
  readonly positions: StaffingRow[] = [];
  /** Rows below the last total that are no positions. */
  readonly footer: number[] = [];
  readonly badTitles: number[] = [];
  readonly badHeadcounts: number[] = [];
  readonly noHeadcounts: number[] = [];
  readonly #header: FoundHeader<StaffingField>;
  readonly #title: number | undefined;
  readonly #unit: number | undefined;
  readonly #footerFrom: number;
  #current: string | undefined;
  /** Whether rows say their unit though the row above has said it: then a row that says none has none. */
  readonly #repeatsUnits: boolean;

  constructor(header: FoundHeader<StaffingField>) {
    this.#header = header;
    this.#title = header.columns.get('title');
    const unit = header.columns.get('unit');
    // «Подразделение / Должность»: one column holds both, and units are rows of their own.
    this.#unit = unit === this.#title ? undefined : unit;
    this.#repeatsUnits = this.#hasRepeatedUnits();
    const lastTotal = Math.max(
      0,
      ...header.skipped.filter(({ reason }) => reason === 'total').map(({ row }) => row),
    );
    const later = header.body.filter((row) => row.row > lastTotal);
    const hasLaterPositions = later.some((row) => this.#readHeadcount(row) !== undefined);
    this.#footerFrom = lastTotal === 0 || hasLaterPositions ? Number.POSITIVE_INFINITY : lastTotal;
  }

  read(): void {
    const { body } = this.#header;
    body.forEach((row, index) => {
      this.#readRow(row, body[index + 1]);
    });
  }

  /**
   * The last total, where it is neither the sum of all positions nor that of those since the total before it, or of the last
   * unit: then a row is missing, or was read wrong.
   */
  findWrongTotal(): WrongTotal | undefined {
    const totals = this.#header.skipped.filter(({ reason }) => reason === 'total');
    const last = totals.at(-1);
    const written = last && this.#readHeadcount(last);
    if (last === undefined || written === undefined) return undefined;
    const sumOf = (isMeant: (position: StaffingRow) => boolean): number =>
      roundPart(this.positions.filter(isMeant).reduce((sum, { headcount }) => sum + headcount, 0));
    const above = this.positions.filter(({ rows: [row = 0] }) => row < last.row);
    const lastUnit = above.at(-1)?.unit;
    const before = totals.at(-2)?.row ?? 0;
    const sum = sumOf(() => true);
    const isRight =
      written === sum ||
      written === sumOf(({ rows: [row = 0] }) => row > before && row < last.row) ||
      written === sumOf(({ unit, rows: [row = 0] }) => unit === lastUnit && row < last.row);
    return isRight ? undefined : { row: last.row, written, sum };
  }

  #readRow(row: TableRow, next: TableRow | undefined): void {
    if (row.row > this.#footerFrom) {
      this.footer.push(row.row);
      return;
    }
    const title = cleanName(findCell(row, this.#title));
    const unit = cleanName(findCell(row, this.#unit));
    const written = findCell(row, this.#header.columns.get('headcount'));
    if (title === undefined) {
      // A unit in a row of its own; its sum, where the row has one, is that of its positions.
      if (unit !== undefined) this.#current = unit;
      else if (written !== undefined) this.badTitles.push(row.row);
      return;
    }
    if (this.#isUnitRow(row, next, written)) {
      this.#current = title;
      return;
    }
    this.#current = unit ?? (this.#repeatsUnits ? undefined : this.#current);
    this.#addPosition(row, title, written);
  }

  #hasRepeatedUnits(): boolean {
    const positions = this.#header.body.filter((row) => cleanName(findCell(row, this.#title)) !== undefined);
    const units = positions.map((row) => {
      const cell = findCell(row, this.#unit);
      // Merged cells are one cell for all of their rows.
      return cell?.isSpread === true ? undefined : cleanName(cell);
    });
    return units.some((unit, index) => index > 0 && unit !== undefined && unit === units[index - 1]);
  }

  #addPosition(row: TableRow, title: string, written: Cell | undefined): void {
    const headcount = this.#readHeadcount(row);
    if (!/\p{L}/u.test(title) || title.length > longestName) this.badTitles.push(row.row);
    else if (written === undefined) this.noHeadcounts.push(row.row);
    else if (headcount === undefined) this.badHeadcounts.push(row.row);
    else {
      const category = cleanName(findCell(row, this.#header.columns.get('category')));
      const unit = this.#current?.slice(0, longestName);
      this.positions.push({ rows: [row.row], title, unit, headcount, category });
    }
  }

  /** Where units have no column of their own: a row without a number, or one that others are folded below. */
  #isUnitRow(row: TableRow, next: TableRow | undefined, written: Cell | undefined): boolean {
    return this.#unit === undefined && (written === undefined || (next?.level ?? 0) > row.level);
  }

  #readHeadcount(row: TableRow): number | undefined {
    const cell = findCell(row, this.#header.columns.get('headcount'));
    // A number in merged cells counts for the first row alone: the others would be counted twice.
    if (cell === undefined) return undefined;
    const value = cell.isSpread === true ? 0 : readNumber(cell);
    const isCount = value !== undefined && value >= 0 && value <= mostHeadcount;
    return isCount ? roundPart(value) : undefined;
  }
}

/** A name in one line; nothing where only signs stand. */
function cleanName(cell: Cell | undefined): string | undefined {
  const text = cell?.text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === undefined || text === '' || /^[-–—_.]+$/u.test(text) ? undefined : text;
}

/** Parts of posts are written with three digits at most; what comes after is noise of sums. */
function roundPart(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function mergePositions(positions: readonly StaffingRow[]): readonly StaffingRow[] {
  const merged = new Map<string, StaffingRow>();
  for (const position of positions) {
    const key = JSON.stringify([position.unit, position.title].map((each) => each?.toLowerCase()));
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? position
        : {
            ...known,
            rows: [...known.rows, ...position.rows],
            headcount: roundPart(known.headcount + position.headcount),
            category: known.category ?? position.category,
          },
    );
  }
  return [...merged.values()];
}
