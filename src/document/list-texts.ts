import type { Block, Part } from './block.js';
import type { Document } from './document.js';
import type { NumberingScheme } from './numbering-scheme.js';

/** A text whose numbers begin with it. */
export interface NumberedBody {
  readonly numbering: NumberingScheme;
  readonly body: readonly Block[];
}

/** The texts of a document that are numbered each for itself: its own, then that of each part. */
export function listTexts(document: Pick<Document, 'numbering' | 'body'>): readonly NumberedBody[] {
  return [document, ...listParts(document)];
}

/** The documents inside of a document, in the order of the paper. */
export function listParts({ body }: Pick<Document, 'body'>): readonly Part[] {
  return body.filter((block) => block.type === 'part');
}
