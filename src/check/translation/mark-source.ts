import { createHash } from 'node:crypto';
import type { Inline } from '../../document/inline.js';

/** A text as its author writes it: words with marks. */
export function writeSource(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('');
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'revision':
      return writeSource(inline.content);
    case 'ref':
      return `[[ref:${inline.target}]]`;
    case 'blank':
      return `[[blank:${[inline.hint, ...inline.choices].join('|')}]]`;
    case 'break':
      return '\n';
    default:
      return inline satisfies never;
  }
}

/** The mark of a text: it changes with the text, so that a translation can tell of which text it is. */
export function markSource(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}
