import type { HeaderSearch, WantedColumn } from './find-header.js';
import { foldHeading } from './fold-heading.js';
import { mostColumns, readColumnName } from './name-column.js';
import type { TableRow } from './table.js';

/** What some rows would be as a header. */
export interface FoundColumns<Key extends string> {
  readonly columns: ReadonlyMap<Key, number>;
  readonly headings: ReadonlyMap<number, string>;
  /** The lines of the heading of each column, folded. */
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
  /** Columns of which several have a fitting heading; the first of them counts. */
  readonly ambiguous: readonly AmbiguousColumn[];
  /** How well the rows fit: by the columns that were found by their headings, then by how exactly. */
  readonly score: number;
}

/** A column that could be several. */
export interface AmbiguousColumn {
  readonly name: string;
  /** Numbers of columns; the first one was taken. */
  readonly columns: readonly number[];
}

/** A heading in the ways that it can be read. */
interface Heading {
  readonly column: number;
  /** As it is written, its lines one after the other. */
  readonly text: string;
  /** Folded: the lines of the column alone. */
  readonly own: string;
  /** Folded: with the headings above that it shares with its neighbours. */
  readonly whole: string;
  readonly lines: ReadonlySet<string>;
}

/** Finds the columns that rows name, when they are taken for the lines of one header. */
export function matchColumns<Key extends string>(
  rows: readonly TableRow[],
  { columns: wanted, chosen }: Pick<HeaderSearch<Key>, 'columns' | 'chosen'>,
): FoundColumns<Key> {
  const headings = readHeadings(rows);
  const columns = new Map<Key, number>();
  const ambiguous: AmbiguousColumn[] = [];
  let score = 0;
  for (const column of wanted) {
    const choice = chosen?.[column.key];
    const names = (choice === undefined ? column.names : [choice]).map(foldName);
    const fitting = headings
      .map((heading) => ({
        ...heading,
        fit: rateHeading(heading, names),
      }))
      .filter(({ fit }) => fit > 0);
    const closest = Math.max(0, ...fitting.map(({ fit }) => fit));
    const [first, ...others] = fitting.filter(({ fit }) => fit === closest);
    const found = first?.column ?? (choice === undefined ? undefined : readColumnChoice(choice));
    if (found === undefined) continue;
    columns.set(column.key, found);
    if (first === undefined) continue;
    score += headingWeight + closest;
    const doubles = others.filter(({ own, whole }) => own !== '' || whole !== first.whole);
    if (doubles.length > 0) {
      ambiguous.push({ name: nameOf(column), columns: [found, ...doubles.map((each) => each.column)] });
    }
  }
  return {
    columns,
    headings: new Map(headings.map(({ column, text }) => [column, text])),
    lines: new Map(headings.map(({ column, lines }) => [column, lines])),
    ambiguous,
    score,
  };
}

/** A column more outweighs any number of closer fits. */
const headingWeight = 1000;

/** 0 for a heading that does not fit; a whole one over several lines fits best, one that only begins so least. */
function rateHeading({ own, whole, lines }: Heading, names: readonly FoldedName[]): number {
  const isStacked = lines.size > 1;
  return names.reduce((best, { folded, isBeginning }) => {
    if (folded === '') return best;
    if (isBeginning) {
      return own === folded || own.startsWith(`${folded} `) ? Math.max(best, 1) : best;
    }
    if (whole === folded) return Math.max(best, isStacked ? 3 : 2);
    return own === folded ? Math.max(best, 2) : best;
  }, 0);
}

interface FoldedName {
  readonly folded: string;
  /** Whether it stands for all headings that begin so. */
  readonly isBeginning: boolean;
}

function foldName(name: string): FoldedName {
  return { folded: foldHeading(name), isBeginning: name.endsWith('…') };
}

function nameOf<Key extends string>({ names, key }: WantedColumn<Key>): string {
  return names[0]?.replace(/…$/u, '') ?? key;
}

/** Letters or the number of a column. */
function readColumnChoice(choice: string): number | undefined {
  const trimmed = choice.trim();
  if (!/^[1-9]\d{0,4}$/u.test(trimmed)) return readColumnName(trimmed);
  return Number(trimmed) <= mostColumns ? Number(trimmed) : undefined;
}

/** The headings of all columns. A heading above several columns stands over those to its right that have none there. */
function readHeadings(rows: readonly TableRow[]): readonly Heading[] {
  const lastColumn = Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const texts = rows.map(({ cells }) => new Map(cells.map((cell) => [cell.column, cell])));
  const last = texts.at(-1);
  const carried = rows.map(() => '');
  const headings: Heading[] = [];
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted(
    (a, b) => a - b,
  );
  for (const column of used.filter((each) => each <= lastColumn)) {
    const own: string[] = [];
    const whole: string[] = [];
    texts.forEach((line, index) => {
      const cell = line.get(column);
      if (cell !== undefined) carried[index] = cell.text;
      const isShared =
        cell === undefined || (cell.isSpread === true && line.get(column - 1)?.text === cell.text);
      if (!isShared && own.at(-1) !== cell.text) own.push(cell.text);
      const inherited =
        cell?.text ?? (last?.has(column) === true && index < texts.length - 1 ? carried[index] : undefined);
      if (inherited !== undefined && inherited !== '' && whole.at(-1) !== inherited) whole.push(inherited);
    });
    headings.push({
      column,
      text: whole.join('\n'),
      own: foldHeading(joinLines(own)),
      whole: foldHeading(joinLines(whole)),
      lines: new Set(whole.map(foldHeading)),
    });
  }
  return headings;
}

/** A word may be divided between two cells: «Коли-», «чество». */
function joinLines(lines: readonly string[]): string {
  return lines.join('\n');
}
