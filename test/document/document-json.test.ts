import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCanonicalJson } from '../../src/document/canonical-json.js';
import { writeDocumentJson, writeTextJson } from '../../src/document/document-json.js';
import type { Document } from '../../src/document/document.js';
import { markedDocument } from '../render/docx-cases.js';
import { randomOutline } from '../render/random-outline.js';
import { sampleDocument, text } from '../render/sample-document.js';

const origin = { file: 'roles/a.yaml', pointer: '/duties/0', on: 'value', start: 5, end: 9 } as const;

/** Any value without places, and with neighbouring runs of text as one: what the JSON of a document must be of. */
function strip(value: unknown): unknown {
  if (Array.isArray(value)) return joinRuns(value.map(strip));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'origin');
  return Object.fromEntries(members.map(([name, member]) => [name, strip(member)]));
}

function joinRuns(parts: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = [];
  for (const part of parts) {
    const words = wordsOf(part);
    const before = wordsOf(joined.at(-1));
    if (words === undefined) joined.push(part);
    else if (before !== undefined) joined[joined.length - 1] = text(before + words);
    else if (words !== '') joined.push(part);
  }
  return joined;
}

function wordsOf(part: unknown): string | undefined {
  const isRun = typeof part === 'object' && part !== null && 'type' in part && part.type === 'text';
  return isRun && 'value' in part && typeof part.value === 'string' ? part.value : undefined;
}

const mixed: Document = {
  ...markedDocument,
  body: [
    ...markedDocument.body,
    {
      type: 'clause',
      id: 'a',
      idSource: 'derived',
      content: [text('«"\\'), { type: 'text', value: '\u0001 😀', origin }, text('')],
      children: [
        {
          type: 'table',
          role: 'card',
          keepTogether: true,
          columns: [{ heading: [text('')], width: 1.5 }],
          rows: [{ type: 'row', cells: [{ type: 'cell', content: [] }], minHeight: 8 }],
        },
      ],
      origin,
    },
  ],
};

describe('the JSON of a document', () => {
  it.each([
    ['every kind of block', sampleDocument],
    ['a mark and a code', markedDocument],
    ['signs that JSON escapes, places, cut runs', mixed],
  ])('is canonical and complete: %s', (_, document) => {
    expect(writeDocumentJson(document)).toBe(writeCanonicalJson(strip(document)));
    const { body, kind, language, numbering } = document;
    expect(writeTextJson(document)).toBe(writeCanonicalJson(strip({ body, kind, language, numbering })));
  });

  it('is so for any outline', () => {
    fc.assert(
      fc.property(randomOutline, (document) => {
        expect(writeDocumentJson(document)).toBe(writeCanonicalJson(strip(document)));
      }),
      { numRuns: 100 },
    );
  });
});
