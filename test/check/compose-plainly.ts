import { type ClauseEntry, clauseSections } from '../../src/check/clause-entry.js';
import type { Role } from '../../src/check/role.js';
import type { Clause } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';

/** A document of the clauses of a role and nothing else, for rules that look at documents. */
export function composePlainly(role: Role): Document {
  return {
    kind: 'instruction',
    language: role.language,
    title: role.title.nominative,
    author: '',
    numbering: role.style.numbering ?? 'decimal',
    identity: { subject: '', textHash: '0'.repeat(64) },
    sides: 'one',
    face: { head: [], tail: [] },
    body: clauseSections
      .filter((section) => role[section].length > 0)
      .map((section) => ({
        type: 'section',
        id: section,
        numbered: true,
        heading: [{ type: 'text', value: section }],
        children: role[section].map(toClause),
      })),
  };
}

function toClause(entry: ClauseEntry): Clause {
  return {
    type: 'clause',
    id: entry.id,
    idSource: entry.idSource,
    content: entry.text.inlines,
    children: entry.items.map(toClause),
    origin: entry.place,
  };
}
