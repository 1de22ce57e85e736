import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Place } from '../../diagnostic/place.js';
import type { Located } from '../../parse/located.js';
import { type ClauseEntry, clauseSections, flattenClause } from '../clause-entry.js';
import type { ClauseParameter } from '../clause-parameter.js';
import type { SharedClause } from '../shared-clause.js';
import { decodeSharedEntry } from './decode-clauses.js';
import { MapReader } from './map-reader.js';

/** A clause of the library out of a file that the schema has found valid. There is always a value. */
export function decodeSharedClause(root: Located): Outcome<SharedClause> {
  const diagnostics: Diagnostic[] = [];
  const parameters = decodeParameters(new MapReader(root, diagnostics));
  const reader = new MapReader(root, diagnostics, parameters);
  const section = reader.word('section', clauseSections);
  const entry = decodeSharedEntry(reader, section);
  const used = listUsed(entry);
  for (const parameter of parameters.values()) {
    if (!used.has(parameter.id)) diagnostics.push(describeUnused(parameter));
  }
  const clause: SharedClause = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    language: reader.text('language'),
    section,
    parameters: [...parameters.values()],
    entry,
  };
  return succeed(clause, diagnostics);
}

function decodeParameters(reader: MapReader): ReadonlyMap<string, ClauseParameter> {
  const parameters = new Map<string, ClauseParameter>();
  for (const each of reader.maps('parameters')) {
    const { place } = each.value('id');
    const id = each.text('id');
    const first = parameters.get(id);
    if (first === undefined) {
      parameters.set(id, { id, name: each.text('name'), default: each.optionalWords('default'), place });
    } else reader.diagnostics.push(describeRepeated(id, place, first.place));
  }
  return parameters;
}

function listUsed(entry: ClauseEntry): ReadonlySet<string> {
  const texts = flattenClause(entry).flatMap(({ text, condition, frequency, target }) => [
    text,
    condition,
    frequency,
    target,
  ]);
  return new Set(texts.flatMap((each) => each?.slots ?? []).map(({ parameter }) => parameter));
}

function describeUnused({ id, place }: ClauseParameter): Diagnostic {
  return diagnostic({
    code: 'link/unused-parameter',
    severity: 'warning',
    message: {
      ru: `Параметра «${id}» в тексте пункта нет`,
      en: `The text of the clause does not use the parameter “${id}”`,
    },
    help: {
      ru: `Поставьте в текст отметку [[value:${id}]] или удалите параметр.`,
      en: `Put the mark [[value:${id}]] into the text, or delete the parameter.`,
    },
    place,
  });
}

function describeRepeated(id: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'link/duplicate-parameter',
    severity: 'error',
    message: {
      ru: `Параметр «${id}» описан дважды`,
      en: `The parameter “${id}” is described twice`,
    },
    help: { ru: 'Удалите одно из описаний.', en: 'Delete one of the descriptions.' },
    place,
    related: [{ message: { ru: 'первое описание', en: 'the first description' }, place: first }],
  });
}
