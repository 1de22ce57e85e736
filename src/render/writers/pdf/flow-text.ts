import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Inline } from '../../../document/inline.js';
import type { Look } from '../../../document/look.js';
import type { FontName } from '../../../world.js';
import type { PdfRun, Strip, TextBox } from './box.js';
import { Keep } from './box.js';
import type { Line, LineItem } from './break-lines.js';
import { breakLines } from './break-lines.js';
import type { FlowContext } from './flow-context.js';
import { drawChangeBar, reviseStyle } from './flow-revision.js';
import type { FontMetrics } from './font-metrics.js';
import type { StructureNode } from './structure.js';

/** How a paragraph is set. Points. */
export interface TextStyle {
  readonly x: number;
  readonly width: number;
  readonly firstIndent: number;
  /** Indent of all lines but the first. */
  readonly restIndent: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly size: number;
  readonly lineSpacing: number;
  readonly before: number;
  readonly after: number;
  /** How the last line holds to what follows. */
  readonly keep: Keep;
}

/** How the runs of a paragraph look and where they belong. */
export interface RunStyle {
  readonly face: FontName;
  readonly size: number;
  readonly element: StructureNode;
  readonly color?: string;
  readonly decoration?: 'underline' | 'line-through';
}

/** A justified line whose spaces would grow beyond this many type sizes is left ragged. */
const GREATEST_STRETCH = 3;

/** Turns inline nodes into runs of the line breaker. */
export function collectItems(
  content: readonly Inline[],
  style: RunStyle,
  context: FlowContext,
): readonly LineItem<PdfRun>[] {
  return content.flatMap((inline): readonly LineItem<PdfRun>[] => {
    const run = (text: string): PdfRun => ({ type: 'run', text, ...style });
    switch (inline.type) {
      case 'text':
        return [run(inline.value)];
      case 'strong':
        return collectItems(inline.content, { ...style, face: 'Tinos-Bold' }, context);
      case 'ref': {
        const text = context.numbering.referenceText(inline);
        const element = { tag: 'Link', parent: style.element, alternative: text } as const;
        return [{ ...run(text), element, link: inline.target }];
      }
      case 'blank': {
        const rule = blankRule(inline);
        const hint = blankHint(inline);
        const line = rule.length / Math.max(1, inline.lines);
        const texts = Array.from({ length: inline.lines }, (_, index) =>
          rule.slice(index * line, (index + 1) * line),
        );
        return [
          inline.lines === 0 ? run(rule) : { type: 'fill', run: run(rule), texts },
          ...(hint === '' ? [] : [{ ...run(` ${hint}`), size: context.look.note.size }]),
        ];
      }
      case 'break':
        // The space is what a reader of the text meets where a reader of the paper meets the end of the line.
        return [run(' '), { type: 'end' }];
      case 'revision':
        return collectItems(inline.content, reviseStyle(style, inline.change), context);
      default:
        return inline satisfies never;
    }
  });
}

/** Lays out one paragraph as strips of one line each, at least two of which stay together at either end. */
export function layoutText(
  items: readonly LineItem<PdfRun>[],
  style: TextStyle,
  context: FlowContext,
): readonly Strip[] {
  const measure = {
    first: Math.max(1, style.width - style.firstIndent),
    rest: Math.max(1, style.width - style.restIndent),
  };
  const lines = breakLines(items, measure, context.metrics);
  const face = context.metrics.face('Tinos-Regular');
  const natural = (face.lineHeight * style.size) / 1000;
  const height = natural * style.lineSpacing;
  const glyphs = ((face.ascent + face.descent) * style.size) / 1000;
  const baseline = (height - glyphs) / 2 + (face.ascent * style.size) / 1000;
  return lines.map((line, index): Strip => {
    const isLast = index === lines.length - 1;
    const indent = index === 0 ? style.firstIndent : style.restIndent;
    const room = index === 0 ? measure.first : measure.rest;
    const box = placeLine(line, style, style.x + indent, room, baseline);
    const holds = index === 0 || index === lines.length - 2 ? Keep.paragraph : Keep.none;
    return {
      height,
      before: index === 0 ? style.before : 0,
      after: isLast ? style.after : 0,
      keep: isLast ? style.keep : holds,
      boxes: box.spans.length === 0 ? [] : [box, ...drawChangeBar(box, height, context)],
    };
  });
}

/** Whether a text hangs beside its number or mark instead of going on at the margin: where first lines are not indented. */
export function hangsText({ text }: Look): boolean {
  return text.firstLineIndent === 0;
}

/**
 * Lays out a paragraph beside its number or mark: all of its lines begin `room` points after the label, farther where that is
 * wider. The style says where the label begins, and how much room both have.
 */
export function layoutBesideLabel(
  label: readonly PdfRun[],
  content: readonly LineItem<PdfRun>[],
  style: TextStyle,
  room: number,
  context: FlowContext,
): readonly Strip[] {
  const hang = Math.max(room, measureItems(label, context.metrics));
  const flush: TextStyle = { ...style, firstIndent: 0, restIndent: 0, align: 'left' };
  const beside = { ...style, x: style.x + hang, width: style.width - hang, firstIndent: 0, restIndent: 0 };
  const [sign] = layoutText(label, flush, context);
  const [first, ...others] = layoutText(content, beside, context);
  if (first === undefined || sign === undefined) return [];
  return [{ ...first, boxes: [...sign.boxes, ...first.boxes] }, ...others];
}

/** The box of a line that begins at `x` and has `room` points for its words. */
function placeLine(line: Line<PdfRun>, style: TextStyle, x: number, room: number, baseline: number): TextBox {
  const rest = room - line.width;
  const stretch = line.gaps === 0 || rest <= 0 ? 0 : rest / line.gaps;
  const justified =
    style.align === 'justify' && line.stretches && stretch <= GREATEST_STRETCH * style.size ? stretch : 0;
  return {
    type: 'text',
    x: x + Math.max(0, rest) * alignedRest(style.align),
    y: baseline,
    spans: line.spans,
    stretch: justified,
  };
}

/** Which part of the room that a line leaves lies before it. */
function alignedRest(align: TextStyle['align']): number {
  switch (align) {
    case 'left':
    case 'justify':
      return 0;
    case 'center':
      return 0.5;
    case 'right':
      return 1;
    default:
      return align satisfies never;
  }
}

/** The width of inline nodes set on one line. */
export function measureItems(items: readonly LineItem<PdfRun>[], metrics: FontMetrics): number {
  return items.reduce(
    (sum, item) => (item.type === 'run' ? sum + metrics.width(item.text, item.face, item.size) : sum),
    0,
  );
}
