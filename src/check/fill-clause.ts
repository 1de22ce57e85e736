import type { Book } from './book.js';
import type { ClauseEntry } from './clause-entry.js';
import type { ClauseUse } from './clause-parameter.js';
import { drawReportingLine } from './reporting-line.js';
import type { Role } from './role.js';
import type { SharedClause } from './shared-clause.js';
import type { Wording } from './wording.js';

/**
 * A shared clause as it stands in a role that uses it. Words that come from the role keep their place there. A parameter
 * for which there are no words, which is an error of the role, is left with its name.
 */
export function fillClause({ entry, parameters }: SharedClause, { values }: ClauseUse): ClauseEntry {
  if (parameters.length === 0) return entry;
  const words = new Map<string, Wording>();
  for (const { id, default: common } of parameters) if (common !== undefined) words.set(id, common);
  for (const value of values) words.set(value.parameter.id, value.words);
  return fillEntry(entry, words);
}

/** A role as its book completes it: its place among the units, and the words for parameters in shared clauses. */
export function fillRole(book: Book, role: Role): Role {
  const clauses = role.clauses.map((use) => {
    const clause = book.clauses.get(use.id);
    return clause === undefined || clause.parameters.length === 0
      ? use
      : { ...use, filled: fillClause(clause, use) };
  });
  const line = drawReportingLine(role, book.organization);
  return clauses.every(({ filled }) => filled === undefined) ? { ...role, line } : { ...role, line, clauses };
}

function fillEntry(entry: ClauseEntry, words: ReadonlyMap<string, Wording>): ClauseEntry {
  const fill = (wording: Wording | undefined): Wording | undefined => wording && fillWording(wording, words);
  return {
    ...entry,
    text: fillWording(entry.text, words),
    condition: fill(entry.condition),
    frequency: fill(entry.frequency),
    target: fill(entry.target),
    items: entry.items.map((item) => fillEntry(item, words)),
  };
}

function fillWording(wording: Wording, words: ReadonlyMap<string, Wording>): Wording {
  const { slots, ...filled } = wording;
  if (slots === undefined) return wording;
  const names = new Map(slots.map(({ index, parameter }) => [index, parameter]));
  const inlines = wording.inlines.flatMap(
    (inline, index) => words.get(names.get(index) ?? '')?.inlines ?? [inline],
  );
  return { ...filled, inlines };
}
