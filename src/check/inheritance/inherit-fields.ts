import type { Located, LocatedEntry, LocatedList, LocatedMap } from '../../parse/located.js';
import { type ClauseSection, clauseSections } from '../clause-entry.js';
import { readClauseId } from './edit-clause-list.js';

/** Fields that say how a role comes out of its base; a role that has come out of it has none of them. */
export const inheritanceFields = ['extends', 'abstract', 'replace', 'remove'] as const;

/** What is true of one position or document only, and so is never inherited. */
const ownFields: ReadonlySet<string> = new Set([...inheritanceFields, 'id', 'form', 'document', 'codes']);

/** Lists to which a role adds. */
const addedLists: ReadonlySet<string> = new Set([
  'basis',
  'knowledge',
  'governedBy',
  'substitutes',
  'interaction',
  'waivers',
]);

/** Lists to which a role adds, and where an entry with an id of the base takes the place of that entry. */
const keyedLists: ReadonlySet<string> = new Set(['clauses', 'competencies']);

/** Maps of which a role replaces single fields. */
const mergedMaps: ReadonlySet<string> = new Set(['qualifications', 'style']);

/** What a role has of its base before it adds anything of its own. */
export function selectInherited(base: LocatedMap, heir: LocatedMap): Map<string, LocatedEntry> {
  const inherited = new Map([...base.entries].filter(([key]) => !ownFields.has(key)));
  // «Старший менеджер (далее — менеджер)»: a short name belongs to its title.
  if (heir.entries.has('title')) inherited.delete('shortTitle');
  // A role has one unit or several, never both.
  if (heir.entries.has('unit')) inherited.delete('units');
  if (heir.entries.has('units')) inherited.delete('unit');
  return inherited;
}

/** Joins a field of a role with the same field of its base. Clauses of sections are joined by `insertClauses`. */
export function joinField(key: string, own: LocatedEntry, inherited: LocatedEntry): LocatedEntry {
  const value = joinValue(key, own.value, inherited.value);
  return value === undefined ? own : { key: own.key, value };
}

export function isSection(key: string): key is ClauseSection {
  return clauseSections.some((section) => section === key);
}

function joinValue(key: string, own: Located, inherited: Located): Located | undefined {
  if (own.kind === 'list' && inherited.kind === 'list') {
    if (addedLists.has(key)) return { ...own, items: [...inherited.items, ...own.items] };
    if (keyedLists.has(key)) return joinKeyed(own, inherited);
  }
  if (own.kind === 'map' && inherited.kind === 'map' && mergedMaps.has(key)) {
    return { ...own, entries: new Map([...inherited.entries, ...own.entries]) };
  }
  return undefined;
}

function joinKeyed(own: LocatedList, inherited: LocatedList): LocatedList {
  const replacements = new Map(own.items.map((item) => [readEntryId(item), item]));
  const known = new Set(inherited.items.map(readEntryId));
  const kept = inherited.items.map((item) => replacements.get(readEntryId(item)) ?? item);
  return { ...own, items: [...kept, ...own.items.filter((item) => !known.has(readEntryId(item)))] };
}

/** The id of an entry: written alone, or in its field `id`. */
export function readEntryId(item: Located): string | undefined {
  return item.kind === 'scalar' && typeof item.value === 'string' ? item.value : readClauseId(item);
}
