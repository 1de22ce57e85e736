import type { Signature } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import type { SignatureColumns } from '../../divide-signature.js';
import { divideSignature, signatureGap, signatureRule } from '../../divide-signature.js';
import { writeInlines } from './inlines.js';
import { pointsToTwips, toTwips } from './measure.js';
import { writeParagraph, writeTableEnd } from './paragraph.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Frame, Rendering } from './rendering.js';
import { markChange, reviseRuns } from './revisions.js';
import { writeRun } from './run.js';
import { noMargins, writeCell, writeRow, writeTableFrame } from './table-frame.js';
import { estimateWidth } from './text-estimate.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, xml } from '../../office/xml.js';

/** The least rule that a hand needs, in millimetres. */
const leastRuleWidth = 22;
/** Room between the rule and the date. */
const aboveDate = { before: pointsToTwips(3) };

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
    ? xml`${writeLines(group, rendering, own)}${writeTableEnd({ keepNext: own.keep !== 'none', change: markChange(rendering) })}`
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
      ? writeParagraph({ style: 'Signature', content: date, spacing: aboveDate }, rendering, {
          ...below,
          pageBreakBefore: false,
        })
      : nothing,
  ]);
}

/** Rule and name in one paragraph, for a block whose position stands above. A long name wraps beside the rule. */
function writeShortLine(signature: Signature, rendering: Rendering, frame: Frame): Xml {
  const { size } = rendering.look.text;
  const left = frame.width - toTwips(signatureGap) - estimateWidth(signature.name, size);
  const rule = Math.max(toTwips(leastRuleWidth), Math.min(toTwips(signatureRule), left));
  const nameStart = rule + toTwips(signatureGap);
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
  const widths = divideLine(rendering, frame.width);
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

/** The row of a signature, one more above it for its label and one below it for its date, as wide as all columns. */
function writeLine(
  { label, position, name, date }: Signature,
  widths: SignatureColumns,
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
      endsPage: false,
    });
  const keepLine = keepNext || hasDate;
  const cells = [
    writeCell(write(position, keepLine, { spacing }), describeCell(widths.position)),
    writeCell(writeRule(widths.rule, rendering, keepLine), describeCell(widths.rule)),
    writeCell(write(name, keepLine), describeCell(widths.name)),
  ];
  const row = (content: readonly Xml[]): Xml => writeRow(content, { change: markChange(rendering) });
  const across = { ...describeCell(widths.position + widths.rule + widths.name), span: 3 };
  const above = label.length > 0 ? row([writeCell(write(label, true, { spacing }), across)]) : nothing;
  const below = hasDate ? row([writeCell(write(date, keepNext, { spacing: aboveDate }), across)]) : nothing;
  return xml`${above}${row(cells)}${below}`;
}

function describeCell(width: number): Parameters<typeof writeCell>[1] {
  return { width, margins: { ...noMargins, right: toTwips(signatureGap) }, align: 'bottom' };
}

function writeRule(width: number, rendering: Rendering, keepNext: boolean): Xml {
  const properties = writeParagraphProperties({
    style: 'Signature',
    keepNext,
    tabStops: [{ position: width - toTwips(signatureGap), leader: 'underscore' }],
    change: markChange(rendering),
  });
  return xml`<w:p>${properties}${reviseRuns(writeRun(xml`<w:tab/>`), rendering)}</w:p>`;
}

/** The columns of all signatures of a document in whole twentieths of a point. */
function divideLine({ longestName }: Rendering, width: number): SignatureColumns {
  const columns = divideSignature(width, longestName, 1440 / 25.4);
  const [name, rule] = [Math.round(columns.name), Math.round(columns.rule)];
  return { position: width - rule - name, rule, name };
}
