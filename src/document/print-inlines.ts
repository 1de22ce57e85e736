import { blankHint, blankRule } from './blank-text.js';
import type { Blank, Inline } from './inline.js';
import type { Numbering } from './number.js';

/**
 * Runs as plain text: references as their numbers, blanks as rule and hint, a break as a line feed.
 * Line ends and tabs inside a run are spaces, so that every line feed is a break of the document. Words that were put in or
 * struck out stand between signs: `{+put in+}`, `[-struck out-]`.
 */
export function printInlines(content: readonly Inline[], numbering: Numbering): string {
  return content.map((inline) => printInline(inline, numbering)).join('');
}

function printInline(inline: Inline, numbering: Numbering): string {
  switch (inline.type) {
    case 'text':
      return inline.value.replace(/[\t\n\r]+/gu, ' ');
    case 'strong':
      return printInlines(inline.content, numbering);
    case 'ref':
      return numbering.referenceText(inline);
    case 'blank':
      return printBlank(inline);
    case 'break':
      return '\n';
    case 'revision': {
      const words = printInlines(inline.content, numbering);
      return inline.change === 'inserted' ? `{+${words}+}` : `[-${words}-]`;
    }
    default:
      return inline satisfies never;
  }
}

function printBlank(blank: Blank): string {
  const hint = blankHint(blank);
  return hint === '' ? blankRule(blank) : `${blankRule(blank)} ${hint}`;
}

/** Runs as the words of a property or a code, in one line. What only has a meaning inside a document is left out. */
export function printPlainText(content: readonly Inline[]): string {
  return content.map(plainValue).join('').trim();
}

function plainValue(inline: Inline): string {
  if (inline.type === 'strong') return printPlainText(inline.content);
  if (inline.type === 'revision') return inline.content.map(plainValue).join('');
  return inline.type === 'text' ? inline.value : ' ';
}
