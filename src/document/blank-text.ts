import type { Blank } from './inline.js';

/** Characters of the rule of a blank: short gaps stand inside a line, longer ones take about a line each. */
const SHORT = 20;
const LINE = 60;

/** The rule of a blank, in low lines; the same in every format, so that the text can be compared. */
export function blankRule(blank: Blank): string {
  return '_'.repeat(blank.lines === 0 ? SHORT : blank.lines * LINE);
}

/** The words in brackets after the rule: the hint, then the choices; empty when there are neither. */
export function blankHint(blank: Blank): string {
  const choices = blank.choices.join(' / ');
  if (blank.hint === '' && choices === '') return '';
  return blank.hint === '' || choices === '' ? `(${blank.hint}${choices})` : `(${blank.hint}: ${choices})`;
}
