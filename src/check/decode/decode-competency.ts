import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located } from '../../parse/located.js';
import type { Competency } from '../competency.js';
import { MapReader } from './map-reader.js';

/** An entry of the competency library out of a file that the schema has found valid. There is always a value. */
export function decodeCompetency(root: Located): Outcome<Competency> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const competency: Competency = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    language: reader.text('language'),
    name: reader.text('name'),
    namePlace: reader.value('name').place,
    type: reader.word('type', ['corporate', 'managerial', 'professional', 'personal']),
    definition: reader.wording('definition'),
    levels: reader.maps('levels').map((each) => ({
      level: each.number('level'),
      name: each.text('name'),
      indicators: each.wordings('indicators'),
    })),
    assessment: reader.wordings('assessment'),
    development: reader.wordings('development'),
  };
  return succeed(competency, diagnostics);
}
