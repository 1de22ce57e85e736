import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocumentJson } from '../../src/document/document-json.js';
import type { Document } from '../../src/document/document.js';
import { NotADocument } from '../../src/document/json-reader.js';
import { readDocumentJson } from '../../src/document/read-document-json.js';
import { hashText } from '../../src/document/text-hash.js';
import { markedDocument } from '../render/docx-cases.js';
import { randomOutline } from '../render/random-outline.js';
import { sampleDocument } from '../render/sample-document.js';

const samples: readonly Document[] = [
  sampleDocument,
  markedDocument,
  { ...sampleDocument, secondLanguage: 'en', identity: { ...sampleDocument.identity, date: '2026-03-01' } },
  { ...sampleDocument, orientation: 'landscape' },
  {
    ...sampleDocument,
    posting: {
      title: 'кладовщик',
      identifier: 'firm/first',
      posted: '2026-11-23',
      validThrough: '2026-12-31',
      openings: 1,
      employment: ['full-time'],
      schedule: 'пять дней',
      employer: { name: 'ООО', legalName: 'Общество' },
      workplace: { country: 'RU', city: 'Тула', remote: false },
      pay: { from: 10, currency: 'RUB', per: 'hour' },
      contact: { phone: '12345' },
    },
  },
];

function expectRoundTrip(document: Document): void {
  const json = writeDocumentJson(document);
  const read = readDocumentJson(json);
  expect(writeDocumentJson(read)).toBe(json);
  expect(hashText(read)).toBe(hashText(document));
}

describe('a document read from its JSON', () => {
  it('is the one that was written', () => {
    for (const document of samples) expectRoundTrip(document);
  });

  it('is the one that was written, whatever its shape', () => {
    fc.assert(fc.property(randomOutline, expectRoundTrip), { numRuns: 100 });
  });

  it.each<[string, string]>([
    ['no JSON', '{"kind":'],
    ['another value', '[]'],
    ['a member that is missing', '{"kind":"instruction"}'],
    ['nothing at all', ''],
  ])('is refused when it is %s', (_, json) => {
    expect(() => readDocumentJson(json)).toThrow(NotADocument);
  });

  it('is refused at the place of what no document has', () => {
    const json = writeDocumentJson(sampleDocument).replace(
      '"idSource":"author"',
      '"idSource":"author","x":1',
    );
    expect(() => readDocumentJson(json)).toThrow(/^\/body\/\d+.*: an unknown member “x”$/);
  });

  it('is refused when it nests so deep that walking it would exhaust the stack', () => {
    const open = '{"type":"sheet","page":"new","content":['.repeat(5000);
    const json = writeDocumentJson(sampleDocument).replace(
      '"body":[',
      `"body":[${open}${']}'.repeat(5000)},`,
    );
    expect(() => readDocumentJson(json)).toThrow(NotADocument);
  });

  it('never fails in another way, whatever one character is changed', () => {
    const json = writeDocumentJson(sampleDocument);
    const change = fc.tuple(
      fc.nat(json.length - 1),
      fc.constantFrom('"', '{', ']', '0', 'x', ',', 'й', '\\'),
    );
    fc.assert(
      fc.property(change, ([place, sign]) => {
        const changed = json.slice(0, place) + sign + json.slice(place + 1);
        try {
          writeDocumentJson(readDocumentJson(changed));
        } catch (error) {
          expect(error).toBeInstanceOf(NotADocument);
        }
      }),
      { numRuns: 300 },
    );
  });
});
