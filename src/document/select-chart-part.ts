import { addUpStaffing } from './describe-staffing.js';
import type { ChartPosition, OrganizationChart } from './organization-chart.js';

/** Which part of a chart to show; all of it when nothing is said. */
export interface ChartPart {
  /** Id of the role to begin with. */
  readonly root?: string | undefined;
  /** Ids of a unit and of those that are part of it: only their positions are shown. */
  readonly units?: ReadonlySet<string> | undefined;
  /** How many ranks to show, the highest included. */
  readonly depth?: number | undefined;
}

/**
 * A part of a chart. Whoever is cut off counts on in the numbers of those above. A supervisor outside of the units is
 * kept as such, so that nobody seems to have none.
 */
export function selectChartPart(chart: OrganizationChart, part: ChartPart): OrganizationChart {
  const ofRoot = part.root === undefined ? chart.positions : listBranches(chart.positions, part.root);
  const { units } = part;
  const ofUnits = units === undefined ? ofRoot : keepUnits(ofRoot, units);
  const ranked = rankPositions(ofUnits);
  const shown = ranked.filter(({ depth }) => depth < (part.depth ?? Infinity));
  const keys = new Set(shown.map(({ key }) => key));
  const used = new Set(shown.map(({ unit }) => unit));
  const posts = addUpStaffing(shown.map(({ staffing }) => staffing));
  return {
    ...chart,
    ...(posts !== undefined && { posts }),
    units: chart.units.filter(({ id }) => used.has(id)),
    positions: shown.map((each) => ({
      ...each,
      functional: each.functional.map(({ key, title }) =>
        key !== undefined && keys.has(key) ? { key, title } : { title },
      ),
    })),
  };
}

/** Every box of a role, with all below it. */
function listBranches(positions: readonly ChartPosition[], root: string): readonly ChartPosition[] {
  let rootDepth = Infinity;
  return positions.flatMap((each) => {
    if (each.depth <= rootDepth)
      rootDepth = each.role === root && each.state === 'position' ? each.depth : Infinity;
    return each.depth >= rootDepth ? [each] : [];
  });
}

function keepUnits(
  positions: readonly ChartPosition[],
  units: ReadonlySet<string>,
): readonly ChartPosition[] {
  const inside = positions.filter(({ unit }) => unit !== undefined && units.has(unit));
  const kept = new Set(inside.map(({ key }) => key));
  const supervisors = new Set(inside.flatMap(({ above }) => above ?? []));
  return positions.flatMap((each): ChartPosition[] => {
    if (kept.has(each.key)) return [each];
    if (!supervisors.has(each.key)) return [];
    const state = each.state === 'position' ? 'outside' : each.state;
    return [{ ...each, state, functional: [], staffing: undefined }];
  });
}

/** The ranks of positions of which some may have lost those above, each after its supervisor. */
function rankPositions(positions: readonly ChartPosition[]): readonly ChartPosition[] {
  const byKey = new Map(positions.map((each) => [each.key, each]));
  const below = new Map<string, ChartPosition[]>();
  const roots: ChartPosition[] = [];
  for (const each of positions) {
    const above = each.above === undefined ? undefined : byKey.get(each.above);
    if (above === undefined) roots.push({ ...each, above: undefined });
    else below.set(above.key, [...(below.get(above.key) ?? []), each]);
  }
  return orderTree(roots, ({ key }) => below.get(key) ?? []);
}

/**
 * A forest as it is read, each with its rank. Whoever stands in a circle of supervisors has to be among the roots once;
 * nobody is taken twice. Chains may be longer than a stack of calls.
 */
export function orderTree(
  roots: readonly ChartPosition[],
  below: (position: ChartPosition) => readonly ChartPosition[],
): readonly ChartPosition[] {
  const ordered: ChartPosition[] = [];
  const seen = new Set<string>();
  const waiting = roots.map((each) => ({ each, depth: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { each, depth } = next;
    if (seen.has(each.key)) continue;
    seen.add(each.key);
    ordered.push({ ...each, depth });
    for (const child of below(each).toReversed()) waiting.push({ each: child, depth: depth + 1 });
  }
  return ordered;
}
