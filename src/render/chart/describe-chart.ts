import { describeStaffing } from '../../document/describe-staffing.js';
import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';

/** A chart in words, a position a line: for those who cannot see the picture. */
export function describeChart(chart: OrganizationChart): string {
  const describe = makeDescriber(chart);
  return chart.positions.map((each) => `${each.depth + 1}. ${describe(each)}`).join('\n');
}

/** How a position is told in one line: title, unit, how many are below, its posts, functional supervisors. */
export function makeDescriber(chart: OrganizationChart): (position: ChartPosition) => string {
  const { units, words } = chart;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return ({ title, unit, below, staffing, functional }) =>
    [
      title,
      ...(unit === undefined ? [] : [names.get(unit) ?? unit]),
      ...(below.all === 0 ? [] : [words.below.replace('{count}', () => String(below.all))]),
      ...(staffing === undefined
        ? []
        : [
            describeStaffing(staffing, chart),
            ...(staffing.names === undefined ? [] : [staffing.names.join(', ')]),
          ]),
      ...(functional.length === 0
        ? []
        : [`${words.functional}: ${functional.map((each) => each.title).join(', ')}`]),
    ].join(' · ');
}
