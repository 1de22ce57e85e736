import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import type { NumberingScheme } from '../../src/document/numbering-scheme.js';
import type { Document } from '../../src/document/document.js';
import type { Block } from '../../src/document/block.js';
import { elementId } from '../../src/render/writers/html/element-id.js';
import { makeQrMatrix, quietZone } from '../../src/render/qr-matrix.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { longDocument } from './long-document.js';
import { readHtml } from './read-html.js';
import { numberSample, renderSample, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const runs = process.env.ROLEBOOK_LONG === '1' ? 5_000 : 200;
const noFace = { head: [], tail: [] };
const draftFace: Document['face'] = {
  ...sampleDocument.face,
  mark: 'ПРОЕКТ',
  code: { value: '№ 12-ДИ, ред. 3', caption: [text('№ 12-ДИ, редакция 3')], pages: 'first' },
};
const textParagraph = (value: string): Block => ({ type: 'paragraph', role: 'text', content: [text(value)] });

describe('the page', () => {
  it('is the same twice', async () => {
    expect(await renderSample(htmlWriter)).toBe(await renderSample(htmlWriter));
  });

  it('is well-formed as XML, declares its language, encoding and title', async () => {
    const page = await renderSample(htmlWriter);
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="utf-8"/>')).toBe(true);
    expect(page).toContain('<title>Должностная инструкция менеджера по закупкам</title>');
    expect(page).toContain('content="ООО «Ромашка &amp; Ко»"');
  });

  it('needs nothing but itself and allows nothing but its own style sheet', async () => {
    const page = await renderSample(htmlWriter, { face: draftFace });
    const { elements } = readHtml(page);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form', 'use', 'image']) {
      expect(names.has(name), name).toBe(false);
    }
    const attributes = elements.flatMap((each) => Object.entries(each.attributes));
    expect(attributes.filter(([name]) => /^(on|style|src)/i.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    expect(style).not.toMatch(/url\(|@import|[<&]/);
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = elements.find((each) => each.attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has a style for each measure that its elements ask for', async () => {
    const page = await renderSample(htmlWriter);
    const classes = readHtml(page).elements.flatMap((each) => (each.attributes['class'] ?? '').split(' '));
    const measures = [...new Set(classes.filter((name) => /^(width|height)-/.test(name)))];
    expect(measures).toContain('height-9');
    expect(measures).toContain('width-33-3');
    for (const name of measures) expect(page).toContain(`\n.${name} { `);
    expect(page).toContain('.height-9 { height: 9mm; }');
  });

  it('marks up what a screen reader announces', async () => {
    const { elements } = readHtml(await renderSample(htmlWriter));
    const count = (name: string): number => elements.filter((each) => each.name === name).length;
    expect(['header', 'main', 'footer', 'h1'].map(count)).toEqual([1, 1, 1, 1]);
    expect(elements.filter((each) => each.name === 'th').map((each) => each.attributes['scope'])).toEqual([
      ...['row', 'row'],
      ...['col', 'col', 'col'],
      ...['col', 'col', 'col', 'col'],
    ]);
    const lists = elements.filter((each) => each.name === 'ul');
    expect(lists.every((each) => each.attributes['role'] === 'list')).toBe(true);
  });

  it('gives every id once, also when clauses share one', async () => {
    const clause = (id: string): Block => ({
      type: 'clause',
      id,
      idSource: 'author',
      content: [text('Текст.')],
      children: [],
    });
    const { elements } = readHtml(
      await renderSample(htmlWriter, { body: [clause('a'), clause('a'), clause('b')], face: noFace }),
    );
    const ids = elements.flatMap((each) => each.attributes['id'] ?? []);
    expect(ids).toEqual(['clause-a', 'clause-b']);
    const marked = elements.flatMap((each) => each.attributes['data-clause'] ?? []);
    expect(marked).toEqual(['a', 'a', 'b']);
  });

  it('leads a reference to the element of its target', async () => {
    const { elements } = readHtml(await renderSample(htmlWriter));
    const links = elements.filter((each) => each.name === 'a').map((each) => each.attributes['href'] ?? '');
    const ids = new Set(elements.map((each) => each.attributes['id']));
    expect(links).toEqual(['#clause-budget']);
    expect(ids.has(decodeURIComponent(links[0]?.slice(1) ?? ''))).toBe(true);
  });

  it('begins the sheet of acknowledgment on a new page and keeps signatures whole', async () => {
    const page = await renderSample(htmlWriter);
    expect(page).toContain('<section class="sheet new-page">');
    expect(page).toContain('.new-page, .front-page { break-before: page;');
    expect(page).toMatch(/\.signature, \.agreement, [^{]*\.keep-together \{ break-inside: avoid; \}/);
  });

  it('shows tables through windows that have the names of their columns, but texts side by side as they are', async () => {
    const { elements } = readHtml(await renderSample(htmlWriter));
    const windows = elements.filter((each) => each.attributes['class'] === 'wide');
    expect(windows.map(({ attributes }) => [attributes['role'], attributes['tabindex']])).toEqual([
      ['group', '0'],
      ['group', '0'],
    ]);
    expect(windows.at(-1)?.attributes['aria-label']).toBe('№, Фамилия, имя, отчество, Дата, Подпись');
    const columns = ['ru', 'en'].map((language) => ({ heading: [text(language)], width: 1, language }));
    const pair: Block = {
      type: 'table',
      role: 'data',
      columns: [...columns, { heading: [text('№')], width: 1 }],
      rows: [],
    };
    expect(await renderSample(htmlWriter, { body: [pair], face: noFace })).not.toContain('class="wide"');
  });

  it('takes paper and margins from the look', async () => {
    const page = {
      ...sampleLook.page,
      width: 200,
      height: 280,
      margin: { top: 1, right: 2, bottom: 3, left: 4 },
    };
    const printed = await renderSample(htmlWriter, {}, { look: { ...sampleLook, page } });
    expect(printed).toContain('size: 200mm 280mm; margin: 1mm 2mm 3mm 4mm;');
    expect(printed).not.toContain('@page :left');
    const bothSides = await renderSample(htmlWriter, { sides: 'two' }, { look: { ...sampleLook, page } });
    expect(bothSides).toContain('@page :left { margin-left: 2mm; margin-right: 4mm; }');
  });

  it('numbers its sheets as the look has it', async () => {
    expect(await renderSample(htmlWriter)).toContain('content: counter(page) " / " counter(pages); }');
    const look = { ...sampleLook, pageNumber: { ...sampleLook.pageNumber, total: false } };
    expect(await renderSample(htmlWriter, {}, { look })).toContain('content: counter(page); }');
  });

  it('keeps numbers whole, and lets lines end between words', async () => {
    const body = [textParagraph('Лист к № 04-ДИ по купле-продаже')];
    const page = await renderSample(htmlWriter, { face: noFace, body });
    expect(page).toContain('Лист к № <span class="whole">04-ДИ</span> по купле-продаже');
    expect(page).toContain('.whole { white-space: nowrap; }');
  });

  it('says first that it is a draft, and draws it across the page for the eye alone', async () => {
    const page = await renderSample(htmlWriter, { face: draftFace });
    expect(page).toContain('<header>\n<p class="stage">ПРОЕКТ</p>');
    expect(page).toContain('content: "ПРОЕКТ"; content: "ПРОЕКТ" / "";');
    expect(await renderSample(htmlWriter)).not.toContain('::before');
  });

  it('shows the code as a drawing that is read back, with a name and its caption', async () => {
    const page = await renderSample(htmlWriter, { face: draftFace });
    const { elements } = readHtml(page);
    const drawing = elements.find(({ name }) => name === 'svg');
    expect(drawing?.attributes).toMatchObject({ role: 'img', 'aria-label': '№ 12-ДИ, ред. 3' });
    expect(page).toContain('<figcaption>№ <span class="whole">12-ДИ,</span> редакция 3</figcaption>');
    const path = elements.find(({ name }) => name === 'path')?.attributes['d'] ?? '';
    expect(readDrawing(path, Number(drawing?.attributes['viewBox']?.split(' ')[2]))).toEqual(
      makeQrMatrix('№ 12-ДИ, ред. 3'),
    );
  });
});

describe('the words of the page', () => {
  const schemes = [
    'decimal',
    'roman-decimal',
    'roman',
    'flat',
    'none',
  ] as const satisfies readonly NumberingScheme[];

  it.each(schemes)('are those of the document, numbering %s', async (numbering) => {
    for (const document of [sampleDocument, longDocument]) {
      const own = { ...document, numbering };
      const { value } = await writeSample(htmlWriter, own);
      const { text: words } = readHtml(new TextDecoder().decode(value));
      expect(splitWords(words)).toEqual(plainWords(own, numberSample(own), sampleLook));
    }
  });

  it.each([
    '<script>alert(1)</script>',
    `"><img src=x onerror="alert(1)">`,
    '</style></title></p>]]>',
    '&amp;&#60;&nbsp;',
    '<!-- -->',
    `' onmouseover='x`,
    'сло\u00adво \u202f и \ud83d\ude00',
  ])('stay text: %s', async (hostile) => {
    const page = await renderSample(htmlWriter, {
      title: hostile,
      author: hostile,
      language: 'ru"><b>',
      body: [
        { type: 'title', kindName: [text(hostile)], subject: [text(hostile)] },
        textParagraph(hostile),
        { type: 'section', id: hostile, numbered: true, heading: [text(hostile)], children: [] },
        {
          type: 'paragraph',
          role: 'text',
          content: [
            { type: 'blank', hint: hostile, choices: [hostile], lines: 0 },
            { type: 'ref', target: hostile },
          ],
        },
      ],
      face: noFace,
    });
    const { elements, text: printed } = readHtml(page);
    expect(printed.split(hostile)).toHaveLength(7);
    expect(elements.filter((each) => ['script', 'img', 'b'].includes(each.name))).toEqual([]);
    expect(
      elements.filter((each) => Object.keys(each.attributes).some((name) => name.startsWith('on'))),
    ).toEqual([]);
    const link = elements.find((each) => each.name === 'a')?.attributes['href'] ?? '';
    const ids = elements.flatMap((each) => each.attributes['id'] ?? []);
    expect(ids).toEqual([decodeURIComponent(link.slice(1))]);
    expect(ids[0]).not.toMatch(/[\s"<>&]/);
  });

  it('survive any characters that can be printed', async () => {
    const anyText = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((value) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(value));
    await fc.assert(
      fc.asyncProperty(anyText, async (value) => {
        const page = await renderSample(htmlWriter, {
          title: value,
          body: [textParagraph(value)],
          face: noFace,
        });
        expect(splitWords(readHtml(page).text)).toEqual(splitWords(value));
      }),
      { numRuns: runs },
    );
  });

  it.each(['\u0000', '\u0001', '\u000b', '\u0085', '\ud800', '\ufffe', '\uffff'])(
    'never hold %j: the writer refuses it',
    async (character) => {
      const { value, diagnostics } = await writeSample(htmlWriter, {
        body: [textParagraph(`а${character}б`)],
      });
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['render/invalid-character']);
    },
  );
});

describe('the look', () => {
  it('cannot leave the style sheet by the mark of a draft', async () => {
    const face = { ...draftFace, mark: `"; } </style><script>alert(1)</script>` };
    const page = await renderSample(htmlWriter, { face });
    expect(readHtml(page).elements.some((each) => each.name === 'script')).toBe(false);
    expect(/<style>([^]*?)<\/style>/.exec(page)?.[1]).toContain('content: "\\22 \\3b  \\7d ');
  });

  it('cannot leave the style sheet by the name of a family', async () => {
    const family = `A"; } </style><script>alert(1)</script> \\ b`;
    const page = await renderSample(
      htmlWriter,
      {},
      { look: { ...sampleLook, text: { ...sampleLook.text, family } } },
    );
    expect(readHtml(page).elements.some((each) => each.name === 'script')).toBe(false);
    expect(/<style>([^]*?)<\/style>/.exec(page)?.[1]).not.toMatch(/"A";/);
  });

  it('must have colours: anything else is a bug of the reader of looks', () => {
    const heading = { ...sampleLook.heading, color: 'red; } * { display: none' };
    expect(() => writeSample(htmlWriter, {}, { look: { ...sampleLook, heading } })).toThrow('not a colour');
    const mark = { color: '#00' };
    expect(() => writeSample(htmlWriter, {}, { look: { ...sampleLook, mark } })).toThrow('not a colour');
  });
});

describe('the id of an element', () => {
  it('is readable for ids that people write', () => {
    expect(elementId('duties.limits-2')).toBe('clause-duties.limits-2');
  });

  it('differs for different ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(elementId(a) === elementId(b)).toBe(a === b);
      }),
      { numRuns: runs },
    );
    expect(new Set(['a b', 'a_b', 'a_20_b', 'a  b'].map(elementId)).size).toBe(4);
  });
});

/** The modules that rectangles of one row each cover, without the quiet zone around them. */
function readDrawing(path: string, side: number): boolean[][] {
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return rows.slice(quietZone, -quietZone).map((row) => row.slice(quietZone, -quietZone));
}
