/** Millimetres in twentieths of a point, the unit of lengths in WordprocessingML, rounded to a whole number. */
export function toTwips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twentieths of a point, the unit of spacings. */
export function pointsToTwips(points: number): number {
  return Math.round(points * 20);
}

/** Points in half points, the unit of type sizes. */
export function toHalfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A multiple of the natural line height in 240ths of a line, the unit of `w:spacing w:line` with the rule `auto`. */
export function toLineUnits(multiple: number): number {
  return Math.round(multiple * 240);
}

/** A colour `#rrggbb` as Word writes it: `RRGGBB`. */
export function toHexColor(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/**
 * Divides a width among shares in whole units so that the parts sum to the width exactly; a table whose columns do
 * not sum to its width is laid out differently by each program.
 */
export function divideWidth(width: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let sharesBefore = 0;
  return shares.map((share) => {
    sharesBefore += share;
    const end = Math.round((width * sharesBefore) / total);
    const part = end - before;
    before = end;
    return part;
  });
}
