import type { Link } from '../wording.js';

/** One step of a cycle: who points, and where to. */
export interface Step {
  readonly from: string;
  readonly link: Link;
}

/**
 * The cycles of a graph in which everything points to at most one other thing. Each cycle is given once, beginning
 * with its least id; things that point to themselves are left to others.
 */
export function findCycles(links: ReadonlyMap<string, Link>): readonly (readonly Step[])[] {
  const cycles: (readonly Step[])[] = [];
  const done = new Set<string>();
  for (const start of [...links.keys()].sort()) {
    const path: Step[] = [];
    const position = new Map<string, number>();
    let current = start;
    for (;;) {
      const seenAt = position.get(current);
      if (seenAt !== undefined) {
        const cycle = path.slice(seenAt);
        if (cycle.length > 1) cycles.push(cycle);
        break;
      }
      const link = done.has(current) ? undefined : links.get(current);
      if (link === undefined) break;
      position.set(current, path.length);
      path.push({ from: current, link });
      current = link.id;
    }
    for (const { from } of path) done.add(from);
  }
  return cycles.map(beginWithLeast);
}

function beginWithLeast(cycle: readonly Step[]): readonly Step[] {
  const least = cycle.reduce(
    (best, step, index) => (step.from < (cycle[best]?.from ?? '') ? index : best),
    0,
  );
  return [...cycle.slice(least), ...cycle.slice(0, least)];
}
