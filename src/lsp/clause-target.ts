import type { Book } from '../check/book.js';
import { clauseSections } from '../check/clause-entry.js';
import { plainWording } from '../check/wording.js';
import type { SketchMap, SketchNode, Stretch } from './sketch.js';
import { findEntry, readScalar } from './sketch.js';

/** What a reference `[[ref:…]]` of a file can lead to. */
export interface ClauseTarget {
  /** `duties`, `duties.discounts`. */
  readonly id: string;
  /** Its text; empty for a section. */
  readonly text: string;
  /** The file that it stands in, when it is another one. */
  readonly file?: string;
  readonly place: Stretch;
}

/** The mark `[[ref:…]]` that an offset stands in. */
export interface ReferenceMark extends Stretch {
  readonly target: string;
}

/** A mark is no longer than this. */
const longestMark = 300;

/** Finds the reference around an offset; one that is not closed ends at the offset. */
export function findReference(text: string, offset: number): ReferenceMark | undefined {
  const before = text.slice(Math.max(0, offset - longestMark), offset);
  const opening = /\[\[ref:([^\]\s|]*)\]?$/.exec(before);
  if (opening === null) return undefined;
  const after = /^([^\]\s|[]*)\]/.exec(text.slice(offset, offset + longestMark))?.[1] ?? '';
  const start = offset - opening[0].length + '[[ref:'.length;
  return {
    start,
    end: start + (opening[1] ?? '').length + after.length,
    target: `${opening[1] ?? ''}${after}`,
  };
}

/** All sections and clauses with an id that a role file can refer to, those of shared clauses included. */
export function listClauseTargets(root: SketchNode, book: Book | undefined): readonly ClauseTarget[] {
  const found: ClauseTarget[] = [];
  for (const section of clauseSections) {
    const entry = findEntry(root, section);
    if (entry === undefined) continue;
    found.push({ id: section, text: '', place: entry.keyPlace });
    collect(entry.value, section, found);
  }
  const shared = findEntry(root, 'clauses')?.value;
  const pulled = shared?.kind === 'list' ? shared.items.map(({ value }) => readScalar(value)) : [];
  for (const { id, section, entry, file } of book?.clauses.values() ?? []) {
    if (!pulled.includes(id)) continue;
    const target = { text: plainWording(entry.text), file, place: { start: 0, end: 0 } };
    found.push({ id: `${section}.${id}`, ...target });
  }
  return found;
}

/** Every reference of a text, with the stretch of its target. */
export function* listReferences(text: string): Generator<ReferenceMark> {
  for (const match of text.matchAll(/\[\[ref:([^\]\s|]+)\]\]/g)) {
    const target = match[1] ?? '';
    const start = match.index + '[[ref:'.length;
    yield { start, end: start + target.length, target };
  }
}

function collect(list: SketchNode, parent: string, found: ClauseTarget[]): void {
  if (list.kind !== 'list') return;
  for (const { value } of list.items) {
    if (value.kind !== 'map') continue;
    const id = findEntry(value, 'id')?.value;
    if (id?.kind !== 'scalar') continue;
    const name = `${parent}.${id.value}`;
    found.push({ id: name, text: readText(value), place: id });
    const items = findEntry(value, 'items')?.value;
    if (items !== undefined) collect(items, name, found);
  }
}

function readText(clause: SketchMap): string {
  return (readScalar(findEntry(clause, 'text')?.value) ?? '').replace(/\s+/g, ' ');
}
