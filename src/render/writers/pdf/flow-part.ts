import type { Part } from '../../../document/block.js';
import { printPlainText } from '../../../document/print-inlines.js';
import { Keep, type Strip, withTarget } from './box.js';
import type { FlowContext, Frame } from './flow-context.js';
import type { StructureNode } from './structure.js';

/** A document inside of the document: begins a page, and its headings stand below its name in the outline. */
export function flowPart(
  { id, name, head, body, tail }: Part,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const node: StructureNode = { tag: 'Part', parent };
  const strips: Strip[] = [];
  context.flow([...head, ...body, ...tail], { ...frame, depth: 1 }, node, strips);
  const [first = emptyStrip, ...rest] = strips;
  out.push({ ...withTarget(first, id, printPlainText(name), 0), newPage: 'new' }, ...rest);
}

/** What a part without a block leaves: an empty page, which its line in the table of contents leads to. */
const emptyStrip: Strip = { height: 0, before: 0, after: 0, keep: Keep.none, boxes: [] };
