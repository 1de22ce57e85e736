import type { LineIndex } from './line-index.js';
import { locatePlace, readLine } from './line-index.js';
import type { Place } from './place.js';
import { revealControls } from './reveal-controls.js';

/** One line of a source and the signs that point at a part of it, ready for a screen of fixed cells. */
export interface CodeFrame {
  readonly line: number;
  /** The line, with tabs turned to spaces and, when it is long, cut around the part that is pointed at. */
  readonly source: string;
  /** How many cells stand before the part, and how many it takes (at least one). */
  readonly before: number;
  readonly length: number;
}

const tabStop = 4;
const ellipsis = '…';

/** Code units that are looked at for each cell of the screen: a letter may carry several marks. */
const signsPerCell = 8;

/**
 * The first line of a place with its part marked; a part that goes over several lines is marked to the end of the
 * first one. `undefined` for a place that stands for its whole file. `width` is in cells of the screen.
 */
export function drawCodeFrame(index: LineIndex, place: Place, width: number): CodeFrame | undefined {
  const located = locatePlace(index, place);
  if (located === undefined) return undefined;
  const { start, end } = located;
  const text = readLine(index, start.line);
  const endColumn = end.line > start.line ? text.length + 1 : end.column;
  const from = start.column - 1;
  // A text may stand in one line of a hundred thousand signs, and only those around the part can be seen.
  const first = Math.max(0, from - signsPerCell * width);
  const shown = text.slice(first, from + signsPerCell * width);
  return { line: start.line, ...cutLine(layOutCells(shown, from - first, endColumn - 1 - first), width) };
}

/** One sign of a line: what is printed, how many cells it takes, and whether it is pointed at. */
interface Cell {
  readonly sign: string;
  readonly width: number;
  readonly marked: boolean;
}

/** Made for the first line that is shown: it takes 10 ms, and most processes show none. */
let segmenter: Intl.Segmenter | undefined;

function layOutCells(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(text)) {
    const marked = index < Math.max(to, from + 1) && index + segment.length > from;
    const sign = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : revealControls(segment);
    const width = segment === '\t' || sign !== segment ? sign.length : measureGrapheme(segment);
    cells.push({ sign, width, marked });
    column += width;
  }
  // A missing value is pointed at just after the end of the line.
  if (from >= text.length) cells.push({ sign: ' ', width: 1, marked: true });
  return cells;
}

/** Cells of one sign: East Asian wide signs and emoji take two, marks that stand alone none. */
function measureGrapheme(grapheme: string): number {
  if (/^\p{Mark}|^\p{Cf}/u.test(grapheme)) return 0;
  return /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60\u3000-\u303e])/u.test(
    grapheme,
  ) || grapheme.includes('\ufe0f')
    ? 2
    : 1;
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, each) => sum + each.width, 0);

/** Leaves out what does not fit, keeping the beginning of the marked part and some of what stands before it. */
function cutLine(cells: readonly Cell[], width: number): Omit<CodeFrame, 'line'> {
  const first = cells.findIndex((each) => each.marked);
  let from = 0;
  if (widthOf(cells) > width) {
    const room = Math.floor(width / 3);
    from = first;
    while (from > 0 && widthOf(cells.slice(from - 1, first)) <= room) from -= 1;
    // The whole marked part is worth more than what stands before it would be worth being cut for.
    while (from > 0 && widthOf(cells.slice(from - 1)) <= width - 2) from -= 1;
  }
  const shown: Cell[] = from > 0 ? [{ sign: ellipsis, width: 1, marked: false }] : [];
  let used = widthOf(shown);
  let isCut = false;
  for (const cell of cells.slice(from)) {
    if (used + cell.width > width - 1) {
      isCut = true;
      break;
    }
    shown.push(cell);
    used += cell.width;
  }
  const marked = shown.filter((each) => each.marked);
  const before = shown.findIndex((each) => each.marked);
  return {
    source: (shown.map((each) => each.sign).join('') + (isCut ? ellipsis : '')).trimEnd(),
    before: widthOf(shown.slice(0, Math.max(before, 0))),
    length: Math.max(1, widthOf(marked)),
  };
}
