import {
  type ChartLine,
  type ChartLayout,
  distance,
  type MeasuredBox,
  type PlacedBox,
  type Point,
} from './chart-layout.js';

/** A column below a supervisor: boxes that hang one below the other on a line, or one box with a row below. */
interface Column {
  readonly members: readonly number[];
  /** Whether the members hang on a line at their left. */
  readonly isHung: boolean;
  readonly width: number;
  readonly height: number;
}

interface Branch {
  readonly width: number;
  readonly height: number;
  /** The columns below, when they stand in a row; else everybody hangs below. */
  readonly columns: readonly Column[] | undefined;
}

/**
 * Gives each box its place. Whoever is below a supervisor hangs on a line below, indented, as long as the branch is no
 * higher than `limit`; else it stands in a row of columns. Boxes never overlap, and lines run only where no box can be.
 * Takes time in proportion to the number of boxes, however deep the tree is.
 */
export function arrangeBoxes(boxes: readonly MeasuredBox[], limit: number): ChartLayout {
  const { below, roots } = linkBoxes(boxes);
  const hung = measureHung(boxes, below);
  const branches: Branch[] = [];
  for (let index = boxes.length - 1; index >= 0; index--) {
    branches[index] = measureBranch(boxes, below[index] ?? [], index, { hung, branches, limit });
  }
  const placed: Point[] = [];
  const lines: ChartLine[] = [];
  const placer = { boxes, below, branches, placed, lines };
  const top = packColumns(roots, hung, branches, limit);
  let x = 0;
  for (const column of top) {
    let y = 0;
    for (const member of column.members) {
      placeBranch(member, x, y, placer);
      y += (branches[member]?.height ?? 0) + distance.bus;
    }
    x += column.width + distance.column;
  }
  return {
    width: Math.max(0, x - distance.column),
    height: Math.max(0, ...placed.map(([, y], index) => y + (boxes[index]?.height ?? 0))),
    boxes: boxes.map((box, index): PlacedBox => ({
      ...box,
      x: placed[index]?.[0] ?? 0,
      y: placed[index]?.[1] ?? 0,
    })),
    lines,
  };
}

function linkBoxes(boxes: readonly MeasuredBox[]): {
  readonly below: readonly (readonly number[])[];
  readonly roots: readonly number[];
} {
  const indexes = new Map(boxes.map(({ position }, index) => [position.key, index]));
  const below: number[][] = boxes.map(() => []);
  const roots: number[] = [];
  boxes.forEach(({ position: { above } }, index) => {
    const supervisor = above === undefined ? undefined : indexes.get(above);
    if (supervisor === undefined) roots.push(index);
    else below[supervisor]?.push(index);
  });
  return { below, roots };
}

/** The size of each branch if all of it hung. */
function measureHung(
  boxes: readonly MeasuredBox[],
  below: readonly (readonly number[])[],
): readonly { readonly width: number; readonly height: number }[] {
  const sizes: { width: number; height: number }[] = [];
  for (let index = boxes.length - 1; index >= 0; index--) {
    const size = { width: boxes[index]?.width ?? 0, height: boxes[index]?.height ?? 0 };
    for (const each of below[index] ?? []) {
      size.width = Math.max(size.width, distance.indent + (sizes[each]?.width ?? 0));
      size.height += distance.row + (sizes[each]?.height ?? 0);
    }
    sizes[index] = size;
  }
  return sizes;
}

function measureBranch(
  boxes: readonly MeasuredBox[],
  below: readonly number[],
  index: number,
  {
    hung,
    branches,
    limit,
  }: {
    readonly hung: ReturnType<typeof measureHung>;
    readonly branches: readonly Branch[];
    readonly limit: number;
  },
): Branch {
  const own = hung[index] ?? { width: 0, height: 0 };
  if (below.length === 0 || own.height <= limit) return { ...own, columns: undefined };
  const box = boxes[index];
  const columns = packColumns(below, hung, branches, limit);
  return {
    width: Math.max(box?.width ?? 0, totalWidth(columns)),
    height: (box?.height ?? 0) + distance.bus + Math.max(...columns.map(({ height }) => height)),
    columns,
  };
}

function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, (columns.length - 1) * distance.column);
}

/** Branches that hang share columns as long as these are not too high; one that has a row below has its own. */
function packColumns(
  members: readonly number[],
  hung: ReturnType<typeof measureHung>,
  branches: readonly Branch[],
  limit: number,
): readonly Column[] {
  const columns: { members: number[]; isHung: boolean; width: number; height: number }[] = [];
  for (const member of members) {
    const branch = branches[member];
    if (branch === undefined) continue;
    const last = columns.at(-1);
    if (branch.columns !== undefined) {
      columns.push({ members: [member], isHung: false, width: branch.width, height: branch.height });
      continue;
    }
    const { width, height } = hung[member] ?? branch;
    if (last?.isHung === true && last.height + distance.row + height <= limit) {
      last.members.push(member);
      last.width = Math.max(last.width, distance.indent + width);
      last.height += distance.row + height;
    } else columns.push({ members: [member], isHung: true, width: distance.indent + width, height });
  }
  // A single box needs no line at its left.
  return columns.map((each) =>
    each.isHung && each.members.length === 1
      ? { ...each, isHung: false, width: each.width - distance.indent }
      : each,
  );
}

interface Placer {
  readonly boxes: readonly MeasuredBox[];
  readonly below: readonly (readonly number[])[];
  readonly branches: readonly Branch[];
  readonly placed: Point[];
  readonly lines: ChartLine[];
}

/** Places a branch with its left top corner at a point. Without recursion: a chain of supervisors may be long. */
function placeBranch(root: number, left: number, top: number, placer: Placer): void {
  const waiting: (readonly [index: number, x: number, y: number])[] = [[root, left, top]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [index, x, y] = next;
    const branch = placer.branches[index];
    const box = placer.boxes[index];
    if (branch === undefined || box === undefined) continue;
    if (branch.columns === undefined) {
      placer.placed[index] = [x, y];
      waiting.push(...hangMembers(placer.below[index] ?? [], x, y + box.height, y + box.height, placer));
      continue;
    }
    const boxX = x + (branch.width - box.width) / 2;
    placer.placed[index] = [boxX, y];
    waiting.push(...placeRow(branch, branch.columns, [boxX + box.width / 2, y + box.height], x, placer));
  }
}

/** Boxes below each other, each with a line from the one at their left, which begins at `from`. */
function hangMembers(
  members: readonly number[],
  x: number,
  from: number,
  bottom: number,
  { boxes, branches, lines }: Pick<Placer, 'boxes' | 'branches' | 'lines'>,
): readonly (readonly [number, number, number])[] {
  const spine = x + distance.indent / 2;
  let y = bottom + distance.row;
  return members.map((member) => {
    const place = [member, x + distance.indent, y] as const;
    const middle = y + Math.min(boxes[member]?.height ?? 0, 18) / 2;
    lines.push({
      kind: 'reporting',
      points: [
        [spine, from],
        [spine, middle],
        [x + distance.indent, middle],
      ],
    });
    y += (branches[member]?.height ?? 0) + distance.row;
    return place;
  });
}

/** Columns side by side below a supervisor, under a line that joins them. */
function placeRow(
  branch: Branch,
  columns: readonly Column[],
  [middle, bottom]: Point,
  left: number,
  { boxes, branches, lines }: Placer,
): readonly (readonly [number, number, number])[] {
  const bus = bottom + distance.bus / 2;
  const top = bottom + distance.bus;
  const places: (readonly [number, number, number])[] = [];
  let x = left + (branch.width - totalWidth(columns)) / 2;
  for (const { members, isHung, width } of columns) {
    const [only = 0] = members;
    if (isHung) {
      const spine = x + distance.indent / 2;
      lines.push({
        kind: 'reporting',
        points: [
          [middle, bottom],
          [middle, bus],
          [spine, bus],
        ],
      });
      places.push(...hangMembers(members, x, bus, top - distance.row, { boxes, branches, lines }));
    } else {
      const own = branches[only];
      const boxWidth = boxes[only]?.width ?? 0;
      const centre = x + (own?.columns === undefined ? boxWidth : width) / 2;
      lines.push({
        kind: 'reporting',
        points: [
          [middle, bottom],
          [middle, bus],
          [centre, bus],
          [centre, top],
        ],
      });
      places.push([only, x, top]);
    }
    x += width + distance.column;
  }
  return places;
}
