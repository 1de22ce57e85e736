import { hash } from 'node:crypto';
import type { Document } from './document.js';
import { writeTextJson } from './document-json.js';

/**
 * The text hash: SHA-256, in hexadecimal, of the canonical JSON of the body with kind, language and numbering
 * scheme. Draft, copy to sign and issued file of one text carry one text hash: the face, the places where words
 * were written, and how words are cut into runs do not enter it. Numbers follow from the rest and are not in it.
 * A no-break space counts as a space: where lines may break is typography, and better typography is no other text.
 */
export function hashText(text: Pick<Document, 'kind' | 'language' | 'numbering' | 'body'>): string {
  return hash('sha256', writeTextJson(text).replaceAll('\u00A0', ' '));
}
