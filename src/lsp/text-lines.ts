import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../diagnostic/line-index.js';
import { indexLines, locateOffset, locatePlace } from '../diagnostic/line-index.js';
import type { Place } from '../diagnostic/place.js';

const byteOrderMark = '\ufeff';

/**
 * A text as an editor counts it, in lines and UTF-16 code units from 0. Offsets are those of places: a byte order mark
 * at the beginning is not counted, though the editor may show it as the first character.
 */
export class TextLines {
  /** The text without its byte order mark. */
  readonly text: string;
  private readonly index: LineIndex;
  private readonly hidden: number;

  constructor(text: string) {
    this.hidden = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    this.text = text.slice(this.hidden);
    this.index = indexLines(this.text);
  }

  /** Where an offset stands; offsets outside of the text count as its nearest end. */
  positionAt(offset: number): Position {
    const { line, column } = locateOffset(this.index, offset);
    return { line: line - 1, character: column - 1 + (line === 1 ? this.hidden : 0) };
  }

  /** The offset of a position; one after the end of its line counts as that end. */
  offsetAt({ line, character }: Position): number {
    const { starts } = this.index;
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return this.text.length;
    const next = starts[line + 1] ?? this.text.length;
    const end = start + this.text.slice(start, next).replace(/[\r\n]+$/, '').length;
    return Math.min(start + Math.max(0, character - (line === 0 ? this.hidden : 0)), end);
  }

  /** The range of two offsets. */
  rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }

  /** The range of a place; that of the first line when it stands for the file as a whole. */
  rangeOfPlace(place: Place): Range {
    if (locatePlace(this.index, place) !== undefined) return this.rangeOf(place);
    const end = this.text.search(/[\r\n]|$/);
    return { start: { line: 0, character: 0 }, end: this.positionAt(end) };
  }
}
