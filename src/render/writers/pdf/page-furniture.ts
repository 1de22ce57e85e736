import type { SheetCode } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import { makeQrMatrix, quietZone } from '../../qr-matrix.js';
import type { Box, PlacedBox } from './box.js';
import { moveDown } from './box.js';
import type { CountedPage } from './count-pages.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { collectItems, layoutText, type TextStyle } from './flow-text.js';
import { stackStrips } from './stack-strips.js';
import type { StructureNode } from './structure.js';

/** Room between the text of a page and the code below it, and between the code and its caption, in points. */
const ABOVE_CODE = 8;
const BESIDE_CODE = 4;

/** The part of the width that the notice of a seal has beside a code, and its letters against those of notes. */
const BESIDE_NOTICE = 0.56;
const NOTICE_SIZE = 0.8;

/** What stands on pages beside the text: numbers, the code, the mark in small letters. */
export interface PageFurniture {
  /** How much of the room for text is taken at the foot of a page, in points. */
  roomTaken(page: number): number;
  /** The boxes of a page, and what it is counted as; without a number where that is left out. */
  boxes(page: number, counted: CountedPage | undefined): readonly PlacedBox[];
}

/**
 * Prepares what stands on pages beside the text. `frame` is the room between the margins at the sides, `notice` what the
 * paper says of its seal.
 */
export function prepareFurniture(
  document: Document,
  frame: Frame,
  root: StructureNode,
  context: FlowContext,
  notice: readonly string[] = [],
): PageFurniture {
  const { look } = context;
  const { code, mark } = document.face;
  const bottom = toPoints(look.page.height - look.page.margin.bottom);
  // Beside a code the notice has the left part of its strip.
  const noticeWidth = code === undefined || notice.length === 0 ? 0 : frame.width * BESIDE_NOTICE;
  const codeFrame = { ...frame, x: frame.x + noticeWidth, width: frame.width - noticeWidth };
  const codeBlock = code && layoutCode(code, codeFrame, bottom, root, context);
  const noticeFrame = code === undefined ? frame : { ...frame, width: noticeWidth - BESIDE_CODE };
  const sealNotice = layoutNotice(notice, noticeFrame, bottom, root, context);
  const listFooters = (page: number): readonly FootBlock[] => [
    ...(codeBlock !== undefined && (page === 0 || code?.pages === 'all') ? [codeBlock] : []),
    ...(sealNotice !== undefined && page === 0 ? [sealNotice] : []),
  ];
  return {
    roomTaken: (page) => {
      const height = Math.max(0, ...listFooters(page).map((each) => each.height));
      return height === 0 ? 0 : height + ABOVE_CODE;
    },
    boxes: (page, counted) => [
      ...listFooters(page).flatMap((each) => each.boxes(page > 0)),
      ...(counted === undefined || counted.number < look.pageNumber.from
        ? []
        : [pageNumber(counted, frame, root, context)]),
      ...(mark === undefined || page > 0 ? [] : [smallMark(mark, frame, root, context)]),
    ],
  };
}

/** What stands at the foot of the room for text. */
interface FootBlock {
  readonly height: number;
  boxes(repeated: boolean): readonly PlacedBox[];
}

/** What the paper says of its seal, at the left: a paragraph for each of its lines, read after all of the text. */
function layoutNotice(
  notice: readonly string[],
  frame: Frame,
  bottom: number,
  root: StructureNode,
  context: FlowContext,
): FootBlock | undefined {
  if (notice.length === 0) return undefined;
  const size = context.look.note.size * NOTICE_SIZE;
  const strips = notice.flatMap((value) => {
    const element: StructureNode = { tag: 'P', parent: root, isLast: true };
    const items = collectItems([{ type: 'text', value }], { face: 'Tinos-Regular', size, element }, context);
    return layoutText(items, footText(frame.x, frame.width, size, 'left'), context);
  });
  const { height, boxes } = stackStrips(strips);
  return {
    height,
    boxes: (repeated) => boxes.map((box) => ({ top: bottom - height, box, repeated })),
  };
}

/** How words at the foot of a page are set: close, without indents. */
function footText(x: number, width: number, size: number, align: TextStyle['align']): TextStyle {
  const indents = { firstIndent: 0, restIndent: 0 };
  return { x, width, ...indents, align, size, lineSpacing: 1, before: 0, after: 0, keep: 0 };
}

/**
 * The code at the right, its caption beside it and level with its foot. In the logical structure both are one figure at
 * the end of the document, for on paper they cut into the text of the first page; on further pages they are repeated
 * furniture. The caption says what the code says, so a reader that replaces a figure by its words loses nothing.
 */
function layoutCode(
  code: SheetCode,
  frame: Frame,
  bottom: number,
  root: StructureNode,
  context: FlowContext,
): FootBlock {
  const { look } = context;
  const size = toPoints(look.code.size);
  const x = frame.x + frame.width - size;
  const foot = toPoints(look.page.height) - bottom;
  const figure: StructureNode = {
    tag: 'Figure',
    parent: root,
    alternative: code.value,
    bounds: [x, foot, x + size, foot + size],
    isLast: true,
  };
  const runs = {
    face: 'Tinos-Regular',
    size: look.note.size,
    element: { tag: 'Caption', parent: figure },
  } as const;
  const caption = stackStrips(
    layoutText(
      collectItems(code.caption, runs, context),
      footText(frame.x, frame.width - size - BESIDE_CODE, look.note.size, 'right'),
      context,
    ),
  );
  const matrix = makeQrMatrix(code.value);
  // The caption ends where the dark modules end.
  const quiet = (size * quietZone) / (matrix.length + 2 * quietZone);
  const height = Math.max(size, caption.height + quiet);
  const square: Box = { type: 'code', x, y: height - size, size, matrix, element: figure };
  const captionTop = height - quiet - caption.height;
  const boxes = [square, ...caption.boxes.map((box) => moveDown(box, captionTop))];
  return {
    height,
    boxes: (repeated) => boxes.map((box) => ({ top: bottom - height, box, repeated })),
  };
}

/** The number of a page in the middle of its margin, with the count of pages where the look asks for it. */
function pageNumber(
  { number, count }: CountedPage,
  frame: Frame,
  root: StructureNode,
  context: FlowContext,
): PlacedBox {
  const { page, pageNumber: style, text } = context.look;
  const words = style.total ? `${number} / ${count}` : String(number);
  const height = capHeight(text.size, context);
  const top =
    style.position === 'top-center' ? toPoints(style.offset) + height : toPoints(page.height - style.offset);
  return label(words, text.size, 0.5, top, frame, root, context);
}

/**
 * The word of the mark in small letters, once, in the right corner of the first margin: a search finds it, where the
 * large one is a drawing.
 */
function smallMark(mark: string, frame: Frame, root: StructureNode, context: FlowContext): PlacedBox {
  const { page, note } = context.look;
  const top = toPoints(page.margin.top) / 2 + capHeight(note.size, context);
  return label(mark, note.size, 1, top, frame, root, context);
}

/** A line of its own, no part of the text. `part` of the room that it leaves lies before it. */
function label(
  words: string,
  size: number,
  part: number,
  top: number,
  frame: Frame,
  root: StructureNode,
  context: FlowContext,
): PlacedBox {
  const width = context.metrics.width(words, 'Tinos-Regular', size);
  const run = { type: 'run', text: words, face: 'Tinos-Regular', size, element: root } as const;
  const x = frame.x + (frame.width - width) * part;
  const spans = [{ run, text: words, width, scale: 1 }];
  return { top, box: { type: 'text', x, y: 0, spans, stretch: 0 }, repeated: true };
}

function capHeight(size: number, context: FlowContext): number {
  return (context.metrics.face('Tinos-Regular').capHeight * size) / 1000;
}
