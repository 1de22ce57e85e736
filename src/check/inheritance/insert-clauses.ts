import type { Located, LocatedList, LocatedMap, LocatedScalar } from '../../parse/located.js';
import { editClauseList } from './edit-clause-list.js';

/** Where a clause wants to stand. */
interface Anchor {
  readonly side: 'before' | 'after';
  readonly address: LocatedScalar;
}

interface AnchoredClauses {
  readonly anchor: Anchor;
  readonly clauses: readonly Located[];
}

/**
 * Adds the clauses that a role writes in a section to those of its base: at the end, or before or after the clause that
 * one names. Several that name the same clause keep their order. `missing` are the names that lead to no clause of the
 * section; what named them is added at the end.
 */
export function insertClauses(
  section: string,
  own: LocatedList,
  inherited: LocatedList,
): { readonly value: LocatedList; readonly missing: readonly LocatedScalar[] } {
  const free = own.items.filter((item) => readAnchor(item) === undefined);
  let value: LocatedList = { ...own, items: [...inherited.items, ...free] };
  let waiting = groupByAnchor(own.items);
  for (;;) {
    // An added clause may stand beside another one that was added.
    const left = waiting.filter((group) => {
      const placed = placeGroup(section, value, group);
      if (placed !== undefined) value = placed;
      return placed === undefined;
    });
    if (left.length === waiting.length) break;
    waiting = left;
  }
  const lost = waiting.flatMap(({ clauses }) => clauses);
  return {
    value: { ...value, items: [...value.items, ...lost] },
    missing: waiting.map(({ anchor }) => anchor.address),
  };
}

function placeGroup(
  section: string,
  list: LocatedList,
  { anchor, clauses }: AnchoredClauses,
): LocatedList | undefined {
  const [first, ...ids] = String(anchor.address.value).split('.');
  if (first !== section || ids.length === 0) return undefined;
  return editClauseList(list, ids, (clause) =>
    anchor.side === 'after' ? [clause, ...clauses] : [...clauses, clause],
  );
}

function groupByAnchor(items: readonly Located[]): readonly AnchoredClauses[] {
  const groups = new Map<string, { readonly anchor: Anchor; readonly clauses: Located[] }>();
  for (const item of items) {
    const anchor = readAnchor(item);
    if (anchor === undefined || item.kind !== 'map') continue;
    const name = `${anchor.side} ${String(anchor.address.value)}`;
    const group = groups.get(name) ?? { anchor, clauses: [] };
    group.clauses.push(withoutAnchor(item));
    groups.set(name, group);
  }
  return [...groups.values()];
}

function readAnchor(item: Located): Anchor | undefined {
  if (item.kind !== 'map') return undefined;
  for (const side of ['before', 'after'] as const) {
    const address = item.entries.get(side)?.value;
    if (address?.kind === 'scalar') return { side, address };
  }
  return undefined;
}

function withoutAnchor(clause: LocatedMap): LocatedMap {
  const kept = [...clause.entries].filter(([key]) => key !== 'before' && key !== 'after');
  return { ...clause, entries: new Map(kept) };
}
