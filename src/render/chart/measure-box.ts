import { describeStaffing, listShownNames } from '../../document/describe-staffing.js';
import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';
import type { FontName } from '../../world.js';
import type { FontMetrics } from '../writers/pdf/font-metrics.js';
import { type BoxLine, distance, type MeasuredBox } from './chart-layout.js';

const titleSize = 8.5;
/** Size of the smallest words of a picture, in points. */
export const smallSize = 7;
/** Distance of base lines as a multiple of the size. */
const leading = 1.17;

/**
 * The words of each box, broken to its width, and so its height. The unit is named where it is another one than that of the
 * supervisor.
 */
export function measureBoxes(chart: OrganizationChart, metrics: FontMetrics): readonly MeasuredBox[] {
  const units = new Map(chart.units.map(({ id, name }) => [id, name]));
  const unitOf = new Map(chart.positions.map(({ key, unit }) => [key, unit]));
  return chart.positions.map((position) => {
    const { title, unit, above, below, functional, staffing, sheet, state } = position;
    const isOwnUnit = unit !== undefined && (above === undefined || unitOf.get(above) !== unit);
    const face: FontName =
      state !== 'position' ? 'Tinos-Italic' : below.all > 0 ? 'Tinos-Bold' : 'Tinos-Regular';
    const paragraphs: readonly (readonly [string, FontName, number])[] = [
      [title, face, titleSize],
      ...(isOwnUnit ? [[units.get(unit) ?? unit, 'Tinos-Italic', smallSize] as const] : []),
      ...(below.all > 0
        ? [
            [
              chart.words.below.replace('{count}', () => countBelow(below)),
              'Tinos-Regular',
              smallSize,
            ] as const,
          ]
        : []),
      ...(staffing === undefined
        ? []
        : [
            [
              describeStaffing(staffing, chart),
              (staffing.vacant ?? 0) > 0 ? 'Tinos-Bold' : 'Tinos-Regular',
              smallSize,
            ] as const,
            ...listShownNames(staffing, chart).map((name) => [name, 'Tinos-Regular', smallSize] as const),
          ]),
      ...(sheet === undefined
        ? []
        : [[chart.words.onSheet.replace('{number}', String(sheet)), 'Tinos-Bold', smallSize] as const]),
      ...functional.map((each) => [`→ ${each.title}`, 'Tinos-Regular', smallSize] as const),
    ];
    const lines: BoxLine[] = [];
    let height: number = distance.padding;
    for (const [text, name, size] of paragraphs) {
      for (const line of breakText(text, name, size, distance.boxWidth - 2 * distance.padding, metrics)) {
        lines.push({
          text: line,
          face: name,
          size,
          baseline: height + size * 0.86,
          isSmall: size === smallSize,
        });
        height += size * leading;
      }
    }
    return { position, width: distance.boxWidth, height: height + distance.padding, lines };
  });
}

function countBelow({ direct, all }: ChartPosition['below']): string {
  return direct === all ? String(all) : `${direct} / ${all}`;
}

/** Lines no wider than the room; a word that is wider is broken where it must. */
function breakText(
  text: string,
  face: FontName,
  size: number,
  room: number,
  metrics: FontMetrics,
): readonly string[] {
  const fits = (line: string): boolean => metrics.width(line, face, size) <= room;
  const lines: string[] = [];
  let line = '';
  // A hyphenated word may end a line at its hyphen.
  for (const part of text.match(/[^\s-]+-?|-|\s+/gu) ?? []) {
    if (fits((line + part).trimEnd())) {
      line += part;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    for (const letter of part.trimStart()) {
      if (!fits(line + letter) && line !== '') {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
