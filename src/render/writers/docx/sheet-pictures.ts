import type { SheetCode } from '../../../document/block.js';
import { makeQrMatrix } from '../../qr-matrix.js';
import type { ReferredPart } from '../../office/part.js';
import { nameOfficeRelation } from '../../office/part.js';
import { drawQrPicture } from './qr-picture.js';

/** The drawings of headers and footers have the numbers below. */
const firstDrawing = 10;

/** The codes of the sheets of a document as pictures of its file, in the order in which they are written. */
export class SheetPictures {
  readonly all: ReferredPart[] = [];

  /** Draws a code; gives the number of the drawing, and the name by which the text refers to the picture. */
  add({ value }: SheetCode): { readonly id: number; readonly relation: string } {
    const number = this.all.length + 1;
    const relation = `rIdSheet${number}`;
    const name = `media/sheet-${number}.png`;
    this.all.push({
      part: {
        name: `word/${name}`,
        type: 'image/png',
        content: drawQrPicture(makeQrMatrix(value)),
        isShared: false,
      },
      relation: { id: relation, type: nameOfficeRelation('image'), target: name },
    });
    return { id: firstDrawing + number, relation };
  }
}
