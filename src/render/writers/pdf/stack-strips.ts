import type { Box, Strip } from './box.js';
import { moveDown, roomBetween } from './box.js';

/** Strips laid one under the other, to become part of one strip. */
export interface Stack {
  readonly height: number;
  /** Where the top of the last strip is; a signature is written on the last line. */
  readonly lastTop: number;
  readonly boxes: readonly Box[];
}

/** Lays strips one under the other; room above the first and below the last is given up. */
export function stackStrips(strips: readonly Strip[]): Stack {
  const boxes: Box[] = [];
  let height = 0;
  let lastTop = 0;
  strips.forEach((strip, index) => {
    const previous = strips[index - 1];
    if (previous !== undefined) height += roomBetween(previous, strip);
    lastTop = height;
    for (const box of strip.boxes) boxes.push(moveDown(box, height));
    height += strip.height;
  });
  return { height, lastTop, boxes };
}
