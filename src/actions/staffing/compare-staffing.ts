import type { Category } from '../../check/role.js';
import { spellKey } from '../../check/staffing/name-keys.js';
import type { StaffPosition } from '../../check/staffing/staffing-table.js';

/** A line of a staffing table, wherever it was read. */
export type StaffLine = Pick<StaffPosition, 'title' | 'unit' | 'headcount' | 'category'>;

/** What becomes of a position when a table is imported. */
export type StaffingChange =
  | { readonly state: 'new'; readonly after: StaffLine }
  | { readonly state: 'changed'; readonly before: StaffPosition; readonly after: StaffLine }
  | { readonly state: 'removed'; readonly before: StaffPosition }
  | { readonly state: 'same'; readonly before: StaffPosition };

/**
 * Compares the staffing table of a workspace with an imported one: its own lines in their order, then the new ones. A position
 * is the same by its title and unit, however they are spelled; the spelling in the workspace stays. A table without
 * categories takes none away.
 */
export function compareStaffing(
  before: readonly StaffPosition[],
  after: readonly StaffLine[],
): readonly StaffingChange[] {
  const wanted = new Map(after.map((line) => [keyOf(line), line]));
  const known = new Set<string>();
  const changes = before.map((position): StaffingChange => {
    const key = keyOf(position);
    const line = known.has(key) ? undefined : wanted.get(key);
    known.add(key);
    if (line === undefined) return { state: 'removed', before: position };
    const category: Category | undefined = line.category ?? position.category;
    return line.headcount === position.headcount && category === position.category
      ? { state: 'same', before: position }
      : { state: 'changed', before: position, after: { ...line, category } };
  });
  const added = [...wanted]
    .filter(([key]) => !known.has(key))
    .map(([, line]): StaffingChange => ({ state: 'new', after: line }));
  return [...changes, ...added];
}

function keyOf({ unit, title }: StaffLine): string {
  return `${spellKey(unit ?? '')} ${spellKey(title)}`;
}

/** The lines that a table has after its changes. */
export function listWanted(changes: readonly StaffingChange[]): readonly StaffLine[] {
  return changes.flatMap((change) => {
    switch (change.state) {
      case 'removed':
        return [];
      case 'same':
        return [change.before];
      case 'changed':
        return [{ ...change.before, headcount: change.after.headcount, category: change.after.category }];
      case 'new':
        return [change.after];
      default:
        return change satisfies never;
    }
  });
}
