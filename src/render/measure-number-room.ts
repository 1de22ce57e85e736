import type { Look } from '../document/look.js';

/** How many numbers a label or the pattern of one has: three in `2.1.1.`. */
export function countParts(label: string): number {
  return label.split('.').length - 1;
}

/**
 * Room in millimetres for the number of a clause of so many parts and the gap after it, so that texts begin on one
 * vertical line: each part is a digit (half an em in Times) and a full stop (a quarter); one digit more may come.
 */
export function measureNumberRoom(parts: number, { text }: Look): number {
  const em = (text.size * 25.4) / 72;
  return em * (0.75 * parts + 0.5 + 0.4);
}
