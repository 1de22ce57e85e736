import type { Location } from 'vscode-languageserver';
import { findReference, listClauseTargets } from './clause-target.js';
import { writeUri } from './document-path.js';
import { findCursor } from './find-cursor.js';
import type { Inquiry } from './inquiry.js';
import { findThing } from './known-thing.js';
import type { LinkTarget } from './link-field.js';
import { findLinkTarget, findNamed } from './link-field.js';
import type { Stretch } from './sketch.js';

/** The id at a place: what it leads to or names, and where it is written, without its quotes. */
export interface IdAtCursor {
  readonly target: LinkTarget;
  readonly id: string;
  readonly place: Stretch;
}

/** The id that stands at a place of a file. */
export function findIdAt({ open, kind, offset }: Inquiry): IdAtCursor | undefined {
  const cursor = findCursor(open.sketch, offset);
  if (cursor?.slot !== 'value' || cursor.value === '' || cursor.style === 'block') return undefined;
  const target = findLinkTarget(kind, cursor.path) ?? findNamed(kind, cursor.path);
  if (target === undefined) return undefined;
  const quotes = cursor.style === 'quoted' ? 1 : 0;
  const { start, end } = cursor.place;
  return { target, id: cursor.value, place: { start: start + quotes, end: end - quotes } };
}

/** Where the thing that an id or a reference leads to is written. */
export function findDefinition(inquiry: Inquiry): Location | undefined {
  const { open, book, offset, session, client } = inquiry;
  const mark = findReference(open.lines.text, offset);
  if (mark !== undefined) {
    const target = listClauseTargets(open.sketch.root, book).find(({ id }) => id === mark.target);
    if (target === undefined) return undefined;
    const uri = target.file === undefined ? open.document.uri : writeUri(target.file);
    const lines = target.file === undefined ? open.lines : session.findLines(target.file);
    return { uri, range: lines.rangeOf(target.place) };
  }
  const found = findIdAt(inquiry);
  const place = found && findThing(book, found.target, found.id, client.locale)?.place;
  if (place === undefined) return undefined;
  return { uri: session.writeUri(place.file), range: session.findLines(place.file).rangeOfPlace(place) };
}
