import type { ChartPosition, OrganizationChart } from './organization-chart.js';
import { orderTree } from './select-chart-part.js';

/**
 * A chart as a set of sheets, for printers that take no larger paper. A branch that does not fit on the sheet of its
 * supervisor is drawn on a later one, where its first box stands again; small branches of one sheet share a sheet. Each
 * position stands on some sheet with its supervisor, and each box whose branch is elsewhere says where. A sheet that
 * does not fit holds supervisors and those who report to them directly, who cannot be parted.
 */
export function splitChart(
  chart: OrganizationChart,
  fits: (part: OrganizationChart) => boolean,
): readonly OrganizationChart[] {
  if (fits(chart)) return [chart];
  const splitter = new Splitter(chart, fits);
  return splitter.split();
}

/** A sheet before it is drawn. */
interface Sheet {
  readonly roots: readonly ChartPosition[];
  /** The number of the sheet that the roots stand on as well; missing for the first. */
  readonly from?: number;
  /** Whether everything below the roots is known to fit. */
  readonly isWhole: boolean;
}

class Splitter {
  readonly #chart: OrganizationChart;
  readonly #fits: (part: OrganizationChart) => boolean;
  readonly #below = new Map<string, ChartPosition[]>();

  constructor(chart: OrganizationChart, fits: (part: OrganizationChart) => boolean) {
    this.#chart = chart;
    this.#fits = fits;
    for (const each of chart.positions) {
      if (each.above === undefined) continue;
      const siblings = this.#below.get(each.above);
      if (siblings === undefined) this.#below.set(each.above, [each]);
      else siblings.push(each);
    }
  }

  split(): readonly OrganizationChart[] {
    const roots = this.#chart.positions.filter(({ above }) => above === undefined);
    const sheets: Sheet[] = [{ roots, isWhole: false }];
    const parts: OrganizationChart[] = [];
    // Sheets are added while they are drawn: a sheet has its number when a box leads to it.
    for (let index = 0; index < sheets.length; index++) {
      const sheet = sheets[index];
      if (sheet === undefined) break;
      const open = this.#openBranches(sheet);
      const closed = this.#childrenOf(sheet.roots).filter(
        (each) => this.#isBranch(each) && !open.has(each.key),
      );
      const targets = new Map<string, number>();
      for (const next of this.#packBranches(closed, index + 1)) {
        sheets.push(next);
        for (const { key } of next.roots) targets.set(key, sheets.length);
      }
      parts.push(this.#draw(sheet, open, targets, index + 1));
    }
    return parts;
  }

  /** The branches, by their keys, that the sheet has room for beside the boxes that it must have. */
  #openBranches({ roots, isWhole }: Sheet): ReadonlySet<string> {
    const open = new Set<string>();
    for (const branch of this.#childrenOf(roots).filter((each) => this.#isBranch(each))) {
      open.add(branch.key);
      if (!isWhole && !this.#fits(this.#draw({ roots, isWhole }, open, new Map(), 1)))
        open.delete(branch.key);
    }
    return open;
  }

  /** The sheets of branches: as many on one as fit on it whole; one that does not gets a sheet to itself. */
  #packBranches(branches: readonly ChartPosition[], from: number): readonly Sheet[] {
    const sheets: Sheet[] = [];
    for (const branch of branches) {
      const last = sheets.at(-1);
      if (last?.isWhole === true && this.#holds([...last.roots, branch])) {
        sheets[sheets.length - 1] = { ...last, roots: [...last.roots, branch] };
      } else sheets.push({ roots: [branch], from, isWhole: this.#holds([branch]) });
    }
    return sheets;
  }

  #holds(roots: readonly ChartPosition[]): boolean {
    const all = new Set(this.#childrenOf(roots).map(({ key }) => key));
    return this.#fits(this.#draw({ roots, isWhole: true }, all, new Map(), 1));
  }

  #draw(
    { roots, from }: Sheet,
    open: ReadonlySet<string>,
    targets: ReadonlyMap<string, number>,
    number: number,
  ): OrganizationChart {
    const { words, title, units } = this.#chart;
    const tops = new Set(roots.map(({ key }) => key));
    const ordered = orderTree(
      roots.map((each) => ({ ...each, above: undefined })),
      (each) => (this.#isClosed(each, tops, open) ? [] : (this.#below.get(each.key) ?? [])),
    );
    const keys = new Set(ordered.map(({ key }) => key));
    const used = new Set(ordered.map(({ unit }) => unit));
    const fill = (text: string): string =>
      text
        .replace('{title}', () => title)
        .replace('{number}', String(number))
        .replace('{from}', String(from ?? ''));
    return {
      ...this.#chart,
      title: fill(from === undefined ? words.firstSheet : words.furtherSheet),
      units: units.map((unit, color) => ({ ...unit, color })).filter(({ id }) => used.has(id)),
      positions: ordered.map((each) => ({
        ...each,
        sheet: targets.get(each.key),
        functional: each.functional.map(({ key, title: name }) =>
          key !== undefined && keys.has(key) ? { key, title: name } : { title: name },
        ),
      })),
    };
  }

  /** Whether those below a position are drawn elsewhere: it reports to a top of the sheet and was not opened. */
  #isClosed(each: ChartPosition, tops: ReadonlySet<string>, open: ReadonlySet<string>): boolean {
    return !tops.has(each.key) && each.above !== undefined && tops.has(each.above) && !open.has(each.key);
  }

  #childrenOf(roots: readonly ChartPosition[]): readonly ChartPosition[] {
    return roots.flatMap(({ key }) => this.#below.get(key) ?? []);
  }

  #isBranch({ key }: ChartPosition): boolean {
    return (this.#below.get(key)?.length ?? 0) > 0;
  }
}
