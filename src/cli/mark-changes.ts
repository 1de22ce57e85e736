import { revealControls } from '../diagnostic/reveal-controls.js';
import type { Terminal } from './terminal.js';
import type { Segment } from './wrap-segments.js';

/** Words that were put in: in colour, or between signs where there is none. */
export function markAdded(text: string, terminal: Terminal): Segment {
  return mark(text, ['{+', '+}'], ['\u001B[32m', '\u001B[39m'], terminal);
}

/** Words that were struck out: in colour, or between signs where there is none. */
export function markRemoved(text: string, terminal: Terminal): Segment {
  return mark(text, ['[-', '-]'], ['\u001B[31;9m', '\u001B[39;29m'], terminal);
}

function mark(
  text: string,
  [open, close]: readonly [string, string],
  codes: readonly [string, string],
  { color }: Terminal,
): Segment {
  const shown = revealControls(text);
  return color ? { text: shown, codes } : { text: `${open}${shown}${close}` };
}
