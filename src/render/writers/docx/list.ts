import type { Paragraph } from 'docx';
import type { List } from '../../../document/block.js';
import { toTwips } from './measure.js';
import { measureMarkerRoom } from './numbering.js';
import { levelCount } from './numbering-plan.js';
import type { ParagraphParts } from './paragraph.js';
import { makeParagraph } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';

/** A list with the lists inside it. Each list that counts begins anew. */
export function renderList(list: List, rendering: Rendering, frame: Frame, depth = 0): readonly Paragraph[] {
  const look = describeItems(list, rendering, frame, depth);
  return list.items.flatMap((item, index) => {
    const isLast = index === list.items.length - 1;
    const own: Frame = {
      ...frame,
      pageBreakBefore: frame.pageBreakBefore && index === 0,
      keep: isLast || frame.keep === 'all' ? frame.keep : 'none',
    };
    const inner: Frame = { ...own, pageBreakBefore: false };
    return [
      makeParagraph(
        { ...look, content: item.content, keepNext: item.children.length > 0 },
        rendering,
        own,
        item.children.length === 0,
      ),
      ...item.children.flatMap((child) => renderList(child, rendering, inner, depth + 1)),
    ];
  });
}

function describeItems(
  list: List,
  rendering: Rendering,
  frame: Frame,
  depth: number,
): Pick<ParagraphParts, 'style' | 'numbering' | 'indent'> {
  const { look } = rendering;
  const inCell = frame.place === 'cell';
  const style = inCell ? 'TableText' : 'ListBullet';
  if (list.marker === 'none') {
    const left = frame.left + (frame.place === 'page' ? toTwips(look.list.indent * (depth + 1)) : 0);
    return { style, indent: { left, firstLine: 0 } };
  }
  const counts = list.marker === 'letter' || list.marker === 'number';
  const numbering = {
    reference: list.marker,
    level: Math.min(depth, levelCount - 1),
    instance: counts ? rendering.countList() : 0,
    custom: true,
  };
  if (frame.place === 'page' && frame.left === 0) return { style, numbering };
  // Cells and columns are narrow: markers stand at their edge.
  const room = toTwips(measureMarkerRoom(list.marker, inCell ? look.table.size : look.text.size));
  return { style, numbering, indent: { left: frame.left + room * (depth + 1), hanging: room } };
}
