import type { Located, LocatedList, LocatedMap } from '../../parse/located.js';

/** What comes in the place of a clause; nothing takes it away. */
export type ClauseEdit = (clause: Located) => readonly Located[];

/**
 * Edits the clause that ids lead to: that of the list, then of its sub-items. Only ids that an author gave count.
 * `undefined` when there is no such clause.
 */
export function editClauseList(
  list: LocatedList,
  [id, ...rest]: readonly string[],
  edit: ClauseEdit,
): LocatedList | undefined {
  const index = list.items.findIndex((item) => readClauseId(item) === id);
  const clause = list.items[index];
  if (clause === undefined) return undefined;
  const edited = rest.length === 0 ? edit(clause) : editItems(clause, rest, edit);
  return edited && { ...list, items: list.items.toSpliced(index, 1, ...edited) };
}

/** The ids of all clauses of a list and of their sub-items, each with the ids above it. */
export function listClauseIds(list: Located, above: string): readonly string[] {
  if (list.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const id = readClauseId(item);
    if (item.kind !== 'map' || id === undefined) return [];
    const items = item.entries.get('items')?.value;
    const address = `${above}.${id}`;
    return [address, ...(items === undefined ? [] : listClauseIds(items, address))];
  });
}

/** The id that an author gave to a clause, or that an entry of another list has. */
export function readClauseId(item: Located): string | undefined {
  if (item.kind !== 'map') return undefined;
  const id = item.entries.get('id')?.value;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

function editItems(
  clause: Located,
  ids: readonly string[],
  edit: ClauseEdit,
): readonly LocatedMap[] | undefined {
  const entry = clause.kind === 'map' ? clause.entries.get('items') : undefined;
  if (clause.kind !== 'map' || entry?.value.kind !== 'list') return undefined;
  const items = editClauseList(entry.value, ids, edit);
  if (items === undefined) return undefined;
  const entries = new Map(clause.entries);
  if (items.items.length === 0) entries.delete('items');
  else entries.set('items', { key: entry.key, value: items });
  return [{ ...clause, entries }];
}
