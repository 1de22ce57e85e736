import type { Link } from '../wording.js';

/** One step of a cycle: who points, and where to. */
export interface Step {
  readonly from: string;
  readonly link: Link;
}

/** A thing on the way, and which of its links is followed next. */
interface Visit {
  readonly from: string;
  next: number;
}

/**
 * The cycles of a graph, each given once and beginning with its least id: enough of them that none is left when one
 * link of each is taken away. Things that point to themselves are left to others.
 */
export function findCycles(links: ReadonlyMap<string, Link | readonly Link[]>): readonly (readonly Step[])[] {
  const cycles: (readonly Step[])[] = [];
  const done = new Set<string>();
  const linkOf = ({ from, next }: Visit): Link | undefined => [links.get(from) ?? []].flat()[next];
  for (const start of [...links.keys()].sort()) {
    if (done.has(start)) continue;
    const path: Visit[] = [{ from: start, next: 0 }];
    const position = new Map([[start, 0]]);
    // A chain can be as long as the book: the way is kept here and not on the stack.
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const link = linkOf(visit);
      if (link === undefined) {
        done.add(visit.from);
        position.delete(visit.from);
        path.pop();
        const before = path.at(-1);
        if (before !== undefined) before.next += 1;
        continue;
      }
      const seenAt = position.get(link.id);
      if (seenAt === undefined && !done.has(link.id)) {
        position.set(link.id, path.length);
        path.push({ from: link.id, next: 0 });
        continue;
      }
      if (seenAt !== undefined && link.id !== visit.from) {
        cycles.push(path.slice(seenAt).flatMap((each) => toStep(each, linkOf(each))));
      }
      visit.next += 1;
    }
  }
  return cycles.map(beginWithLeast);
}

function toStep({ from }: Visit, link: Link | undefined): readonly Step[] {
  return link === undefined ? [] : [{ from, link }];
}

function beginWithLeast(cycle: readonly Step[]): readonly Step[] {
  const least = cycle.reduce(
    (best, step, index) => (step.from < (cycle[best]?.from ?? '') ? index : best),
    0,
  );
  return [...cycle.slice(least), ...cycle.slice(0, least)];
}
