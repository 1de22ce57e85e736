import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { Inline } from '../../src/document/inline.js';
import { checkGlyphs } from '../../src/render/check-glyphs.js';
import { sampleFont } from './render-sample.js';
import { sampleDocument } from './sample-document.js';

const place = (pointer: string) => ({ file: 'a.yaml', pointer, on: 'value', start: 0, end: 3 }) as const;

const documentOf = (...content: Inline[]): Document => ({
  ...sampleDocument,
  body: [{ type: 'paragraph', role: 'text', content }],
});

const check = (...content: Inline[]) => checkGlyphs(documentOf(...content), sampleFont);

describe('the check of glyphs', () => {
  it('finds nothing in Russian, Albanian and the signs of office texts', () => {
    const value = 'Ёё ъыь «ёлочки» „лапки“ — – № § ₽ € ° ± × ≤ ≥ … • \u00A0\u202F\u2011 çÇ ëË 0–9 @#%&*';
    expect(check({ type: 'text', value }).diagnostics).toEqual([]);
    expect(checkGlyphs(sampleDocument, sampleFont).diagnostics).toEqual([]);
  });

  it('reports each missing character once for each place', () => {
    const { value, diagnostics } = check(
      { type: 'text', value: '☐ да ☐ нет ✓', origin: place('/a') },
      { type: 'strong', content: [{ type: 'text', value: '☐', origin: place('/b') }] },
    );
    expect(diagnostics.map((each) => [each.place?.pointer, /U\+\w+/u.exec(each.message.en)?.[0]])).toEqual([
      ['/a', 'U+2610'],
      ['/a', 'U+2713'],
      ['/b', 'U+2610'],
    ]);
    expect(value).toEqual(new Set(['☐', '✓']));
  });

  it('looks at the hint and the choices of a blank', () => {
    const { diagnostics } = check({
      type: 'blank',
      hint: 'сумма ☐',
      choices: ['✓'],
      lines: 0,
      origin: place('/c'),
    });
    expect(diagnostics.map((each) => each.place?.pointer)).toEqual(['/c', '/c']);
  });

  it('takes marks that turn the direction of text for characters that cannot be printed', () => {
    const { diagnostics } = check({ type: 'text', value: 'Премия \u202E000 001\u202C руб.' });
    expect(diagnostics.map((each) => /U\+\w+/u.exec(each.message.ru)?.[0])).toEqual(['U+202E', 'U+202C']);
    expect(diagnostics[0]?.message.ru).not.toContain('\u202E');
  });

  it('takes signs that mean something in one font only for characters that cannot be printed', () => {
    const { diagnostics } = check({ type: 'text', value: 'a\uF001b' });
    expect(diagnostics).toMatchObject([{ code: 'render/missing-glyph' }]);
  });

  it('lets line ends and invisible places to break a line pass', () => {
    expect(check({ type: 'text', value: 'a\tb\r\nc\u00ADd\u200Be\u2060f' }).diagnostics).toEqual([]);
  });

  it('looks at the signs of the look', () => {
    expect(checkGlyphs(sampleDocument, sampleFont, '–•').diagnostics).toEqual([]);
    expect(checkGlyphs(sampleDocument, sampleFont, '☐').diagnostics).toHaveLength(1);
  });
});
