/** A stretch of a text that may have no id; `shape` says what kind of thing it is, whatever language it is in. */
export interface Stretch {
  readonly id: string | undefined;
  /** The id of what it stands in. */
  readonly parent: string;
  readonly shape: string;
}

/** A stretch with an id that tells what it stands beside. */
export type Named<S extends Stretch> = S & { readonly id: string };

/**
 * Names the stretches without an id, so that those of two texts that say the same have the same name. Within what they
 * stand in they are paired by shape: from the end, because what one text has more than the other, as the remark that it is a
 * translation, stands before the rest; then from the beginning; what is left stands alone.
 */
export function nameAlike<S extends Stretch>(
  first: readonly S[],
  second: readonly S[],
): readonly [readonly Named<S>[], readonly Named<S>[]] {
  const names = new Map<S, string>();
  const others = groupUnnamed(second);
  for (const [parent, group] of groupUnnamed(first))
    nameGroup(parent, group, others.get(parent) ?? [], names);
  const name = (side: string) => (each: S, index: number) => ({
    ...each,
    id: each.id ?? names.get(each) ?? `${each.parent}/${side}${index}`,
  });
  return [first.map(name('first')), second.map(name('second'))];
}

function groupUnnamed<S extends Stretch>(stretches: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const groups = new Map<string, S[]>();
  for (const each of stretches) {
    if (each.id !== undefined) continue;
    const group = groups.get(each.parent);
    if (group === undefined) groups.set(each.parent, [each]);
    else group.push(each);
  }
  return groups;
}

function nameGroup<S extends Stretch>(
  parent: string,
  first: readonly S[],
  second: readonly S[],
  names: Map<S, string>,
): void {
  const pair = (left: number, right: number): boolean => {
    const [a, b] = [first[left], second[right]];
    if (a === undefined || b === undefined || a.shape !== b.shape) return false;
    const name = `${parent}/${left}`;
    names.set(a, name).set(b, name);
    return true;
  };
  let [left, right] = [first.length, second.length];
  while (left > 0 && right > 0 && pair(left - 1, right - 1)) {
    left--;
    right--;
  }
  let from = 0;
  for (let at = 0; at < left; at++) {
    const match = second.findIndex(
      ({ shape }, index) => index >= from && index < right && shape === first[at]?.shape,
    );
    if (match >= 0 && pair(at, match)) from = match + 1;
  }
}
