import type { Signature } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { writeInlines } from './inlines.js';
import { pointsToTwips, toTwips } from './measure.js';
import { writeParagraph, writeSpacer } from './paragraph.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Frame, Rendering } from './rendering.js';
import { markChange, reviseRuns } from './revisions.js';
import { writeRun } from './run.js';
import { noMargins, writeCell, writeRow, writeTableFrame } from './table-frame.js';
import { estimateWidth } from './text-estimate.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, xml } from '../../office/xml.js';

/** Lengths in millimetres: the rule to sign on where there is room, the least that a hand needs, the gap beside it. */
const ruleWidth = 35;
const leastRuleWidth = 22;
const gap = 3;

/**
 * Lines to sign, one below the other. Position and name stand in columns, so that long ones wrap in their own; the
 * rule is a tab with a leader, so that it stands on the base line of the name. The date stands in a row below, at the
 * left, as GOST R 7.0.97 sets visas; all rows of a group hold together.
 */
export function writeSignatures(signatures: readonly Signature[], rendering: Rendering, frame: Frame): Xml {
  const [first] = signatures;
  if (first === undefined) return nothing;
  const inTable = first.position.length > 0;
  const end = signatures.findIndex((each) => each.position.length > 0 !== inTable);
  const group = end === -1 ? signatures : signatures.slice(0, end);
  const rest = end === -1 ? [] : signatures.slice(end);
  const own: Frame = rest.length === 0 ? frame : { ...frame, keep: 'all' };
  const lines = inTable
    ? xml`${writeLines(group, rendering, own)}${writeSpacer({ keepNext: own.keep !== 'none', change: markChange(rendering) })}`
    : joinXml(
        group.map((each, index) =>
          writeShortSignature(each, rendering, index < group.length - 1 ? { ...own, keep: 'all' } : own),
        ),
      );
  return xml`${lines}${writeSignatures(rest, rendering, { ...frame, pageBreakBefore: false })}`;
}

/** A signature without a position: its parts one below the other. */
function writeShortSignature(signature: Signature, rendering: Rendering, frame: Frame): Xml {
  const { label, date } = signature;
  const hasLabel = label.length > 0;
  const hasDate = date.length > 0;
  const spacing = { before: pointsToTwips(rendering.look.text.size) };
  const below: Frame = { ...frame, pageBreakBefore: !hasLabel && frame.pageBreakBefore };
  return joinXml([
    hasLabel
      ? writeParagraph({ style: 'Signature', content: label, spacing }, rendering, { ...frame, keep: 'all' })
      : nothing,
    writeShortLine(signature, rendering, hasDate ? { ...below, keep: 'all' } : below),
    hasDate
      ? writeParagraph({ style: 'Signature', content: date }, rendering, { ...below, pageBreakBefore: false })
      : nothing,
  ]);
}

/** Rule and name in one paragraph, for a block whose position stands above. A long name wraps beside the rule. */
function writeShortLine(signature: Signature, rendering: Rendering, frame: Frame): Xml {
  const { size } = rendering.look.text;
  const left = frame.width - toTwips(gap) - estimateWidth(signature.name, size);
  const rule = Math.max(toTwips(leastRuleWidth), Math.min(toTwips(ruleWidth), left));
  const nameStart = rule + toTwips(gap);
  const properties = writeParagraphProperties({
    style: 'Signature',
    keepNext: frame.keep !== 'none',
    pageBreakBefore: frame.pageBreakBefore,
    tabStops: [{ position: frame.left + rule, leader: 'underscore' }, { position: frame.left + nameStart }],
    spacing: { before: pointsToTwips(size) },
    indent: { left: frame.left + nameStart, hanging: nameStart },
    change: markChange(rendering),
  });
  const line = reviseRuns(writeRun(xml`<w:tab/><w:tab/>`), rendering);
  return xml`<w:p>${properties}${line}${writeInlines(signature.name, rendering)}</w:p>`;
}

function writeLines(signatures: readonly Signature[], rendering: Rendering, frame: Frame): Xml {
  const widths = divideSignature(rendering, frame.width);
  const last = signatures.length - 1;
  return writeTableFrame({
    widths: [widths.position, widths.rule, widths.name],
    left: frame.left,
    margins: noMargins,
    rows: signatures.map((signature, index) =>
      writeLine(signature, widths, rendering, index < last || frame.keep !== 'none'),
    ),
  });
}

/** The row of a signature, one above for its label, and one below for its date. */
function writeLine(
  { label, position, name, date }: Signature,
  widths: SignatureWidths,
  rendering: Rendering,
  keepNext: boolean,
): Xml {
  const hasDate = date.length > 0;
  const spacing = { before: pointsToTwips(rendering.look.text.size) };
  const write = (content: readonly Inline[], keep: boolean, room = {}): Xml =>
    writeParagraph({ style: 'Signature', content, ...room }, rendering, {
      width: 0,
      left: 0,
      place: 'column',
      keep: keep ? 'all' : 'none',
      pageBreakBefore: false,
    });
  const keepLine = keepNext || hasDate;
  const whole = { ...describeCell(widths.position + widths.rule + widths.name), span: 3 };
  const cells = [
    writeCell(write(position, keepLine, { spacing }), describeCell(widths.position)),
    writeCell(writeRule(widths.rule, rendering, keepLine), describeCell(widths.rule)),
    writeCell(write(name, keepLine), describeCell(widths.name)),
  ];
  const row = (content: readonly Xml[]): Xml => writeRow(content, { change: markChange(rendering) });
  const above = label.length > 0 ? row([writeCell(write(label, true, { spacing }), whole)]) : nothing;
  const below = hasDate ? row([writeCell(write(date, keepNext), whole)]) : nothing;
  return xml`${above}${row(cells)}${below}`;
}

function describeCell(width: number): Parameters<typeof writeCell>[1] {
  return { width, margins: { ...noMargins, right: toTwips(gap) }, align: 'bottom' };
}

function writeRule(width: number, rendering: Rendering, keepNext: boolean): Xml {
  const properties = writeParagraphProperties({
    style: 'Signature',
    keepNext,
    tabStops: [{ position: width - toTwips(gap), leader: 'underscore' }],
    change: markChange(rendering),
  });
  return xml`<w:p>${properties}${reviseRuns(writeRun(xml`<w:tab/>`), rendering)}</w:p>`;
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
function divideSignature({ longestName }: Rendering, width: number): SignatureWidths {
  const needed = longestName + toTwips(gap);
  const name = Math.round(Math.min(Math.max(needed, width * 0.25), width * 0.4));
  const rule = Math.min(toTwips(ruleWidth) + toTwips(gap), Math.round(width * 0.25));
  return { position: width - rule - name, rule, name };
}
