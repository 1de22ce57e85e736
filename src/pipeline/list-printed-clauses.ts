import type { Place } from '../diagnostic/place.js';
import type { Clause } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import type { Numbering } from '../document/number.js';
import { visitBlocks } from '../document/visit.js';

/** A clause of a composed text. */
export interface PrintedClause {
  readonly id: string;
  /** As it is printed, with its full stop: `2.1.`; empty when clauses have no numbers. */
  readonly number: string;
  /** The words with the numbers of references; a blank is a low line. */
  readonly text: string;
  /** Where the words are written; missing when the template does not say. */
  readonly place: Place | undefined;
}

/** The clauses of a text with their sub-clauses, in the order of the paper. */
export function listPrintedClauses(document: Document, numbering: Numbering): readonly PrintedClause[] {
  const clauses: PrintedClause[] = [];
  visitBlocks(document.body, (block) => {
    if (block.type === 'clause') clauses.push(printClause(block, numbering));
  });
  return clauses;
}

function printClause(clause: Clause, numbering: Numbering): PrintedClause {
  const { id, content, origin } = clause;
  const text = printInlines(content, numbering).replaceAll('\u00A0', ' ');
  return { id, number: numbering.label(clause), text, place: origin };
}

function printInlines(inlines: readonly Inline[], numbering: Numbering): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'strong':
        case 'revision':
          return printInlines(inline.content, numbering);
        case 'ref':
          return numbering.referenceText(inline);
        case 'blank':
          return '____';
        case 'break':
          return ' ';
        default:
          return inline satisfies never;
      }
    })
    .join('');
}
