import { sketchValue } from './sketch-flow.js';
import type { Sketch, SketchList, SketchMap, SketchNode } from './sketch.js';

export type { Sketch } from './sketch.js';

/** A key with its colon: bare words or quotes. */
const keyPattern =
  /^(?:"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\r\n]|'')*)'|([^\s#'"[\]{}\-?,&*!|>%@`][^:#\r\n]*?|-[^\s:#][^:#\r\n]*?))[ \t]*:(?=\s|$)/;

/** A key with its colon is no longer than this; looking further would take long in a line of nothing but spaces. */
const longestKey = 200;

/** What lies deeper is taken for text: no file of ours goes so far, and a hostile one costs no stack. */
const deepest = 64;

/** Guesses the structure of a YAML text from indentation, in one go over its lines. */
export function sketchYaml(text: string): Sketch {
  return new Sketcher(text).sketch();
}

type Frame = SketchMap | SketchList;

class Sketcher {
  private root: SketchNode = { kind: 'gap', start: 0, end: 0 };
  private readonly frames: Frame[] = [];
  private readonly lines: readonly { readonly start: number; readonly end: number }[];
  private at = 0;

  constructor(private readonly text: string) {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((each) => each.index + each[0].length)];
    this.lines = starts.map((start, index) => {
      const next = starts[index + 1] ?? text.length;
      return { start, end: start + text.slice(start, next).replace(/[\r\n]+$/, '').length };
    });
  }

  sketch(): Sketch {
    for (this.at = 0; this.at < this.lines.length; this.at++) this.readLine();
    return { text: this.text, root: this.root };
  }

  private readLine(): void {
    const line = this.lines[this.at];
    if (line === undefined) return;
    const words = this.text.slice(line.start, line.end);
    if (/^\s*(?:#|$)/.test(words) || /^(?:---|\.\.\.)(?:\s|$)/.test(words)) return;
    let column = words.search(/[^ \t]/);
    for (;;) {
      const start = line.start + column;
      const rest = this.text.slice(start, line.end);
      const dash = /^-(?:[ \t]+|$)/.exec(rest);
      if (dash === null || this.frames.length >= deepest) {
        this.readWords(start, column, rest);
        return;
      }
      this.addItem(start, column);
      column += dash[0].length;
      if (line.start + column >= line.end || this.text[line.start + column] === '#') return;
    }
  }

  private readWords(start: number, column: number, rest: string): void {
    const match = keyPattern.exec(rest.slice(0, longestKey));
    if (match === null || this.frames.length >= deepest) {
      this.addScalar(start, column);
      return;
    }
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    const map = this.enterMap(start, column);
    const keyLength = match[0].slice(0, -1).trimEnd().length;
    const colonEnd = start + match[0].length;
    map.entries.push({
      key: written,
      keyPlace: { start, end: start + keyLength },
      hasColon: true,
      value: { kind: 'gap', start: colonEnd, end: colonEnd },
    });
    this.stretch(colonEnd);
    const lineEnd = this.lines[this.at]?.end ?? start;
    const value = this.text.slice(colonEnd, lineEnd);
    const begin = value.search(/\S/);
    if (begin === -1 || value[begin] === '#') return;
    this.fill(this.readValue(colonEnd + begin, column));
  }

  /** A line that is neither an item nor a key with its colon. */
  private addScalar(start: number, column: number): void {
    this.leave(column, 'scalar');
    const frame = this.frames.at(-1);
    const slot = this.lastValue();
    if (frame?.kind === 'map' && frame.column === column) {
      const { end } = sketchValue(this.text, start, this.lines[this.at]?.end ?? start);
      const key = this.text.slice(start, end);
      const value: SketchNode = { kind: 'gap', start: end, end };
      frame.entries.push({ key, keyPlace: { start, end }, hasColon: false, value });
      this.stretch(end);
      return;
    }
    if (slot.kind === 'gap') this.fill(this.readValue(start, frame?.column ?? -1));
    // Words that go on in the next line.
    else if (slot.kind === 'scalar') this.stretchTo(slot, this.lines[this.at]?.end ?? start);
  }

  private addItem(start: number, column: number): void {
    this.leave(column, 'list');
    let list = this.frames.at(-1);
    if (list?.kind !== 'list' || list.column !== column) {
      list = { kind: 'list', start, end: start + 1, column, items: [] };
      this.fill(list);
      this.frames.push(list);
    }
    list.items.push({ start, value: { kind: 'gap', start: start + 1, end: start + 1 } });
    this.stretch(start + 1);
  }

  private enterMap(start: number, column: number): SketchMap {
    this.leave(column, 'map');
    const known = this.frames.at(-1);
    if (known?.kind === 'map' && known.column === column) return known;
    const map: SketchMap = { kind: 'map', start, end: start, column, entries: [] };
    this.fill(map);
    this.frames.push(map);
    return map;
  }

  /** Leaves what a line of this column is no part of. A list may stand at the column of the key that it belongs to. */
  private leave(column: number, next: 'map' | 'list' | 'scalar'): void {
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      const isInside =
        frame.column < column || (frame.column === column && (frame.kind === 'map' || next === 'list'));
      if (isInside) return;
      this.frames.pop();
    }
  }

  /** Reads a value that may go on in lines that stand further right than `column`. */
  private readValue(start: number, column: number): SketchNode {
    const line = this.lines[this.at];
    if (line === undefined) return { kind: 'gap', start, end: start };
    if (/^[|>][-+0-9]*[ \t]*(?:#|$)/.test(this.text.slice(start, line.end)))
      return this.readBlock(start, column);
    const first = this.text[start] ?? '';
    const goesOn = '{["\''.includes(first);
    const limit = goesOn ? this.endOfIndented(column) : line.end;
    const value = sketchValue(this.text, start, limit);
    while ((this.lines[this.at + 1]?.start ?? Infinity) < value.end) this.at++;
    return value;
  }

  private readBlock(start: number, column: number): SketchNode {
    const end = this.endOfIndented(column);
    while ((this.lines[this.at + 1]?.start ?? Infinity) <= end) this.at++;
    return { kind: 'scalar', start, end, value: this.text.slice(start, end), style: 'block' };
  }

  /** The end of the last line after this one that stands further right than `column`; blank ones in between count. */
  private endOfIndented(column: number): number {
    let { end } = this.lines[this.at] ?? { end: this.text.length };
    for (let next = this.at + 1; next < this.lines.length; next++) {
      const line = this.lines[next];
      if (line === undefined) break;
      const indent = this.text.slice(line.start, line.end).search(/[^ \t]/);
      if (indent === -1) continue;
      if (indent <= column) break;
      ({ end } = line);
    }
    return end;
  }

  private lastValue(): SketchNode {
    const frame = this.frames.at(-1);
    if (frame === undefined) return this.root;
    return (frame.kind === 'map' ? frame.entries.at(-1) : frame.items.at(-1))?.value ?? this.root;
  }

  /** Puts a value where one is awaited. */
  private fill(value: SketchNode): void {
    const frame = this.frames.at(-1);
    const holder = frame?.kind === 'map' ? frame.entries.at(-1) : frame?.items.at(-1);
    if (holder === undefined) this.root = value;
    else holder.value = value;
    this.stretch(value.end);
  }

  private stretchTo(value: { end: number }, end: number): void {
    value.end = end;
    this.stretch(end);
  }

  private stretch(end: number): void {
    for (const frame of this.frames) frame.end = Math.max(frame.end, end);
  }
}
