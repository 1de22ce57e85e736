import type { BlockRevision, Change } from '../../../document/revision.js';
import { revisionColors } from '../../revision-colors.js';
import type { PdfRun, RuleBox, TextBox } from './box.js';
import type { FlowContext } from './flow-context.js';
import type { RunStyle } from './flow-text.js';

/** How words that one of two editions has alone are set off: underlined where they were put in, struck out else. */
const decorations = { inserted: 'underline', deleted: 'line-through' } as const;

/** Thickness of the bar beside changed lines, in points. */
const BAR = 1.2;

/** The style of runs that were inserted or deleted: they look so, and an element of the structure says so. */
export function reviseStyle(style: RunStyle, change: Change): RunStyle {
  const decoration = decorations[change];
  return {
    ...style,
    color: revisionColors[change],
    decoration,
    element: { tag: 'Span', parent: style.element, decoration },
  };
}

/** The number or sign before a text, and before it the one that it had where that was another. */
export function collectLabel(
  label: string,
  revision: BlockRevision | undefined,
  style: RunStyle,
): readonly PdfRun[] {
  if (label === '') return [];
  const write = (text: string, own: RunStyle): PdfRun => ({
    type: 'run',
    text: `${text} `,
    rigid: true,
    ...own,
  });
  if (revision === undefined) return [write(label, style)];
  const { change, formerLabel = '' } = revision;
  if (change !== undefined) return [write(label, reviseStyle(style, change))];
  if (formerLabel === '') return [write(label, style)];
  return [write(formerLabel, reviseStyle(style, 'deleted')), write(label, reviseStyle(style, 'inserted'))];
}

/** The bar in the margin beside a line of which words were changed. */
export function drawChangeBar(
  { spans }: TextBox,
  height: number,
  { barPlace }: FlowContext,
): readonly RuleBox[] {
  if (barPlace === undefined || spans.every(({ run }) => run.decoration === undefined)) return [];
  const color = revisionColors.deleted;
  return [{ type: 'rule', x: barPlace, y: 0, width: 0, height, thickness: BAR, color }];
}

/** The line under or through the words of a run. `x` and `baseline` are where it begins, in points. */
export function drawDecoration(run: PdfRun, x: number, baseline: number, width: number): readonly RuleBox[] {
  const { decoration, size, color = '#000000' } = run;
  if (decoration === undefined || width <= 0) return [];
  const rise = decoration === 'underline' ? -0.12 : 0.26;
  const thickness = size / 18;
  return [{ type: 'rule', x, y: baseline - rise * size, width, height: 0, thickness, color }];
}
