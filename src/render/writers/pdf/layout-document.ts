import type { Block } from '../../../document/block.js';
import { listParts } from '../../../document/list-texts.js';
import { allBlocks, visitBlocks } from '../../../document/visit.js';
import type { Look } from '../../../document/look.js';
import { printPlainText } from '../../../document/print-inlines.js';
import { tellEach } from '../../tell-each.js';
import type { WriterInput } from '../../writer.js';
import type { Page, Strip } from './box.js';
import { countPages } from './count-pages.js';
import { createFontMetrics, type FontMetrics } from './font-metrics.js';
import { flowBlocks } from './flow-blocks.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { prepareFurniture } from './page-furniture.js';
import { numberPages } from './number-pages.js';
import { paginate } from './paginate.js';
import type { StructureNode } from './structure.js';

/** The width of the longest name under a signature that is known. */
function measureLongestName(blocks: readonly Block[], { text }: Look, metrics: FontMetrics): number {
  let longest = 0;
  visitBlocks(blocks, (block) => {
    if (block.type !== 'signature') return;
    longest = Math.max(longest, metrics.width(printPlainText(block.name), 'Tinos-Regular', text.size));
  });
  return longest;
}

/** Room between the bar beside changed lines and the text, in points. */
const BAR_DISTANCE = 9;

/** A document ready to be painted. Sizes are points. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Page[];
  /** The element that all others are in. */
  readonly root: StructureNode;
  /** The word across each page. */
  readonly mark: { readonly word: string; readonly color: string } | undefined;
}

/** Lays out a document: every block in lines and rows, those on pages, page numbers and code last. Pure. */
export function layoutDocument(
  input: Pick<WriterInput, 'document' | 'numbering' | 'look' | 'font' | 'seal' | 'tell'>,
): Layout {
  const { document, look } = input;
  const { page } = look;
  const metrics = createFontMetrics((name) => input.font(name));
  const blocks = allBlocks(document);
  const context: FlowContext = {
    language: document.language,
    numbering: input.numbering,
    look,
    metrics,
    longestName: measureLongestName(blocks, look, metrics),
    parts: listParts(document),
    ...(document.redline !== undefined && { barPlace: toPoints(page.margin.left) - BAR_DISTANCE }),
    flow: (blocks, frame, parent, out) => {
      flowBlocks(blocks, frame, parent, context, out);
    },
  };
  const root: StructureNode = { tag: 'Document', parent: undefined };
  const frame: Frame = {
    x: toPoints(page.margin.left),
    width: toPoints(page.width - page.margin.left - page.margin.right),
    kind: 'page',
    // Without a title the headings of sections are the highest ones.
    depth: blocks.some((block) => block.type === 'title') ? 1 : 0,
  };
  const strips: Strip[] = [];
  flowBlocks(tellEach(blocks, input.tell), frame, root, context, strips);
  const furniture = prepareFurniture(document, frame, root, context, input.seal?.notice);
  const top = toPoints(page.margin.top);
  const bottom = toPoints(page.height - page.margin.bottom);
  const paginated = paginate(strips, {
    room: (index) => ({ top, bottom: bottom - furniture.roomTaken(index) }),
    sides: document.sides,
  });
  const pages = numberPages(paginated, context.metrics);
  const counted = countPages(paginated, strips);
  const mirrored = toPoints(page.margin.right - page.margin.left);
  const isBlank = (boxes: readonly unknown[]): boolean => boxes.length === 0 && pages.length > 1;
  return {
    width: toPoints(page.width),
    height: toPoints(page.height),
    pages: pages.map((boxes, index) => ({
      boxes: isBlank(boxes) ? [] : [...boxes, ...furniture.boxes(index, counted[index])],
      shift: document.sides === 'two' && index % 2 === 1 ? mirrored : 0,
    })),
    root,
    mark: document.face.mark === undefined ? undefined : { word: document.face.mark, color: look.mark.color },
  };
}
