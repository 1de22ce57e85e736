import type { Place } from '../diagnostic/place.js';
import type { Verbatim } from '../diagnostic/verbatim.js';
import type { LocatedScalar } from './located.js';

/** Finds the stretch of the source that a part of a text value comes from. */
export interface ScalarLocator {
  /**
   * Whether parts can be told apart. Quotes, escapes, folded lines and NFC are followed; where they cannot be, each
   * part is placed at the whole scalar.
   */
  readonly isExact: boolean;
  /** The place of the characters `from` to `to` (exclusive) of the value, in UTF-16 code units. */
  locate(from: number, to: number): Place;
  /**
   * The stretches of the characters `from` to `to` (exclusive) that the source has letter for letter, with offsets from
   * `from`. A letter that carries a mark is in none: NFC could join the two anew.
   */
  listVerbatim(from: number, to: number): readonly Verbatim[];
}

/** Makes the locator of a text value. The work is one pass over the text; keep it for several parts. */
export function createScalarLocator(scalar: LocatedScalar): ScalarLocator {
  const { place, value } = scalar;
  // Most texts are read as they are written, and nothing has to be walked.
  if (scalar.style === 'plain' && value === scalar.source) return createPlainLocator(place);
  const map = typeof value === 'string' ? new Alignment(scalar, value).align() : undefined;
  if (map === undefined) return { isExact: false, locate: () => place, listVerbatim: () => [] };
  return {
    isExact: true,
    locate(from, to) {
      const start = map.starts[from] ?? place.end - place.start;
      const end = to > from ? (map.ends[to - 1] ?? start) : start;
      return { ...place, start: place.start + start, end: place.start + Math.max(start, end) };
    },
    listVerbatim: (from, to) => listVerbatim(scalar, map, from, to),
  };
}

function listVerbatim(
  { source, value, place }: LocatedScalar,
  { starts, ends }: OffsetMap,
  from: number,
  to: number,
): readonly Verbatim[] {
  const text = String(value);
  const pieces: Verbatim[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    const start = starts[at];
    const isAlike =
      at < to &&
      start !== undefined &&
      ends[at] === start + 1 &&
      source.charCodeAt(start) === text.charCodeAt(at) &&
      !isMarked(text, at);
    // A piece goes on as long as the next letter is alike and follows in the source as well.
    if (isAlike && (begin === at || start === (starts[at - 1] ?? 0) + 1)) continue;
    if (begin < at) {
      pieces.push({ at: begin - from, start: place.start + (starts[begin] ?? 0), length: at - begin });
    }
    begin = isAlike ? at : at + 1;
  }
  return pieces;
}

/** Whether a code unit is a combining mark, or stands before one. */
function isMarked(text: string, at: number): boolean {
  const [unit, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const isBare = isNoMark(unit) && (Number.isNaN(next) || isNoMark(next));
  return !isBare && /\p{M}/u.test(text.slice(at, at + 2));
}

function createPlainLocator(place: Place): ScalarLocator {
  return {
    isExact: true,
    locate: (from, to) => {
      const start = Math.min(place.start + from, place.end);
      return { ...place, start, end: Math.max(start, Math.min(place.start + to, place.end)) };
    },
    listVerbatim: (from, to) => [{ at: 0, start: place.start + from, length: to - from }],
  };
}

interface OffsetMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Walks the value and its source side by side. What does not fit ends the walk: a wrong place would be worse. */
class Alignment {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly source: string;
  /** Offset in the source; it ends before a closing quote. */
  private at: number;
  private readonly end: number;

  constructor(
    private readonly scalar: LocatedScalar,
    private readonly value: string,
  ) {
    this.source = scalar.source;
    this.at = this.findContent();
    const isQuoted = scalar.style === 'single' || scalar.style === 'double';
    this.end = this.source.length - (isQuoted ? 1 : 0);
  }

  align(): OffsetMap | undefined {
    for (;;) {
      this.takeLetters();
      if (this.starts.length >= this.value.length) return { starts: this.starts, ends: this.ends };
      if (!this.alignNext()) return undefined;
    }
  }

  private findContent(): number {
    switch (this.scalar.style) {
      case 'single':
      case 'double':
        return 1;
      case 'literal':
      case 'folded': {
        const headerEnd = this.source.indexOf('\n');
        return headerEnd === -1 ? this.source.length : headerEnd + 1;
      }
      case 'plain':
        return 0;
      default:
        return this.scalar.style satisfies never;
    }
  }

  /** Takes what is written as it is read: nearly everything. The general way takes ten times as long. */
  private takeLetters(): void {
    const { source, value, starts, ends } = this;
    let at = this.at;
    while (at < this.end && starts.length < value.length) {
      const unit = source.charCodeAt(at);
      if (unit !== value.charCodeAt(starts.length) || !isOrdinary(unit)) break;
      // A mark that follows belongs to the letter.
      if (at + 1 < source.length && !isNoMark(source.charCodeAt(at + 1))) break;
      starts.push(at);
      ends.push((at += 1));
    }
    this.at = at;
  }

  private alignNext(): boolean {
    const index = this.starts.length;
    const wanted = this.value[index];
    if (isSpace(wanted) && (this.at >= this.end || isSpace(this.source[this.at]))) {
      this.alignSpace(index);
      return true;
    }
    if (this.at >= this.end) return false;
    if (this.scalar.style === 'double' && this.source[this.at] === '\\') return this.alignEscape(index);
    if (this.scalar.style === 'single' && this.source.startsWith("''", this.at)) {
      return this.take(index, "'", 2);
    }
    const unit = /.\p{Mark}*/suy;
    unit.lastIndex = this.at;
    const written = unit.exec(this.source)?.[0] ?? '';
    if (this.take(index, written.normalize('NFC'), written.length)) return true;
    if (!isSpace(this.source[this.at])) return false;
    // Indentation before the first word of a block.
    this.at++;
    return true;
  }

  private alignSpace(index: number): void {
    const inValue = measureSpace(this.value, index, this.value.length);
    const inSource = measureSpace(this.source, this.at, this.end);
    const isSame =
      inValue === inSource && this.value.startsWith(this.source.slice(this.at, this.at + inSource), index);
    for (let step = 0; step < inValue; step++) {
      this.starts.push(isSame ? this.at + step : this.at);
      this.ends.push(isSame ? this.at + step + 1 : this.at + inSource);
    }
    this.at += inSource;
  }

  private alignEscape(index: number): boolean {
    const rest = this.source.slice(this.at, this.at + 10);
    const continued = /^\\[ \t]*\r?\n\s*/.exec(this.source.slice(this.at, this.end))?.[0];
    if (continued !== undefined) {
      this.at += continued.length;
      return true;
    }
    const hex = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest);
    if (hex !== null) {
      const codePoint = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
      if (codePoint > 0x10ffff) return false;
      return this.take(index, String.fromCodePoint(codePoint), hex[0].length);
    }
    const decoded = simpleEscapes.get(rest.charAt(1));
    return decoded !== undefined && this.take(index, decoded, 2);
  }

  /** Takes `length` code units of the source for `text` of the value; `false` when the value has something else. */
  private take(index: number, text: string, length: number): boolean {
    if (text === '' || !this.value.startsWith(text, index)) return false;
    for (let step = 0; step < text.length; step++) {
      const isSingle = text.length === length;
      this.starts.push(isSingle ? this.at + step : this.at);
      this.ends.push(isSingle ? this.at + step + 1 : this.at + length);
    }
    this.at += length;
    return true;
  }
}

/** Escapes of one letter (YAML 1.2.2, section 5.7). */
const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Whether a code unit stands for itself in every style of YAML, and NFC leaves it as it is. */
function isOrdinary(unit: number): boolean {
  const isSyntax = unit <= 0x20 || unit === 0x27 || unit === 0x5c;
  return !isSyntax && isNoMark(unit);
}

/** Whether a code unit is one of the letters and signs below the first combining marks of Unicode, or Cyrillic. */
function isNoMark(unit: number): boolean {
  return unit < 0x300 || (unit >= 0x400 && unit < 0x483);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function measureSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text[at])) at++;
  return at - from;
}
