import { allBlocks } from '../../../document/visit.js';
import type { WriterInput } from '../../writer.js';
import type { Page, PlacedBox, Strip } from './box.js';
import { createFontMetrics } from './font-metrics.js';
import { flowBlocks } from './flow-blocks.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { paginate } from './paginate.js';
import type { StructureNode } from './structure.js';

/** A document ready to be painted. Sizes are points. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Page[];
}

/** Lays out a document: every block in lines and rows, those on pages, page numbers last. Pure. */
export function layoutDocument(input: Pick<WriterInput, 'document' | 'numbering' | 'look' | 'font'>): Layout {
  const { document, look } = input;
  const { page } = look;
  const metrics = createFontMetrics((name) => input.font(name));
  const context: FlowContext = {
    language: document.language,
    numbering: input.numbering,
    look,
    metrics,
    flow: (blocks, frame, parent, out) => {
      flowBlocks(blocks, frame, parent, context, out);
    },
  };
  const root: StructureNode = { tag: 'Document', parent: undefined };
  const frame: Frame = {
    x: toPoints(page.margin.left),
    width: toPoints(page.width - page.margin.left - page.margin.right),
    kind: 'page',
    depth: 1,
  };
  const strips: Strip[] = [];
  flowBlocks(allBlocks(document), frame, root, context, strips);
  const room = { top: toPoints(page.margin.top), bottom: toPoints(page.height - page.margin.bottom) };
  const pages = paginate(strips, room);
  return {
    width: toPoints(page.width),
    height: toPoints(page.height),
    pages: pages.map((each, index) =>
      index + 1 < look.pageNumber.from
        ? each
        : { boxes: [...each.boxes, pageNumber(index + 1, context, root)] },
    ),
  };
}

/** The number of a page in the middle of its margin; repeated furniture, not part of the text. */
function pageNumber(number: number, context: FlowContext, root: StructureNode): PlacedBox {
  const { page, pageNumber: style, text } = context.look;
  const words = String(number);
  const width = context.metrics.width(words, 'Tinos-Regular', text.size);
  const height = (context.metrics.face('Tinos-Regular').capHeight * text.size) / 1000;
  const left = toPoints(page.margin.left);
  const room = toPoints(page.width - page.margin.left - page.margin.right);
  const run = { type: 'run', text: words, face: 'Tinos-Regular', size: text.size, element: root } as const;
  return {
    top:
      style.position === 'top-center'
        ? toPoints(style.offset) + height
        : toPoints(page.height - style.offset),
    box: {
      type: 'text',
      x: left + (room - width) / 2,
      y: 0,
      spans: [{ run, text: words, scale: 1 }],
      stretch: 0,
    },
    repeated: true,
  };
}
