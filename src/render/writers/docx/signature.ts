import {
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Signature } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { allBlocks, walkBlocks } from '../../../document/visit.js';
import { renderInlines } from './inlines.js';
import { pointsToTwips, toTwips } from './measure.js';
import { makeParagraph, makeSpacer } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { noBorders } from './table.js';

/** Lengths in millimetres: the rule to sign on where there is room, the least that a hand needs, the gap beside it. */
const ruleWidth = 35;
const leastRuleWidth = 22;
const gap = 3;

/**
 * Lines to sign, one below the other. Position and name stand in columns, so that long ones wrap in their own; the
 * rule is a tab with a leader, so that it stands on the base line of the name. The date stands in a row below, at the
 * left, as GOST R 7.0.97 sets visas; all rows of a group hold together.
 */
export function renderSignatures(
  signatures: readonly Signature[],
  rendering: Rendering,
  frame: Frame,
): readonly (Paragraph | Table)[] {
  const [first] = signatures;
  if (first === undefined) return [];
  const inTable = first.position.length > 0;
  const end = signatures.findIndex((each) => each.position.length > 0 !== inTable);
  const group = end === -1 ? signatures : signatures.slice(0, end);
  const rest = end === -1 ? [] : signatures.slice(end);
  const own: Frame = rest.length === 0 ? frame : { ...frame, keep: 'all' };
  const lines = inTable
    ? [renderLines(group, rendering, own), makeSpacer({ keepNext: own.keep !== 'none' })]
    : group.flatMap((each, index) =>
        renderShortSignature(each, rendering, index < group.length - 1 ? { ...own, keep: 'all' } : own),
      );
  return [...lines, ...renderSignatures(rest, rendering, { ...frame, pageBreakBefore: false })];
}

/** A signature without a position: its parts one below the other. */
function renderShortSignature(
  signature: Signature,
  rendering: Rendering,
  frame: Frame,
): readonly Paragraph[] {
  const { label, date } = signature;
  const above: Frame = { ...frame, keep: 'all' };
  const below: Frame = { ...frame, pageBreakBefore: label.length === 0 && frame.pageBreakBefore };
  const spacing = { before: pointsToTwips(rendering.look.text.size) };
  return [
    ...(label.length > 0
      ? [makeParagraph({ style: 'Signature', content: label, spacing }, rendering, above)]
      : []),
    renderShortLine(signature, rendering, date.length > 0 ? { ...below, keep: 'all' } : below),
    ...(date.length > 0
      ? [
          makeParagraph({ style: 'Signature', content: date }, rendering, {
            ...below,
            pageBreakBefore: false,
          }),
        ]
      : []),
  ];
}

/** Rule and name in one paragraph, for a block whose position stands above. A long name wraps beside the rule. */
function renderShortLine(signature: Signature, rendering: Rendering, frame: Frame): Paragraph {
  const { size } = rendering.look.text;
  const left = frame.width - toTwips(gap) - estimateWidth(signature.name, size);
  const rule = Math.max(toTwips(leastRuleWidth), Math.min(toTwips(ruleWidth), left));
  const nameStart = rule + toTwips(gap);
  return new Paragraph({
    style: 'Signature',
    spacing: { before: pointsToTwips(size) },
    indent: { left: frame.left + nameStart, hanging: nameStart },
    keepNext: frame.keep !== 'none',
    tabStops: [
      { type: TabStopType.LEFT, position: frame.left + rule, leader: LeaderType.UNDERSCORE },
      { type: TabStopType.LEFT, position: frame.left + nameStart },
    ],
    children: [
      new TextRun({ children: [new Tab(), new Tab()] }),
      ...renderInlines(signature.name, rendering),
    ],
  });
}

function renderLines(signatures: readonly Signature[], rendering: Rendering, frame: Frame): Table {
  const widths = divideSignature(rendering, frame.width);
  const last = signatures.length - 1;
  return new Table({
    width: { size: frame.width, type: WidthType.DXA },
    columnWidths: [widths.position, widths.rule, widths.name],
    layout: TableLayoutType.FIXED,
    ...(frame.left > 0 && { indent: { size: frame.left, type: WidthType.DXA } }),
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: signatures.flatMap((signature, index) =>
      renderLine(signature, widths, rendering, index < last || frame.keep !== 'none'),
    ),
  });
}

function renderLine(
  signature: Signature,
  widths: SignatureWidths,
  rendering: Rendering,
  keepNext: boolean,
): readonly TableRow[] {
  const room = { before: pointsToTwips(rendering.look.text.size) };
  const frame: Frame = { width: 0, left: 0, place: 'column', keep: 'none', pageBreakBefore: false };
  const write = (content: readonly Inline[], spacing?: { readonly before: number }): Paragraph =>
    makeParagraph({ style: 'Signature', content, ...(spacing && { spacing }) }, rendering, frame);
  const cell = (width: number, columnSpan: number, ...children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan,
      verticalAlign: VerticalAlignTable.BOTTOM,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: toTwips(gap) },
      children,
    });
  const rule = new Paragraph({
    style: 'Signature',
    tabStops: [
      { type: TabStopType.LEFT, position: widths.rule - toTwips(gap), leader: LeaderType.UNDERSCORE },
    ],
    children: [new TextRun({ children: [new Tab()] })],
  });
  const { label, position, name, date } = signature;
  const hasDate = date.length > 0;
  const line = new TableRow({
    cantSplit: true,
    keepNext: keepNext || hasDate,
    children: [
      cell(widths.position, 1, ...(label.length > 0 ? [write(label, room)] : []), write(position, room)),
      cell(widths.rule, 1, rule),
      cell(widths.name, 1, write(name)),
    ],
  });
  if (!hasDate) return [line];
  const whole = widths.position + widths.rule + widths.name;
  return [line, new TableRow({ cantSplit: true, keepNext, children: [cell(whole, 3, write(date))] })];
}

/** Widths of the columns of a signature in twentieths of a point. */
interface SignatureWidths {
  readonly position: number;
  readonly rule: number;
  readonly name: number;
}

/**
 * The same columns for all signatures of a document, so that rules and names stand below each other: the longest
 * name decides, within a quarter and two fifths of the width.
 */
function divideSignature({ document, look }: Rendering, width: number): SignatureWidths {
  let needed = 0;
  for (const block of walkBlocks(allBlocks(document))) {
    if (block.type === 'signature') {
      needed = Math.max(needed, estimateWidth(block.name, look.text.size) + toTwips(gap));
    }
  }
  const name = Math.round(Math.min(Math.max(needed, width * 0.25), width * 0.4));
  const rule = Math.min(toTwips(ruleWidth) + toTwips(gap), Math.round(width * 0.25));
  return { position: width - rule - name, rule, name };
}

/** About how wide words are: a letter of Times takes less than half an em on average, capitals more. */
function estimateWidth(inlines: readonly Inline[], size: number): number {
  return pointsToTwips(countCharacters(inlines) * size * 0.52);
}

function countCharacters(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text') return sum + inline.value.length;
    return inline.type === 'strong' ? sum + countCharacters(inline.content) : sum;
  }, 0);
}
