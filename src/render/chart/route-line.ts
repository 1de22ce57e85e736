import { distance, type PlacedBox, type Point } from './chart-layout.js';

/** More crossings of grid lines are not searched: the picture would be too large to follow a line in it anyway. */
const mostNodes = 150_000;

/** What a bend costs, in points of length. */
const bendCost = 60;

/**
 * Finds ways around boxes, along the axes: short, and with few bends. A grid of lines close to the edges of all boxes is
 * searched (Dijkstra with the distance to the goal, so A*).
 */
export class LineRouter {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  /** Whether the way from a node to the next one at the right, or below, is barred by a box. */
  private readonly barredRight: Uint8Array;
  private readonly barredDown: Uint8Array;

  constructor(boxes: readonly PlacedBox[], ends: readonly PlacedBox[]) {
    const { clearance } = distance;
    this.xs = listPlaces(boxes.flatMap(({ x, width }) => [x - clearance, x + width + clearance]));
    this.ys = listPlaces([
      ...boxes.flatMap(({ y, height }) => [y - clearance, y + height + clearance]),
      ...ends.map(middleOf),
    ]);
    const count = this.isSearchable ? this.xs.length * this.ys.length : 0;
    this.barredRight = new Uint8Array(count);
    this.barredDown = new Uint8Array(count);
    if (count > 0) for (const box of boxes) this.bar(box);
  }

  /** Whether lines are searched at all. */
  get isSearchable(): boolean {
    return this.xs.length * this.ys.length <= mostNodes;
  }

  /** The corners of a line from the side of one box to the side of another; `undefined` when there is none. */
  route(from: PlacedBox, to: PlacedBox): readonly Point[] | undefined {
    if (!this.isSearchable) return undefined;
    const starts = this.sidesOf(from);
    const goals = this.sidesOf(to);
    const way = this.search(
      starts.map(({ node }) => node),
      goals.map(({ node }) => node),
    );
    const [first] = way ?? [];
    const last = way?.at(-1);
    if (way === undefined || first === undefined || last === undefined) return undefined;
    const start = starts.find(({ node }) => node === first);
    const end = goals.find(({ node }) => node === last);
    const corners = way.map((node) => this.pointOf(node));
    return dropStraight([...(start ? [start.edge] : []), ...corners, ...(end ? [end.edge] : [])]);
  }

  private sidesOf(box: PlacedBox): readonly { readonly node: number; readonly edge: Point }[] {
    const y = middleOf(box);
    const row = this.ys.indexOf(y);
    return [box.x, box.x + box.width].map((edge, side) => {
      const x = edge + (side === 0 ? -distance.clearance : distance.clearance);
      return { node: row * this.xs.length + this.xs.indexOf(x), edge: [edge, y] };
    });
  }

  private pointOf(node: number): Point {
    const width = this.xs.length;
    return [this.xs[node % width] ?? 0, this.ys[Math.floor(node / width)] ?? 0];
  }

  private bar({ x, y, width, height }: PlacedBox): void {
    const columns = this.xs.length;
    for (let row = lowerBound(this.ys, y - distance.clearance); row < this.ys.length; row++) {
      const top = this.ys[row] ?? 0;
      if (top > y + height) break;
      for (let column = lowerBound(this.xs, x - distance.clearance); column < columns; column++) {
        const left = this.xs[column] ?? 0;
        if (left > x + width) break;
        const right = this.xs[column + 1] ?? left;
        const bottom = this.ys[row + 1] ?? top;
        if (top > y && top < y + height && right > x) this.barredRight[row * columns + column] = 1;
        if (left > x && left < x + width && bottom > y) this.barredDown[row * columns + column] = 1;
      }
    }
  }

  /** The nodes of the cheapest way. A state is a node and the axis by which it was reached. */
  private search(starts: readonly number[], goals: readonly number[]): readonly number[] | undefined {
    const width = this.xs.length;
    const count = width * this.ys.length;
    const cost = new Float64Array(count * 2).fill(Infinity);
    const previous = new Int32Array(count * 2).fill(-1);
    const targets = goals.map((node) => this.pointOf(node));
    const remaining = (node: number): number => {
      const [x, y] = this.pointOf(node);
      return Math.min(...targets.map(([a, b]) => Math.abs(a - x) + Math.abs(b - y)));
    };
    const queue = new Queue();
    for (const start of starts) {
      cost[start * 2] = 0;
      queue.push(start * 2, remaining(start));
    }
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      const node = state >> 1;
      const axis = state & 1;
      // Whoever arrives goes into the box sideways.
      if (axis === 0 && goals.includes(node)) return this.trace(state, previous);
      const column = node % width;
      const steps = [
        ...(column + 1 < width && this.barredRight[node] === 0 ? [[node + 1, 0] as const] : []),
        ...(column > 0 && this.barredRight[node - 1] === 0 ? [[node - 1, 0] as const] : []),
        ...(node + width < count && this.barredDown[node] === 0 ? [[node + width, 1] as const] : []),
        ...(node >= width && this.barredDown[node - width] === 0 ? [[node - width, 1] as const] : []),
      ];
      const [x, y] = this.pointOf(node);
      const turn = node * 2 + (1 - axis);
      this.relax(state, turn, (cost[state] ?? 0) + bendCost, remaining(node), { cost, previous, queue });
      for (const [next, nextAxis] of steps) {
        if (nextAxis !== axis) continue;
        const [a, b] = this.pointOf(next);
        const length = Math.abs(a - x) + Math.abs(b - y);
        this.relax(state, next * 2 + axis, (cost[state] ?? 0) + length, remaining(next), {
          cost,
          previous,
          queue,
        });
      }
    }
    return undefined;
  }

  private relax(
    from: number,
    to: number,
    reached: number,
    remaining: number,
    {
      cost,
      previous,
      queue,
    }: { readonly cost: Float64Array; readonly previous: Int32Array; readonly queue: Queue },
  ): void {
    if (reached >= (cost[to] ?? 0)) return;
    cost[to] = reached;
    previous[to] = from;
    queue.push(to, reached + remaining);
  }

  private trace(goal: number, previous: Int32Array): readonly number[] {
    const nodes: number[] = [];
    for (let state = goal; state >= 0; state = previous[state] ?? -1) {
      if (nodes[0] !== state >> 1) nodes.unshift(state >> 1);
    }
    return nodes;
  }
}

/** Where lines leave a box and come to it. */
function middleOf({ y, height }: PlacedBox): number {
  return y + height / 2;
}

function listPlaces(values: readonly number[]): Float64Array {
  return Float64Array.from(new Set(values)).sort();
}

function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line without the points at which it does not bend. */
function dropStraight(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const isLevel = before[1] === point[1] && point[1] === after[1];
    const isUpright = before[0] === point[0] && point[0] === after[0];
    return !isLevel && !isUpright;
  });
}

/** A binary heap of states, the cheapest first. */
class Queue {
  private readonly states: number[] = [];
  private readonly costs: number[] = [];

  push(state: number, cost: number): void {
    let at = this.states.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.costs[above] ?? 0) <= cost) break;
      this.put(at, this.states[above] ?? 0, this.costs[above] ?? 0);
      at = above;
    }
    this.put(at, state, cost);
  }

  pop(): number | undefined {
    const [first] = this.states;
    const state = this.states.pop();
    const cost = this.costs.pop();
    if (state === undefined || cost === undefined || this.states.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.states.length) break;
      const right = left + 1;
      const least = (this.costs[right] ?? Infinity) < (this.costs[left] ?? 0) ? right : left;
      if ((this.costs[least] ?? 0) >= cost) break;
      this.put(at, this.states[least] ?? 0, this.costs[least] ?? 0);
      at = least;
    }
    this.put(at, state, cost);
    return first;
  }

  private put(at: number, state: number, cost: number): void {
    this.states[at] = state;
    this.costs[at] = cost;
  }
}
