import type { TrueType } from '../../true-type.js';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** From the units of a part of a glyph to those of the whole: (x, y) to (a·x + c·y + dx, b·x + d·y + dy). */
interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly dx: number;
  readonly dy: number;
}

const unchanged: Transform = { a: 1, b: 0, c: 0, d: 1, dx: 0, dy: 0 };

/** Flags of the points of a glyph and of the parts of a composite one (OpenType 1.9, table glyf). */
const ON_CURVE = 0x01;
const SHORT_X = 0x02;
const SHORT_Y = 0x04;
const REPEAT = 0x08;
const SAME_X = 0x10;
const SAME_Y = 0x20;
const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/**
 * The outline of a glyph as path operators of PDF, moved right by `offset`. Units are those of the em square, to be
 * filled by the rule of winding.
 */
export function glyphPath(font: TrueType, glyph: number, offset: number): string {
  return readContours(font, glyph, { ...unchanged, dx: offset })
    .map(drawContour)
    .join('');
}

function readContours(font: TrueType, glyph: number, transform: Transform): readonly (readonly Point[])[] {
  const outline = font.outlineOf(glyph);
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const count = view.getInt16(0);
  return count < 0 ? readParts(font, view, transform) : readSimple(view, count, transform);
}

function readParts(font: TrueType, view: DataView, outer: Transform): readonly (readonly Point[])[] {
  const contours: (readonly Point[])[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    at += 4;
    const isWide = (flags & WORDS) !== 0;
    const x = isWide ? view.getInt16(at) : view.getInt8(at);
    const y = isWide ? view.getInt16(at + 2) : view.getInt8(at + 1);
    at += isWide ? 4 : 2;
    const fraction = (): number => {
      at += 2;
      return view.getInt16(at - 2) / 16384;
    };
    let { a, b, c, d } = unchanged;
    if (flags & SCALE) a = d = fraction();
    else if (flags & TWO_SCALES) [a, d] = [fraction(), fraction()];
    else if (flags & MATRIX) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    // Parts that are joined point by point do not occur in the shipped faces.
    const [dx, dy] = flags & OFFSETS ? [x, y] : [0, 0];
    contours.push(...readContours(font, part, combine(outer, { a, b, c, d, dx, dy })));
    if ((flags & MORE) === 0) return contours;
  }
}

function combine(outer: Transform, inner: Transform): Transform {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    dx: outer.a * inner.dx + outer.c * inner.dy + outer.dx,
    dy: outer.b * inner.dx + outer.d * inner.dy + outer.dy,
  };
}

function readSimple(
  view: DataView,
  contourCount: number,
  transform: Transform,
): readonly (readonly Point[])[] {
  const ends = Array.from({ length: contourCount }, (_, index) => view.getUint16(10 + index * 2));
  const pointCount = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contourCount * 2;
  at += 2 + view.getUint16(at); // instructions
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = view.getUint8(at++);
    const repeats = flag & REPEAT ? view.getUint8(at++) : 0;
    for (let index = 0; index <= repeats; index++) flags.push(flag);
  }
  const readCoordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readCoordinates(SHORT_X, SAME_X);
  const ys = readCoordinates(SHORT_Y, SAME_Y);
  const { a, b, c, d, dx, dy } = transform;
  const points = flags.map((flag, index): Point => {
    const x = xs[index] ?? 0;
    const y = ys[index] ?? 0;
    return { x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve: (flag & ON_CURVE) !== 0 };
  });
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** Between two control points lies a point of the curve, half way; each quadratic curve becomes a cubic one. */
function drawContour(points: readonly Point[]): string {
  const [head] = points;
  const tail = points.at(-1);
  if (head === undefined || tail === undefined) return '';
  const start = head.onCurve ? head : tail.onCurve ? tail : between(head, tail);
  let path = `${pair(start)} m\n`;
  let from: Point = start;
  let control: Point | undefined;
  const curveTo = (to: Point, through: Point): void => {
    const first = { x: from.x + (2 / 3) * (through.x - from.x), y: from.y + (2 / 3) * (through.y - from.y) };
    const second = { x: to.x + (2 / 3) * (through.x - to.x), y: to.y + (2 / 3) * (through.y - to.y) };
    path += `${pair(first)} ${pair(second)} ${pair(to)} c\n`;
    from = to;
  };
  for (const point of head.onCurve ? points.slice(1) : points) {
    if (!point.onCurve) {
      if (control !== undefined) curveTo(between(control, point), control);
      control = point;
    } else if (control !== undefined) {
      curveTo(point, control);
      control = undefined;
    } else {
      path += `${pair(point)} l\n`;
      from = point;
    }
  }
  if (control !== undefined) curveTo(start, control);
  return `${path}h\n`;
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true };
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
