import { createHash } from 'node:crypto';
import { type CanonicalView, writeCanonicalJson } from './canonical-json.js';
import type { Document } from './document.js';

/**
 * The text hash: SHA-256, in hexadecimal, of the canonical JSON of the body with kind, language and numbering
 * scheme. Draft, copy to sign and issued file of one text carry one text hash: the face, the places where words
 * were written, and how words are cut into runs do not enter it. Numbers follow from the rest and are not in it.
 * A no-break space counts as a space: where lines may break is typography, and better typography is no other text.
 */
export function hashText(text: Pick<Document, 'kind' | 'language' | 'numbering' | 'body'>): string {
  const { kind, language, numbering, body } = text;
  const json = writeCanonicalJson({ kind, language, numbering, body }, withoutPlaces);
  return createHash('sha256').update(json.replaceAll('\u00A0', ' '), 'utf8').digest('hex');
}

/** A document as canonical JSON (RFC 8785), without the places that its words come from: what the file was made of. */
export function writeDocumentJson(document: Document): string {
  return writeCanonicalJson(document, withoutPlaces);
}

/** Documents without `origin`, and with neighbouring runs of text as one: origins cut them apart. */
const withoutPlaces: CanonicalView = { omitted: 'origin', itemsOf: joinRuns };

function joinRuns(parts: readonly unknown[]): readonly unknown[] {
  if (!parts.some(needsJoining)) return parts;
  const joined: unknown[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (!isTextRun(part)) joined.push(part);
    else if (isTextRun(before))
      joined[joined.length - 1] = { type: 'text', value: before.value + part.value };
    else if (part.value !== '') joined.push(part);
  }
  return joined;
}

/** Whether a run has no words, or stands behind another one. */
function needsJoining(part: unknown, index: number, parts: readonly unknown[]): boolean {
  return isTextRun(part) && (part.value === '' || isTextRun(parts[index - 1]));
}

function isTextRun(part: unknown): part is { readonly type: 'text'; readonly value: string } {
  return (
    typeof part === 'object' &&
    part !== null &&
    'type' in part &&
    part.type === 'text' &&
    'value' in part &&
    typeof part.value === 'string'
  );
}
