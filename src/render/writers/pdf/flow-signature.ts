import type { Signature } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { divideSignature, signatureGap } from '../../divide-signature.js';
import type { Box, RuleBox, Strip } from './box.js';
import { Keep, moveDown } from './box.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { collectItems, layoutText, measureItems } from './flow-text.js';
import { stackStrips } from './stack-strips.js';
import type { StructureNode } from './structure.js';

/** In a row without a position: the greatest share of the name, and its distance from the rule in points. */
const GREATEST_NAME = 0.7;
const GAP = 6;
const THICKNESS = 0.5;

/**
 * Lays out one line to sign as one strip: the label above; position, rule and name side by side, the rule and the
 * name level with the last line of the position; the date below. Parts that are empty take no room.
 */
export function layoutSignature(
  signature: Signature,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
): Strip {
  const layout = (content: readonly Inline[], x: number, width: number): readonly Strip[] => {
    if (content.length === 0) return [];
    const items = runsOf(content, parent, context);
    return layoutText(items, { ...plainStyle(context), x, width }, context);
  };
  const { position, name, label, date } = signature;
  const hasPosition = position.length > 0;
  const nameItems = runsOf(name, parent, context);
  // A rule to write a name on has no width of its own and takes what it can get.
  const naturalName = nameItems.some((item) => item.type === 'fill')
    ? frame.width
    : measureItems(nameItems, context.metrics);
  const columns = divideSignature(frame.width, context.longestName, toPoints(1));
  const gap = toPoints(signatureGap);
  const nameWidth = hasPosition ? columns.name : Math.min(naturalName + 0.01, frame.width * GREATEST_NAME);
  const nameX = frame.x + frame.width - nameWidth;
  const ruleX = hasPosition ? frame.x + columns.position : frame.x;
  const ruleEnd = nameX - (hasPosition ? gap : name.length > 0 ? GAP : 0);

  const above = stackStrips(layout(label, frame.x, frame.width));
  const left = stackStrips(layout(position, frame.x, columns.position - gap));
  const right = stackStrips(layout(name, nameX, nameWidth));
  const below = stackStrips(layout(date, frame.x, frame.width));

  const lineHeight = lineHeightOf(context);
  // The hand needs room above the rule when a label stands there.
  const hand = context.look.text.size;
  const top = above.height === 0 ? 0 : above.height + hand;
  const nameOffset = left.height === 0 ? 0 : left.lastTop;
  const rowHeight = Math.max(left.height, nameOffset + right.height, lineHeight);
  const ruleY = top + nameOffset + lineHeight * RULE_DEPTH;
  const boxes: readonly Box[] = [
    ...above.boxes,
    ...left.boxes.map((box) => moveDown(box, top)),
    horizontalRule(ruleX, ruleY, ruleEnd - ruleX),
    ...right.boxes.map((box) => moveDown(box, top + nameOffset)),
    ...below.boxes.map((box) => moveDown(box, top + rowHeight + GAP / 2)),
  ];
  return {
    height: top + rowHeight + (below.height === 0 ? 0 : below.height + GAP / 2),
    before: hand,
    after: 0,
    standsApart: true,
    keep: Keep.none,
    boxes,
    parts: () => [label, position, name, date].flatMap((part) => layout(part, frame.x, frame.width)),
  };
}

/** How far down a line the rule lies, as a share of its height: a little under the base line. */
const RULE_DEPTH = 0.84;

function horizontalRule(x: number, y: number, width: number): RuleBox {
  return {
    type: 'rule',
    x,
    y,
    width: Math.max(0, width),
    height: 0,
    thickness: THICKNESS,
    color: '#000000',
  };
}

function runsOf(
  content: readonly Inline[],
  parent: StructureNode,
  context: FlowContext,
): ReturnType<typeof collectItems> {
  const element: StructureNode = { tag: 'P', parent };
  return collectItems(content, { face: 'Tinos-Regular', size: context.look.text.size, element }, context);
}

function plainStyle(context: FlowContext): Omit<Parameters<typeof layoutText>[1], 'x' | 'width'> {
  return {
    firstIndent: 0,
    restIndent: 0,
    align: 'left',
    size: context.look.text.size,
    lineSpacing: 1,
    before: 0,
    after: 0,
    keep: Keep.paragraph,
  };
}

function lineHeightOf(context: FlowContext): number {
  return (context.metrics.face('Tinos-Regular').lineHeight * context.look.text.size) / 1000;
}
