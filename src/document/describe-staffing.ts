import type { ChartStaffing, OrganizationChart } from './organization-chart.js';

/** So many names stand in a box; the others are counted. */
const mostNames = 8;

/** How the posts of a position are told in one line: «единиц: 3, занято: 2, вакантно: 1». Empty where nothing is known. */
export function describeStaffing(
  { headcount, filled, vacant }: ChartStaffing,
  { language, words }: Pick<OrganizationChart, 'language' | 'words'>,
): string {
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false });
  const say = (pattern: string, count: number | undefined): readonly string[] =>
    count === undefined ? [] : [pattern.replace('{count}', () => figures.format(count))];
  return [
    ...say(words.headcount, headcount),
    ...say(words.filled, filled),
    ...say(words.vacant, vacant === 0 ? undefined : vacant),
  ].join(', ');
}

/** The names to show beside a position, each a line; of many people the first ones, and how many more there are. */
export function listShownNames(
  { names = [] }: ChartStaffing,
  { words }: Pick<OrganizationChart, 'words'>,
): readonly string[] {
  if (names.length <= mostNames) return names;
  const more = String(names.length - mostNames + 1);
  return [...names.slice(0, mostNames - 1), words.moreNames.replace('{count}', () => more)];
}

/** The posts of several positions together; `undefined` where nothing is known of any. */
export function addUpStaffing(all: readonly (ChartStaffing | undefined)[]): ChartStaffing | undefined {
  const known = all.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const sum = (member: 'headcount' | 'filled' | 'vacant'): number | undefined => {
    const numbers = known.flatMap((each) => each[member] ?? []);
    // Parts of posts are kept to thousandths, without the noise of binary fractions.
    return numbers.length === 0
      ? undefined
      : Math.round(numbers.reduce((total, each) => total + each, 0) * 1000) / 1000;
  };
  return { headcount: sum('headcount'), filled: sum('filled'), vacant: sum('vacant') };
}
