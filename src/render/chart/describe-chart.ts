import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';

/** A chart in words, a position a line: for those who cannot see the picture. */
export function describeChart(chart: OrganizationChart): string {
  const describe = makeDescriber(chart);
  return chart.positions.map((each) => `${each.depth + 1}. ${describe(each)}`).join('\n');
}

/** How a position is told in one line: title, unit, how many are below, functional supervisors. */
export function makeDescriber({ units, words }: OrganizationChart): (position: ChartPosition) => string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return ({ title, unit, below, functional }) =>
    [
      title,
      ...(unit === undefined ? [] : [names.get(unit) ?? unit]),
      ...(below.all === 0 ? [] : [words.below.replace('{count}', () => String(below.all))]),
      ...(functional.length === 0
        ? []
        : [`${words.functional}: ${functional.map((each) => each.title).join(', ')}`]),
    ].join(' · ');
}
