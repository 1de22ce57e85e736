import type { List } from '../../../document/block.js';
import { listLabels } from '../../../document/list-labels.js';
import { measureMarkerRoom } from '../../measure-marker-room.js';
import type { Strip } from './box.js';
import { holdNext, Keep } from './box.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { collectLabel } from './flow-revision.js';
import type { TextStyle } from './flow-text.js';
import { collectItems, hangsText, layoutBesideLabel, layoutText, measureItems } from './flow-text.js';
import type { StructureNode } from './structure.js';

/**
 * Lays out a list. On a page the sign stands at the indent of the first line and the text goes on from the margin,
 * as in office documents; where first lines are not indented, and in a column or cell, the text hangs behind the sign. Inner
 * lists are indented further.
 */
export function flowList(
  list: List,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const { look } = context;
  const size = frame.kind === 'cell' ? look.table.size : look.text.size;
  const isPage = frame.kind === 'page';
  const indent = toPoints(look.list.indent);
  const hangs = hangsText(look);
  const room = hangs ? toPoints(measureMarkerRoom(list.marker, size, 'tab')) : 0;
  const group: StructureNode = { tag: 'L', parent, numbering: numberingOf(list) };
  const labelOf = listLabels(list, context.language, look.list);
  list.items.forEach((item, index) => {
    const element: StructureNode = { tag: 'LI', parent: group };
    const body: StructureNode = { tag: 'LBody', parent: element };
    const style = { face: 'Tinos-Regular', size } as const;
    const sign = collectLabel(labelOf(index), item.revision, {
      ...style,
      element: { tag: 'Lbl', parent: element },
    });
    const content = collectItems(item.content, { ...style, element: body }, context);
    const hang = Math.max(isPage ? 0 : measureItems(sign, context.metrics), room);
    const text: TextStyle = {
      x: frame.x,
      width: frame.width,
      firstIndent: isPage ? indent : 0,
      restIndent: isPage ? 0 : hang,
      align: isPage ? look.text.align : 'left',
      size,
      lineSpacing: frame.kind === 'cell' ? 1 : look.text.lineSpacing,
      before: 0,
      after: isPage ? look.text.spaceAfter : 0,
      keep: item.children.length > 0 ? Keep.introduction : Keep.none,
    };
    const inset = { ...text, x: frame.x + text.firstIndent, width: frame.width - text.firstIndent };
    const strips = hangs
      ? layoutBesideLabel(sign, content, inset, room, context)
      : layoutText([...sign, ...content], text, context);
    // A list does not begin with a lone item at the foot of a page, nor end with one at the head of the next.
    const isHeld = list.items.length > 2 && (index === 0 || index === list.items.length - 2);
    strips.forEach((strip, line) => {
      out.push(isHeld && line === strips.length - 1 ? holdNext(strip, Keep.introduction) : strip);
    });
    const step = isPage ? (hangs ? indent : indent / 2) : Math.max(hang, size);
    const inner = { ...frame, x: frame.x + step, width: frame.width - step };
    // A list so deep that nothing is left of the frame goes on at the same indent.
    const below = inner.width > frame.width / 2 ? inner : frame;
    for (const child of item.children) flowList(child, below, body, context, out);
  });
}

function numberingOf(list: List): 'Decimal' | 'LowerAlpha' | 'Disc' | 'None' {
  switch (list.marker) {
    case 'dash':
    case 'bullet':
      return 'Disc';
    case 'letter':
      return 'LowerAlpha';
    case 'number':
      return 'Decimal';
    case 'none':
      return 'None';
    default:
      return list.marker satisfies never;
  }
}
