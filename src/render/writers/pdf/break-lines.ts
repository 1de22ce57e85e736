import type { FontName } from '../../../world.js';
import type { FontMetrics } from './font-metrics.js';
import { isBreakAfter, isDash, isSpace, splitGlyphs } from './line-opportunity.js';

/** A run of text in one face and size. Whatever else is known of the run travels with it untouched. */
export interface Run {
  readonly type: 'run';
  readonly text: string;
  readonly face: FontName;
  readonly size: number;
  /** Neither broken nor stretched: the number of a clause with the space after it. */
  readonly rigid?: boolean;
}

/** A rule to write on: each text takes the rest of a line or a whole line, widened or narrowed to fit exactly. */
export interface Fill<R extends Run> {
  readonly type: 'fill';
  readonly run: R;
  readonly texts: readonly string[];
}

/** The end of a line that the author asked for. */
export interface LineEnd {
  readonly type: 'end';
}

export type LineItem<R extends Run> = R | Fill<R> | LineEnd;

/** A stretch of one run on a line. `scale` is the horizontal scale of its glyphs. */
export interface LineSpan<R extends Run> {
  readonly run: R;
  readonly text: string;
  readonly width: number;
  readonly scale: number;
}

export interface Line<R extends Run> {
  /** The spans joined are the words of the line with the spaces between them and the one that ends it. */
  readonly spans: readonly LineSpan<R>[];
  /** Natural width without the spaces at the end. */
  readonly width: number;
  /** Spaces that may be stretched, without those at the end. */
  readonly gaps: number;
  /** Whether the line may be stretched to the full measure: not the last one, no rule, not ended by the author. */
  readonly stretches: boolean;
}

/** Width of the first line and of the others, in points. */
export interface Measure {
  readonly first: number;
  readonly rest: number;
}

/** A rule shorter than this part of the line begins a line of its own. */
const LEAST_FILL = 0.3;
/** Tolerance for sums of widths, in points. */
const EPSILON = 0.001;

/**
 * Words of one run between two places where a line may break, and the spaces after them. It tells where they lie in the
 * text of the run and does not cut them out: a line takes all of its words in one piece.
 */
interface Piece<R extends Run> {
  readonly type: 'piece';
  readonly run: R;
  /** The text of the run, with spaces for line ends and tabs. */
  readonly text: string;
  readonly start: number;
  /** Where the spaces begin, and where they end. */
  spaces: number;
  end: number;
  /** Of the words, and of the spaces. */
  width: number;
  spaceWidth: number;
  /** Whether it stays on the line of the piece before it. */
  readonly joins: boolean;
}

type Token<R extends Run> = Piece<R> | Fill<R> | LineEnd;

/**
 * Breaks runs into lines, first fit, in time linear in the length of the text. Lines break at spaces, and after
 * hyphens and slashes between letters; a word wider than the whole measure is cut between glyphs. Nothing is lost:
 * the spans of all lines joined are the text of the runs, with line ends and tabs as spaces.
 */
export function breakLines<R extends Run>(
  items: readonly LineItem<R>[],
  measure: Measure,
  metrics: FontMetrics,
): readonly Line<R>[] {
  const builder = new LineBuilder<R>(measure);
  const tokens = splitWords(items, metrics);
  let next = 0;
  while (next < tokens.length) {
    const token = tokens[next];
    if (token?.type === 'piece') {
      next = placeWord(builder, tokens, next, metrics);
      continue;
    }
    next += 1;
    if (token?.type === 'fill') placeFill(builder, token, measureWord(tokens, next).width, metrics);
    else builder.close(false);
  }
  return builder.finish();
}

/** A span that takes what comes after it as long as it goes on in the text of its run. */
interface GrowingSpan<R extends Run> {
  readonly run: R;
  readonly text: string;
  readonly start: number;
  end: number;
  width: number;
  readonly scale: number;
}

class LineBuilder<R extends Run> {
  private readonly lines: Line<R>[] = [];
  private spans: GrowingSpan<R>[] = [];
  private holdsFill = false;
  /** Width of the line so far, with the spaces after its last word. */
  private withSpaces = 0;
  private withoutSpaces = 0;
  private ended = false;

  constructor(private readonly measure: Measure) {}

  get room(): number {
    return this.lineMeasure - this.withSpaces;
  }

  get lineMeasure(): number {
    return this.lines.length === 0 ? this.measure.first : this.measure.rest;
  }

  get isEmpty(): boolean {
    return this.spans.length === 0;
  }

  /** Puts the words of a piece on the line; `moveOn` tells how wide they are. */
  addWords({ run, text, start, spaces, width }: Piece<R>): void {
    if (start < spaces) this.addSpan(run, text, start, spaces, width, 1);
  }

  /** Puts the spaces of a piece on the line. */
  addSpaces({ run, text, spaces, end, spaceWidth }: Piece<R>): void {
    if (spaces < end) this.addSpan(run, text, spaces, end, spaceWidth, 1);
  }

  /** Counts a word and the spaces after it, which do not count when they end the line. */
  moveOn(width: number, spaceWidth: number): void {
    this.ended = false;
    this.withoutSpaces = this.withSpaces + width;
    this.withSpaces = this.withoutSpaces + spaceWidth;
  }

  /** A glyph of a word that is wider than a line. */
  addGlyph({ run, text }: Piece<R>, start: number, end: number, width: number): void {
    this.addSpan(run, text, start, end, width, 1);
    this.moveOn(width, 0);
  }

  addFill(run: R, text: string, natural: number, width: number): void {
    this.ended = false;
    this.holdsFill = true;
    this.addSpan(run, text, 0, text.length, width, natural === 0 ? 1 : width / natural);
    this.withSpaces += width;
    this.withoutSpaces = this.withSpaces;
  }

  close(stretches: boolean): void {
    const spans = this.spans.map(({ run, text, start, end, width, scale }): LineSpan<R> => {
      return { run, text: text.slice(start, end), width, scale };
    });
    this.lines.push({
      spans,
      width: this.withoutSpaces,
      gaps: countGaps(spans),
      stretches: stretches && !this.holdsFill,
    });
    this.spans = [];
    this.holdsFill = false;
    this.withSpaces = 0;
    this.withoutSpaces = 0;
    this.ended = true;
  }

  finish(): readonly Line<R>[] {
    if (!this.ended || this.lines.length === 0) this.close(false);
    return this.lines;
  }

  private addSpan(run: R, text: string, start: number, end: number, width: number, scale: number): void {
    const last = this.spans.at(-1);
    if (last?.run === run && last.text === text && last.end === start && last.scale === 1 && scale === 1) {
      last.end = end;
      last.width += width;
    } else this.spans.push({ run, text, start, end, width, scale });
  }
}

/** Stretchable spaces of a line, without those at its end. */
function countGaps(spans: readonly LineSpan<Run>[]): number {
  let gaps = 0;
  let atEnd = true;
  for (let index = spans.length - 1; index >= 0; index--) {
    const span = spans[index];
    if (span === undefined) break;
    for (let at = span.text.length - 1; at >= 0; at--) {
      const code = span.text.charCodeAt(at);
      if (atEnd && isSpace(code)) continue;
      atEnd = false;
      if (span.run.rigid !== true && isStretched(code)) gaps += 1;
    }
  }
  return gaps;
}

/** Whether a justified line widens the character: the space and the no-break space. */
export function isStretched(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

/** Where a word ends among the pieces, and how wide it is. */
interface WordMeasure {
  readonly end: number;
  readonly width: number;
  /** Of the spaces after it. */
  readonly spaceWidth: number;
}

/** Measures the word that begins at a token: with all pieces that join it. Nothing where no word begins. */
function measureWord<R extends Run>(tokens: readonly Token<R>[], start: number): WordMeasure {
  let width = 0;
  let spaceWidth = 0;
  let end = start;
  for (; end < tokens.length; end += 1) {
    const piece = tokens[end];
    if (piece?.type !== 'piece' || (end > start && !piece.joins)) break;
    if (piece.start < piece.spaces) {
      // Spaces before a dash are inside of the word.
      width += spaceWidth;
      spaceWidth = 0;
      width += piece.width;
    }
    spaceWidth += piece.spaceWidth;
  }
  return { end, width, spaceWidth };
}

/** Places the word that begins at a token and returns the token after it. */
function placeWord<R extends Run>(
  builder: LineBuilder<R>,
  tokens: readonly Token<R>[],
  start: number,
  metrics: FontMetrics,
): number {
  const { end, width, spaceWidth } = measureWord(tokens, start);
  if (width > builder.room + EPSILON && !builder.isEmpty) builder.close(true);
  if (width <= builder.room + EPSILON) {
    for (let at = start; at < end; at += 1) {
      const piece = tokens[at];
      if (piece?.type !== 'piece') continue;
      builder.addWords(piece);
      builder.addSpaces(piece);
    }
    builder.moveOn(width, spaceWidth);
  } else {
    const pieces = tokens.slice(start, end).filter((token) => token.type === 'piece');
    cutWord(builder, pieces, metrics);
    builder.moveOn(0, spaceWidth);
  }
  return end;
}

/** Places a word that is wider than a whole line: cut between glyphs, at least one on each line. */
function cutWord<R extends Run>(
  builder: LineBuilder<R>,
  pieces: readonly Piece<R>[],
  metrics: FontMetrics,
): void {
  const last = pieces.findLastIndex(({ start, spaces }) => start < spaces);
  pieces.forEach((piece, index) => {
    const { run, text, start, spaces, end } = piece;
    let at = start;
    // Spaces before a dash are inside of the word.
    for (const glyph of splitGlyphs(index > last ? '' : text.slice(start, index < last ? end : spaces))) {
      const width = metrics.width(glyph, run.face, run.size);
      if (width > builder.room + EPSILON && !builder.isEmpty) builder.close(false);
      builder.addGlyph(piece, at, at + glyph.length, width);
      at += glyph.length;
    }
    if (index >= last) builder.addSpaces(piece);
  });
}

/** `follower`: the width of what comes after it without a space, a full stop or comma: it must not begin the next line. */
function placeFill<R extends Run>(
  builder: LineBuilder<R>,
  fill: Fill<R>,
  follower: number,
  metrics: FontMetrics,
): void {
  if (builder.room < builder.lineMeasure * LEAST_FILL && !builder.isEmpty) builder.close(true);
  const { run } = fill;
  fill.texts.forEach((text, index) => {
    if (index > 0) builder.close(false);
    const glued = index === fill.texts.length - 1 ? follower : 0;
    const width = glued < builder.room * LEAST_FILL ? builder.room - glued : builder.room;
    builder.addFill(run, text, metrics.width(text, run.face, run.size), width);
  });
}

/** Cuts runs into words: what lies between two places where a line may break. */
function splitWords<R extends Run>(items: readonly LineItem<R>[], metrics: FontMetrics): readonly Token<R>[] {
  const tokens: Token<R>[] = [];
  /** The last piece of a word that may go on, and whether that has more than spaces. */
  let open: Piece<R> | undefined;
  let hasWords = false;
  const close = (): void => {
    open = undefined;
    hasWords = false;
  };
  const append = (run: R, text: string, start: number, end: number): void => {
    const width = metrics.width(text, run.face, run.size, start, end);
    const joins = open !== undefined;
    open = { type: 'piece', run, text, start, spaces: end, end, width, spaceWidth: 0, joins };
    tokens.push(open);
  };
  const appendSpaces = (run: R, text: string, start: number, end: number): void => {
    if (open?.run !== run || open.end !== start) append(run, text, start, start);
    if (open === undefined) return;
    open.end = end;
    open.spaceWidth = metrics.width(text, run.face, run.size, start, end);
  };

  for (const item of items) {
    if (item.type !== 'run') {
      close();
      tokens.push(item);
      continue;
    }
    if (item.rigid === true) {
      if (endsInSpaces(open)) close();
      append(item, item.text, 0, item.text.length);
      hasWords = true;
      continue;
    }
    const text = item.text.replace(/\r\n|[\t\n\r]/g, ' ');
    let start = 0;
    while (start < text.length) {
      let end = start;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      if (end > start) {
        appendSpaces(item, text, start, end);
        start = end;
        continue;
      }
      // A dash between spaces stays on the line of the word before it.
      if (endsInSpaces(open) && !(hasWords && isDash(text, start))) close();
      end = start + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end)) && !isBreakAfter(text, end - 1)) end++;
      append(item, text, start, end);
      hasWords = true;
      if (end < text.length && isBreakAfter(text, end - 1)) close();
      start = end;
    }
  }
  return tokens;
}

function endsInSpaces<R extends Run>(piece: Piece<R> | undefined): boolean {
  return piece !== undefined && piece.spaces < piece.end;
}
