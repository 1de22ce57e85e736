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

/** Lengths in millimetres: the rule to sign on, and the gap beside it. */
const ruleWidth = 35;
const gap = 3;

/**
 * A line to sign. Position and name stand in columns, so that long ones wrap in their own; the rule is a tab with a
 * leader, so that it stands on the base line of the name. The date stands below, as GOST R 7.0.97 sets visas.
 */
export function renderSignature(
  signature: Signature,
  rendering: Rendering,
  frame: Frame,
): readonly (Paragraph | Table)[] {
  const label = renderLabel(signature.label, rendering, frame);
  const below: Frame = label.length === 0 ? frame : { ...frame, pageBreakBefore: false };
  if (signature.position.length > 0) {
    return [
      ...label,
      renderLine(signature, rendering, below),
      makeSpacer({ keepNext: frame.keep !== 'none' }),
    ];
  }
  const { date } = signature;
  return [
    ...label,
    renderShortLine(signature, rendering, date.length > 0 ? { ...below, keep: 'all' } : below),
    ...(date.length > 0 ? [makeParagraph({ style: 'Signature', content: date }, rendering, below)] : []),
  ];
}

function renderLabel(label: readonly Inline[], rendering: Rendering, frame: Frame): readonly Paragraph[] {
  if (label.length === 0) return [];
  const spacing = { before: pointsToTwips(rendering.look.text.size * 1.5) };
  return [makeParagraph({ style: 'Signature', content: label, keepNext: true, spacing }, rendering, frame)];
}

/** Rule and name in one paragraph, for a block whose position stands above. */
function renderShortLine(signature: Signature, rendering: Rendering, frame: Frame): Paragraph {
  const end = frame.left + Math.min(toTwips(ruleWidth), Math.round(frame.width / 2));
  return new Paragraph({
    style: 'Signature',
    spacing: { before: pointsToTwips(rendering.look.text.size) },
    indent: { left: frame.left, firstLine: 0 },
    keepNext: frame.keep !== 'none',
    tabStops: [
      { type: TabStopType.LEFT, position: end, leader: LeaderType.UNDERSCORE },
      { type: TabStopType.LEFT, position: end + toTwips(gap) },
    ],
    children: [
      new TextRun({ children: [new Tab(), new Tab()] }),
      ...renderInlines(signature.name, rendering),
    ],
  });
}

function renderLine(signature: Signature, rendering: Rendering, frame: Frame): Table {
  const widths = divideSignature(rendering, frame.width);
  const spacing = { before: pointsToTwips(rendering.look.text.size) };
  const cellFrame: Frame = {
    width: 0,
    left: 0,
    place: 'column',
    keep: frame.keep === 'none' ? 'none' : 'all',
    pageBreakBefore: false,
  };
  const cell = (width: number, ...children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: toTwips(gap) },
      children,
    });
  const words = (content: readonly Inline[]): Paragraph =>
    makeParagraph({ style: 'Signature', content, spacing }, rendering, cellFrame);
  const rule = new Paragraph({
    style: 'Signature',
    keepNext: cellFrame.keep !== 'none',
    tabStops: [
      { type: TabStopType.LEFT, position: widths.rule - toTwips(gap), leader: LeaderType.UNDERSCORE },
    ],
    children: [new TextRun({ children: [new Tab()] })],
  });
  // In the same row as the line above it: some programs part the rows of a table whatever they are told. The empty
  // paragraphs keep rule and name on the last line of the position.
  const below = (content: readonly Inline[]): Paragraph[] =>
    signature.date.length === 0 ? [] : [makeParagraph({ style: 'Signature', content }, rendering, cellFrame)];
  return new Table({
    width: { size: frame.width, type: WidthType.DXA },
    columnWidths: [widths.position, widths.rule, widths.name],
    layout: TableLayoutType.FIXED,
    ...(frame.left > 0 && { indent: { size: frame.left, type: WidthType.DXA } }),
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(widths.position, words(signature.position), ...below(signature.date)),
          cell(widths.rule, rule, ...below([])),
          cell(widths.name, words(signature.name), ...below([])),
        ],
      }),
    ],
  });
}

/**
 * The same columns for all signatures of a document, so that rules and names stand below each other: the longest
 * name decides, within a quarter and two fifths of the width.
 */
function divideSignature(
  { document, look }: Rendering,
  width: number,
): { readonly position: number; readonly rule: number; readonly name: number } {
  let longest = 0;
  for (const block of walkBlocks(allBlocks(document))) {
    if (block.type === 'signature') longest = Math.max(longest, countCharacters(block.name));
  }
  // A letter of Times takes a little over half an em on average, capitals more.
  const needed = pointsToTwips(longest * look.text.size * 0.56) + toTwips(gap);
  const name = Math.round(Math.min(Math.max(needed, width * 0.25), width * 0.4));
  const rule = Math.min(toTwips(ruleWidth) + toTwips(gap), Math.round(width * 0.25));
  return { position: width - rule - name, rule, name };
}

function countCharacters(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text') return sum + inline.value.length;
    return inline.type === 'strong' ? sum + countCharacters(inline.content) : sum;
  }, 0);
}
