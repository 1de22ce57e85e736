import type { List } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { partNumber } from './clause-number.js';
import { toTwips } from './measure.js';
import { measureMarkerRoom } from '../../measure-marker-room.js';
import { levelCount } from './numbering-plan.js';
import type { ParagraphParts } from './paragraph.js';
import { writeNumberedParagraph, writeParagraph } from './paragraph.js';
import type { Indent } from './paragraph-properties.js';
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
    const first = writeItem(item.content, look, { hasChildren, isHeld: isHeld(list, index) }, inside, own);
    if (!hasChildren) return first;
    const inner = changeFrame(own, own.keep, false);
    return xml`${first}${joinXml(item.children.map((child) => writeList(child, inside, inner, depth + 1)))}`;
  });
  return joinXml(items);
}

/** A list does not begin with a lone item at the foot of a page, nor end with one at the head of the next. */
function isHeld({ items }: List, index: number): boolean {
  return items.length > 2 && (index === 0 || index === items.length - 2);
}

function writeItem(
  content: readonly Inline[],
  look: ItemLook,
  { hasChildren, isHeld }: { readonly hasChildren: boolean; readonly isHeld: boolean },
  rendering: Rendering,
  frame: Frame,
): Xml {
  const { style, numbering, indent } = look;
  const keepNext = hasChildren || isHeld;
  return style === 'ListBullet' && numbering !== undefined && indent === undefined
    ? writeNumberedParagraph(
        { style, content, numbering, bookmark: undefined, keepNext },
        rendering,
        frame,
        !hasChildren,
      )
    : writeParagraph({ ...look, content, keepNext }, rendering, frame, !hasChildren);
}

/** What the paragraphs of all items of a list have in common. */
type ItemLook = Pick<ParagraphParts, 'style' | 'numbering' | 'indent'>;

function describeItems(list: List, rendering: Rendering, frame: Frame, depth: number): ItemLook {
  const { look, marked } = rendering;
  const inCell = frame.place === 'cell';
  const style = inCell ? 'TableText' : 'ListBullet';
  if (list.marker === 'none') {
    return { style, indent: placeUnmarked(rendering, frame, depth) };
  }
  const level = Math.min(depth, levelCount - 1);
  const numbering = { listId: marked.startList(list.marker, level), level };
  if (frame.place === 'page' && frame.left === 0) return { style, numbering };
  // Cells and columns are narrow: markers stand at their edge.
  const room = toTwips(
    measureMarkerRoom(list.marker, inCell ? look.table.size : look.text.size, partNumber(look)),
  );
  return { style, numbering, indent: { left: frame.left + room * (depth + 1), hanging: room } };
}

/** Items without a marker stand where others have it, and go on where others do. */
function placeUnmarked({ look }: Rendering, frame: Frame, depth: number): Indent {
  if (frame.place !== 'page') return { left: frame.left, firstLine: 0 };
  const { indent } = look.list;
  return look.text.firstLineIndent > 0
    ? { left: frame.left + toTwips((indent / 2) * depth), firstLine: toTwips(indent) }
    : { left: frame.left + toTwips(indent * (depth + 1)), firstLine: 0 };
}
