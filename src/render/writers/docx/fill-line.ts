import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Blank, Inline } from '../../../document/inline.js';
import type { Look } from '../../../document/look.js';
import { pointsToTwips, toTwips } from './measure.js';
import type { TabStop } from './paragraph-properties.js';
import type { Frame } from './rendering.js';
import { estimateWidth } from './text-estimate.js';

/**
 * Where lines to write on end in a frame: at its right edge, to which a tab leads with a rule. What follows the last tab
 * stands before the edge and shortens the rule. Nothing where the room is not known.
 */
export function placeFillStop(frame: Frame, { table }: Look): TabStop | undefined {
  const padding = frame.place === 'cell' ? 2 * toTwips(table.padding) : 0;
  const position = frame.left + frame.width - padding;
  return position > 0 ? { position, align: 'right', leader: 'underscore' } : undefined;
}

/** Whether a blank is so long that it takes whole lines. */
export function takesLines(blank: Blank): boolean {
  return blank.lines > 0;
}

/** Whether there is a blank of whole lines among the runs. Those inside of other runs keep a rule of letters. */
export function hasFillLine(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.type === 'blank' && takesLines(inline));
}

/** What stands before and after a blank in its paragraph. */
export interface Surroundings {
  readonly before: readonly Inline[];
  readonly after: readonly Inline[];
}

/** The share of a line that may follow a rule on it: more, and little would be left of the rule. */
const greatestFollower = 1 / 2;

/** The share of a line that a rule of one line needs behind the words before it. */
const leastRule = 0.4;

/** How far, as a share of a line, words may end before the place that is estimated for them. */
const guess = 0.1;

/**
 * Whether tabs can draw the lines of a blank, with what follows it on the last one. Else a tab would draw a stump: a rule of
 * letters is as long as it is wherever it stands.
 */
export function canDrawLines(
  blank: Blank,
  { before, after }: Surroundings,
  width: number,
  look: Look,
): boolean {
  const next = after.findIndex((inline) => inline.type === 'blank' && takesLines(inline));
  const line = next === -1 ? after : after.slice(0, next);
  const taken = measureHint(blankHint(blank), look) + measureLine(line, look);
  if (taken > width * greatestFollower) return false;
  if (blank.lines > 1 || before.length === 0) return true;
  const start = toTwips(look.text.firstLineIndent) + measureLine(before, look);
  const end = start % width;
  const mayStillFit = start >= width && end < width * guess;
  return !mayStillFit && width - end - taken >= width * leastRule;
}

function measureLine(inlines: readonly Inline[], look: Look): number {
  const blanks = inlines.filter((inline) => inline.type === 'blank');
  const rules = blanks.map(
    (blank) => estimateLetters(blankRule(blank), look.text.size) + measureHint(blankHint(blank), look),
  );
  return rules.reduce((sum, each) => sum + each, estimateWidth(inlines, look.text.size));
}

function measureHint(hint: string, { note }: Look): number {
  return hint === '' ? 0 : estimateLetters(` ${hint}`, note.size);
}

function estimateLetters(letters: string, size: number): number {
  return estimateWidth([{ type: 'text', value: letters }], size) + pointsToTwips(size / 2);
}
