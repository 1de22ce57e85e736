import type { SheetCode } from '../../../document/block.js';
import { makeQrMatrix, quietZone } from '../../qr-matrix.js';
import { type Box, Keep, moveDown, type Strip } from './box.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { collectItems, layoutText, type TextStyle } from './flow-text.js';
import { stackStrips } from './stack-strips.js';
import type { StructureNode } from './structure.js';

/** Room above a code, and between it and its caption, in points. */
const ABOVE = 12;
const BESIDE = 4;

/** The code of a sheet as a strip at the foot of what it holds: the code at the right, its caption beside it. */
export function layoutSheetCode(
  code: SheetCode,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
): Strip {
  const { look } = context;
  const size = toPoints(look.code.size);
  const figure: StructureNode = { tag: 'Figure', parent, alternative: code.value };
  const style: TextStyle = {
    align: 'right',
    ...{ x: frame.x, width: frame.width - size - BESIDE, firstIndent: 0, restIndent: 0 },
    ...{ size: look.note.size, lineSpacing: 1, before: 0, after: 0, keep: Keep.none },
  };
  const runs = {
    face: 'Tinos-Regular',
    size: look.note.size,
    element: { tag: 'Caption', parent: figure },
  } as const;
  const caption = stackStrips(layoutText(collectItems(code.caption, runs, context), style, context));
  const matrix = makeQrMatrix(code.value);
  // The caption ends where the dark modules end.
  const quiet = (size * quietZone) / (matrix.length + 2 * quietZone);
  const height = Math.max(size, caption.height + quiet);
  const x = frame.x + frame.width - size;
  const square: Box = { type: 'code', x, y: height - size, size, matrix, element: figure };
  const captionTop = height - quiet - caption.height;
  return {
    ...{ height, before: ABOVE, after: 0, keep: Keep.none },
    boxes: [square, ...caption.boxes.map((box) => moveDown(box, captionTop))],
  };
}
