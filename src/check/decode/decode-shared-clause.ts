import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located } from '../../parse/located.js';
import { clauseSections } from '../clause-entry.js';
import type { SharedClause } from '../shared-clause.js';
import { decodeSharedEntry } from './decode-clauses.js';
import { MapReader } from './map-reader.js';

/** A clause of the library out of a file that the schema has found valid. There is always a value. */
export function decodeSharedClause(root: Located): Outcome<SharedClause> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const section = reader.word('section', clauseSections);
  const clause: SharedClause = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    language: reader.text('language'),
    section,
    entry: decodeSharedEntry(reader, section),
  };
  return succeed(clause, diagnostics);
}
