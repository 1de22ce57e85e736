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

interface Piece<R extends Run> {
  readonly run: R;
  readonly text: string;
  readonly width: number;
}

/** What stays together on a line, and the spaces after it. */
interface Word<R extends Run> {
  readonly pieces: Piece<R>[];
  width: number;
  readonly spaces: Piece<R>[];
  spaceWidth: number;
}

type Token<R extends Run> = Word<R> | Fill<R> | LineEnd;

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
  tokens.forEach((token, index) => {
    if ('pieces' in token) placeWord(builder, token, metrics);
    else if (token.type === 'end') builder.close(false);
    else placeFill(builder, token, tokens[index + 1], metrics);
  });
  return builder.finish();
}

/** A span that takes the pieces after it as long as they are of its run. */
interface GrowingSpan<R extends Run> {
  readonly run: R;
  text: string;
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

  add(pieces: readonly Piece<R>[], width: number, spaces: readonly Piece<R>[], spaceWidth: number): void {
    this.ended = false;
    for (const piece of pieces) this.addSpan(piece, 1);
    for (const piece of spaces) this.addSpan(piece, 1);
    this.withoutSpaces = this.withSpaces + width;
    this.withSpaces = this.withoutSpaces + spaceWidth;
  }

  addFill(run: R, text: string, natural: number, width: number): void {
    this.ended = false;
    this.holdsFill = true;
    this.addSpan({ run, text, width }, natural === 0 ? 1 : width / natural);
    this.withSpaces += width;
    this.withoutSpaces = this.withSpaces;
  }

  close(stretches: boolean): void {
    this.lines.push({
      spans: this.spans,
      width: this.withoutSpaces,
      gaps: countGaps(this.spans),
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

  private addSpan(piece: Piece<R>, scale: number): void {
    const last = this.spans.at(-1);
    if (last?.run === piece.run && last.scale === 1 && scale === 1) {
      last.text += piece.text;
      last.width += piece.width;
    } else this.spans.push({ run: piece.run, text: piece.text, width: piece.width, scale });
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

function placeWord<R extends Run>(builder: LineBuilder<R>, word: Word<R>, metrics: FontMetrics): void {
  if (word.width > builder.room + EPSILON && !builder.isEmpty) builder.close(true);
  if (word.width <= builder.room + EPSILON) {
    builder.add(word.pieces, word.width, word.spaces, word.spaceWidth);
    return;
  }
  // Wider than a whole line: cut between glyphs, at least one on each line.
  for (const piece of word.pieces) {
    for (const glyph of splitGlyphs(piece.text)) {
      const width = metrics.width(glyph, piece.run.face, piece.run.size);
      if (width > builder.room + EPSILON && !builder.isEmpty) builder.close(false);
      builder.add([{ run: piece.run, text: glyph, width }], width, [], 0);
    }
  }
  builder.add([], 0, word.spaces, word.spaceWidth);
}

function placeFill<R extends Run>(
  builder: LineBuilder<R>,
  fill: Fill<R>,
  next: Token<R> | undefined,
  metrics: FontMetrics,
): void {
  if (builder.room < builder.lineMeasure * LEAST_FILL && !builder.isEmpty) builder.close(true);
  const { run } = fill;
  fill.texts.forEach((text, index) => {
    if (index > 0) builder.close(false);
    const isLast = index === fill.texts.length - 1;
    // A full stop or comma that follows without a space must not begin the next line.
    const glued = isLast && next !== undefined && 'pieces' in next ? next.width : 0;
    const width = glued < builder.room * LEAST_FILL ? builder.room - glued : builder.room;
    builder.addFill(run, text, metrics.width(text, run.face, run.size), width);
  });
}

/** Cuts runs into words: what lies between two places where a line may break. */
function splitWords<R extends Run>(items: readonly LineItem<R>[], metrics: FontMetrics): readonly Token<R>[] {
  const tokens: Token<R>[] = [];
  let word: Word<R> | undefined;
  const open = (): Word<R> => (word ??= { pieces: [], width: 0, spaces: [], spaceWidth: 0 });
  const close = (): void => {
    if (word !== undefined) tokens.push(word);
    word = undefined;
  };
  const append = (run: R, text: string): void => {
    const target = open();
    const width = metrics.width(text, run.face, run.size);
    target.pieces.push({ run, text, width });
    target.width += width;
  };
  const appendSpaces = (run: R, text: string): void => {
    const target = open();
    const width = metrics.width(text, run.face, run.size);
    target.spaces.push({ run, text, width });
    target.spaceWidth += width;
  };
  /** A dash between spaces stays on the line of the word before it. */
  const keepDash = (): void => {
    if (word === undefined) return;
    word.pieces.push(...word.spaces);
    word.width += word.spaceWidth;
    word.spaces.length = 0;
    word.spaceWidth = 0;
  };

  for (const item of items) {
    if (item.type !== 'run') {
      close();
      tokens.push(item);
      continue;
    }
    if (item.rigid === true) {
      if (word !== undefined && word.spaces.length > 0) close();
      append(item, item.text);
      continue;
    }
    const text = item.text.replace(/\r\n|[\t\n\r]/g, ' ');
    let start = 0;
    while (start < text.length) {
      let end = start;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      if (end > start) {
        appendSpaces(item, text.slice(start, end));
        start = end;
        continue;
      }
      if (word !== undefined && word.spaces.length > 0) {
        if (isDash(text, start) && word.pieces.length > 0) keepDash();
        else close();
      }
      end = start + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end)) && !isBreakAfter(text, end - 1)) end++;
      append(item, text.slice(start, end));
      if (end < text.length && isBreakAfter(text, end - 1)) close();
      start = end;
    }
  }
  close();
  return tokens;
}
