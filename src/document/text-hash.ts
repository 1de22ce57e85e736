import { createHash } from 'node:crypto';
import { writeCanonicalJson } from './canonical-json.js';
import type { Document } from './document.js';

/**
 * The text hash: SHA-256, in hexadecimal, of the canonical JSON of the body with kind, language and numbering
 * scheme. Draft, copy to sign and issued file of one text carry one text hash: the face, the places where words
 * were written, and how words are cut into runs do not enter it. Numbers follow from the rest and are not in it.
 * A no-break space counts as a space: where lines may break is typography, and better typography is no other text.
 */
export function hashText(text: Pick<Document, 'kind' | 'language' | 'numbering' | 'body'>): string {
  const { kind, language, numbering, body } = text;
  const json = writeCanonicalJson({ kind, language, numbering, body: withoutPlaces(body) });
  return createHash('sha256').update(json.replaceAll('\u00A0', ' '), 'utf8').digest('hex');
}

/** A document as canonical JSON (RFC 8785), without the places that its words come from: what the file was made of. */
export function writeDocumentJson(document: Document): string {
  return writeCanonicalJson(withoutPlaces(document));
}

/** A part of a document without `origin`, and with neighbouring runs of text as one: origins cut them apart. */
function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return joinRuns(part.map(withoutPlaces));
  if (typeof part !== 'object' || part === null) return part;
  const members = Object.entries(part).filter(([name]) => name !== 'origin');
  return Object.fromEntries(members.map(([name, member]) => [name, withoutPlaces(member)]));
}

function joinRuns(parts: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (!isTextRun(part)) joined.push(part);
    else if (isTextRun(before)) joined[joined.length - 1] = { ...before, value: before.value + part.value };
    else if (part.value !== '') joined.push(part);
  }
  return joined;
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
