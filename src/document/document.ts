import type { Block } from './block.js';
import type { NumberingScheme } from './number.js';

/**
 * The one model that every writer reads. Order on paper: `face.head`, `body`, `face.tail`.
 *
 * The `body` is the text that people agree to and that the text hash covers. The `face` carries what is known only
 * later or changes without a change of text: number, dates, officers' names, visas, acknowledgment.
 */
export interface Document {
  /** Kind of document, the name of its template: `instruction`. */
  readonly kind: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** Plain title for file properties and the window: «Должностная инструкция менеджера по продажам». */
  readonly title: string;
  /** Who issues the document, for file properties. */
  readonly author: string;
  readonly numbering: NumberingScheme;
  readonly face: { readonly head: readonly Block[]; readonly tail: readonly Block[] };
  readonly body: readonly Block[];
}
