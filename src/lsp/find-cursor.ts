import type { Sketch, SketchMap, SketchNode, SketchPath, SketchScalar, Stretch } from './sketch.js';

/** Where a cursor stands in the structure of a file. */
export type Cursor = KeyCursor | ValueCursor;

/** On the name of a field, or where one could begin. */
export interface KeyCursor {
  readonly slot: 'key';
  /** The path to the map. */
  readonly path: SketchPath;
  /** The map, where there is one already. */
  readonly map: SketchMap | undefined;
  /** The name that is written; empty where there is none. */
  readonly key: string;
  /** What a chosen name replaces. */
  readonly place: Stretch;
  readonly hasColon: boolean;
}

/** In a value, or where one could begin. */
export interface ValueCursor {
  readonly slot: 'value';
  /** The path to the value. */
  readonly path: SketchPath;
  /** What is written; empty where there is nothing. */
  readonly value: string;
  readonly style: SketchScalar['style'];
  /** What a chosen value replaces. */
  readonly place: Stretch;
  /** The column at which a map could begin here, or `undefined` where it could not. */
  readonly mapColumn: number | undefined;
  /** Whether a space is missing between the colon and the cursor. */
  readonly needsSpace: boolean;
  /** Whether an entry of a list is awaited and its dash is still to be written. */
  readonly needsDash: boolean;
}

/** Finds what an offset of a file means; `undefined` inside of a comment. */
export function findCursor({ text, root }: Sketch, offset: number): Cursor | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const cursor = new CursorFinder(text, offset, before).descend(root, []);
  const isInText = cursor.slot === 'value' && cursor.style !== 'plain';
  return /(?:^|\s)#/.test(before) && !isInText ? undefined : cursor;
}

class CursorFinder {
  /** The column of the cursor. */
  private readonly column: number;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    /** The line up to the cursor. */
    private readonly before: string,
  ) {
    this.column = before.length;
  }

  descend(node: SketchNode, path: SketchPath): Cursor {
    switch (node.kind) {
      case 'map':
        return this.descendMap(node, path);
      case 'list': {
        const isInBrackets = node.column === -1;
        let last: { readonly index: number; readonly value: SketchNode } | undefined;
        for (const [index, { start, value }] of node.items.entries()) {
          if (start < this.offset || (isInBrackets && start === this.offset)) last = { index, value };
        }
        if (isInBrackets) return this.descendBrackets(node.items.length, last, path);
        if (last === undefined) return this.atGap(path);
        // A line of its own at the column of the dashes: a new entry.
        if (this.isBlankLine() && this.column <= node.column) {
          return { ...this.atGap([...path, node.items.length]), needsDash: true };
        }
        return this.descend(last.value, [...path, last.index]);
      }
      case 'scalar':
        return this.inScalar(node, path);
      case 'gap':
        return this.atGap(path);
      default:
        return node satisfies never;
    }
  }

  private descendMap(map: SketchMap, path: SketchPath): Cursor {
    const isInBrackets = map.column === -1;
    const entry = map.entries.findLast(({ keyPlace }) => keyPlace.start <= this.offset);
    const newKey = (): KeyCursor => ({
      ...{ slot: 'key', path, map, key: '', hasColon: false },
      place: { start: this.offset, end: this.offset },
    });
    if (entry === undefined) return newKey();
    const { key, keyPlace, hasColon, value } = entry;
    if (this.offset <= keyPlace.end) return { slot: 'key', path, map, key, place: keyPlace, hasColon };
    if (isInBrackets) {
      const between = this.text.slice(Math.max(value.end, keyPlace.end), this.offset);
      return between.includes(',') ? newKey() : this.descend(value, [...path, key]);
    }
    // A line of its own at the column of the keys, or left of it, when no value goes on there.
    if (this.isBlankLine() && this.column <= map.column && !this.isInside(value)) {
      const isList = value.kind === 'list' && value.column === map.column;
      return isList && this.column > 0 ? this.descend(value, [...path, key]) : newKey();
    }
    return this.descend(value, [...path, key]);
  }

  private descendBrackets(
    count: number,
    last: { readonly index: number; readonly value: SketchNode } | undefined,
    path: SketchPath,
  ): Cursor {
    if (last === undefined) return this.atGap([...path, 0]);
    const isNext = this.text.slice(last.value.end, this.offset).includes(',');
    return isNext ? this.atGap([...path, count]) : this.descend(last.value, [...path, last.index]);
  }

  private inScalar(node: SketchScalar, path: SketchPath): Cursor {
    const { start, end, style, value } = node;
    // After the end of a value its line is empty: nothing can be added to it.
    const place = this.offset > end && style === 'plain' ? { start: this.offset, end: this.offset } : node;
    const isOwn =
      this.text
        .slice(start - this.indentBefore(start), start)
        .trim()
        .replace(/^(?:-\s*)+/, '') === '';
    return {
      ...{ slot: 'value', path, style, value: place === node ? value : '' },
      place: { start: place.start, end: Math.max(place.start, place.end) },
      mapColumn: style === 'plain' && isOwn && !this.isContinued(node) ? this.indentBefore(start) : undefined,
      needsSpace: false,
      needsDash: false,
    };
  }

  /** Where a value is awaited and nothing stands. */
  private atGap(path: SketchPath): ValueCursor {
    const isOwn = this.before.trim().replace(/^(?:-\s*)+/, '') === '';
    return {
      ...{ slot: 'value', path, style: 'plain', value: '' },
      place: { start: this.offset, end: this.offset },
      mapColumn: isOwn ? this.column : undefined,
      needsSpace: /[:-]$/.test(this.before),
      needsDash: false,
    };
  }

  private isContinued({ start, end }: Stretch): boolean {
    return /[\r\n]/.test(this.text.slice(start, end));
  }

  private indentBefore(start: number): number {
    const line = Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\r', start - 1)) + 1;
    return start - line;
  }

  private isBlankLine(): boolean {
    const rest = this.text.slice(this.offset, this.offset + 1);
    return this.before.trim() === '' && (rest === '' || rest === '\n' || rest === '\r');
  }

  private isInside({ start, end }: Stretch): boolean {
    return start <= this.offset && this.offset <= end;
  }
}
