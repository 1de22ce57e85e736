import type { List } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { toTwips } from './measure.js';
import { measureMarkerRoom } from './marked-level.js';
import { levelCount } from './numbering-plan.js';
import type { ParagraphParts } from './paragraph.js';
import { writeNumberedParagraph, writeParagraph } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { changeFrame } from './rendering.js';
import { enterNode } from './revisions.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, xml } from '../../office/xml.js';

/** A list with the lists inside it. Each list that counts begins anew. */
export function writeList(list: List, rendering: Rendering, frame: Frame, depth = 0): Xml {
  const look = describeItems(list, rendering, frame, depth);
  const items = list.items.map((item, index) => {
    const isLast = index === list.items.length - 1;
    const own = changeFrame(frame, isLast || frame.keep === 'all' ? frame.keep : 'none', index === 0);
    const hasChildren = item.children.length > 0;
    const inside = enterNode(item, rendering);
    const first = writeItem(item.content, look, hasChildren, inside, own);
    if (!hasChildren) return first;
    const inner = changeFrame(own, own.keep, false);
    return xml`${first}${joinXml(item.children.map((child) => writeList(child, inside, inner, depth + 1)))}`;
  });
  return joinXml(items);
}

function writeItem(
  content: readonly Inline[],
  look: ItemLook,
  keepNext: boolean,
  rendering: Rendering,
  frame: Frame,
): Xml {
  const { style, numbering, indent } = look;
  return style === 'ListBullet' && numbering !== undefined && indent === undefined
    ? writeNumberedParagraph(
        { style, content, numbering, bookmark: undefined, keepNext },
        rendering,
        frame,
        !keepNext,
      )
    : writeParagraph({ ...look, content, keepNext }, rendering, frame, !keepNext);
}

/** What the paragraphs of all items of a list have in common. */
type ItemLook = Pick<ParagraphParts, 'style' | 'numbering' | 'indent'>;

function describeItems(list: List, rendering: Rendering, frame: Frame, depth: number): ItemLook {
  const { look, marked } = rendering;
  const inCell = frame.place === 'cell';
  const style = inCell ? 'TableText' : 'ListBullet';
  if (list.marker === 'none') {
    const left = frame.left + (frame.place === 'page' ? toTwips(look.list.indent * (depth + 1)) : 0);
    return { style, indent: { left, firstLine: 0 } };
  }
  const level = Math.min(depth, levelCount - 1);
  const numbering = { listId: marked.startList(list.marker, level), level };
  if (frame.place === 'page' && frame.left === 0) return { style, numbering };
  // Cells and columns are narrow: markers stand at their edge.
  const room = toTwips(measureMarkerRoom(list.marker, inCell ? look.table.size : look.text.size));
  return { style, numbering, indent: { left: frame.left + room * (depth + 1), hanging: room } };
}
