import type { Sketch } from './sketch.js';
import { findEntry } from './sketch.js';

/** A new entry of the field `waivers`: what is inserted before and after the place of the reason, and where. */
export interface WaiverEdit {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * How a warning is waived in a role file. The reason stays empty, which is an error until somebody writes one. `words`
 * tell which of several warnings of one code is meant.
 */
export function writeWaiver({ text, root }: Sketch, code: string, words: string | undefined): WaiverEdit {
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const known = findEntry(root, 'waivers')?.value;
  const about = words === undefined ? [] : [`text: ${JSON.stringify(words)}`];
  if (known?.kind === 'list' && known.column === -1) {
    const at = text.startsWith(']', known.end - 1) ? known.end - 1 : known.end;
    const comma = known.items.length === 0 || /,\s*$/.test(text.slice(known.start, at)) ? '' : ', ';
    return { at, before: `${comma}{ ${[`code: ${code}`, ...about].join(', ')}, reason: "`, after: '" }' };
  }
  const column = known?.kind === 'list' ? known.column : 2;
  const indent = ' '.repeat(column);
  const fields = [`${indent}- code: ${code}`, ...about.map((each) => `${indent}  ${each}`)];
  const entry = `${fields.join(end)}${end}${indent}  reason: "`;
  if (known?.kind === 'list') {
    const lineEnd = text.slice(known.end).search(/[\r\n]|$/);
    return { at: known.end + lineEnd, before: `${end}${entry}`, after: '"' };
  }
  const trimmed = text.trimEnd().length;
  const hasField = findEntry(root, 'waivers') !== undefined;
  const start = hasField
    ? { at: findEntry(root, 'waivers')?.value.end ?? trimmed, head: '' }
    : { at: trimmed, head: `${end}${end}waivers:` };
  return { at: start.at, before: `${start.head}${end}${entry}`, after: '"' };
}
