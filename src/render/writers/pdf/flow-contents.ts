import type { Contents, Part } from '../../../document/block.js';
import type { PageNumberBox, PdfRun, Strip } from './box.js';
import { Keep } from './box.js';
import type { LineItem } from './break-lines.js';
import type { FlowContext, Frame } from './flow-context.js';
import { collectItems, layoutText } from './flow-text.js';
import type { StructureNode } from './structure.js';

/** Room for the widest number of a page, and between the name of a part and the dots after it. */
const WIDEST_NUMBER = '0000';
const BEFORE_DOTS = 4;
/** Room below each line, in points. */
const AFTER_ENTRY = 4;

/** The table of contents on a page of its own: a line for each part, which leads to it. */
export function flowContents(
  { heading }: Contents,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const strips: Strip[] = [];
  context.flow([{ type: 'paragraph', role: 'heading', content: heading }], frame, parent, strips);
  const table: StructureNode = { tag: 'TOC', parent };
  for (const part of context.parts) strips.push(...layoutEntry(part, frame, table, context));
  strips.forEach((strip, index) => out.push(index === 0 ? { ...strip, newPage: 'new' } : strip));
}

function layoutEntry(
  { id, name }: Part,
  frame: Frame,
  table: StructureNode,
  context: FlowContext,
): readonly Strip[] {
  const { text } = context.look;
  const entry: StructureNode = { tag: 'Reference', parent: { tag: 'TOCI', parent: table } };
  const element: StructureNode = { tag: 'Link', parent: entry };
  const runs = { face: 'Tinos-Regular', size: text.size, element } as const;
  const reserved = context.metrics.width(WIDEST_NUMBER, runs.face, runs.size) + BEFORE_DOTS;
  const items = collectItems(name, runs, context).map((item): LineItem<PdfRun> =>
    item.type === 'run' ? { ...item, link: id } : item,
  );
  const strips = layoutText(
    items,
    {
      ...{ x: frame.x, width: frame.width - reserved, firstIndent: 0, restIndent: 0 },
      ...{ align: 'left', size: text.size, lineSpacing: 1, before: 0, after: AFTER_ENTRY },
      keep: Keep.none,
    },
    context,
  );
  return strips.map((strip, index) => {
    const [line] = strip.boxes;
    if (index < strips.length - 1 || line?.type !== 'text') return strip;
    const width = line.spans.reduce((sum, span) => sum + span.width, 0);
    const number: PageNumberBox = {
      type: 'page-number',
      x: line.x + width + BEFORE_DOTS,
      end: frame.x + frame.width,
      y: line.y,
      link: id,
      run: { type: 'run', ...runs },
    };
    return { ...strip, boxes: [line, number] };
  });
}
