import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { Inline } from '../../src/document/inline.js';
import { hashText } from '../../src/document/text-hash.js';
import { sampleDocument, text } from '../render/sample-document.js';

const origin = { file: 'roles/a.yaml', pointer: '/duties/0', on: 'value', start: 5, end: 9 } as const;
const documentOf = (...content: Inline[]): Document => ({
  ...sampleDocument,
  body: [{ type: 'paragraph', role: 'text', content }],
});
const hash = hashText(sampleDocument);

describe('the text hash', () => {
  it('is SHA-256 of a JSON that can be written down by hand', () => {
    const document: Document = { ...documentOf(text('Да')), kind: 'k', language: 'ru', numbering: 'none' };
    // printf '%s' '{"body":[{"content":[{"type":"text","value":"Да"}],"role":"text","type":"paragraph"}],"kind":"k","language":"ru","numbering":"none"}' | sha256sum
    expect(hashText(document)).toBe('8e78f127c614617a13116fb9df97cb809bfa902665c18530de5cc21521223ed8');
  });

  it('stays when the face or a property of the file changes', () => {
    expect(
      hashText(
        changed({
          title: 'иное',
          author: 'иной',
          identity: { subject: 'иное', textHash: '' },
          sides: 'two',
          face: { head: [], tail: [], mark: 'ПРОЕКТ' },
        }),
      ),
    ).toBe(hash);
  });

  it('stays when words come from another place, or are cut into runs in another way', () => {
    const whole = hashText(documentOf(text('один два')));
    expect(hashText(documentOf({ type: 'text', value: 'один два', origin }))).toBe(whole);
    expect(
      hashText(documentOf({ type: 'text', value: 'один', origin }, text(' '), text(''), text('два'))),
    ).toBe(whole);
    expect(hashText(documentOf({ type: 'text', value: 'один два', origin: undefined }))).toBe(whole);
  });

  it('stays when a space may no longer break the line', () => {
    expect(hashText(documentOf(text('по\u00A0плану')))).toBe(hashText(documentOf(text('по плану'))));
  });

  it('changes with every word, with emphasis, a blank, a break, the place of a clause', () => {
    const variants: Document[] = [
      documentOf(text('один два')),
      documentOf(text('один  два')),
      documentOf(text('два один')),
      documentOf(text('один '), { type: 'strong', content: [text('два')] }),
      documentOf(text('один '), { type: 'break' }, text('два')),
      documentOf(text('один '), { type: 'blank', hint: 'два', choices: [], lines: 0 }),
      documentOf(text('один '), { type: 'blank', hint: '', choices: ['два'], lines: 0 }),
      documentOf(text('один '), { type: 'ref', target: 'два' }),
      { ...sampleDocument, body: sampleDocument.body.toReversed() },
      sampleDocument,
    ];
    expect(new Set(variants.map(hashText)).size).toBe(variants.length);
  });

  it('changes with kind, language and numbering scheme', () => {
    for (const parts of [{ kind: 'profile' }, { language: 'en' }, { numbering: 'roman' }] as const) {
      expect(hashText({ ...sampleDocument, ...parts })).not.toBe(hash);
    }
  });

  it('refuses a text that has no encoding', () => {
    expect(() => hashText(documentOf(text('а\ud800')))).toThrow('surrogate');
  });
});

function changed(parts: Partial<Document>): Document {
  return { ...sampleDocument, ...parts };
}
