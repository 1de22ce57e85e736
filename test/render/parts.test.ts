import { describe, expect, it } from 'vitest';
import { writeDocumentJson } from '../../src/document/document-json.js';
import type { Document } from '../../src/document/document.js';
import { makePart } from '../../src/document/make-part.js';
import { readDocumentJson } from '../../src/document/read-document-json.js';
import { walkBlocks } from '../../src/document/visit.js';
import { layoutDocument } from '../../src/render/writers/pdf/layout-document.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { findDocxFaults } from './find-docx-faults.js';
import { readParts } from './read-docx.js';
import { numberSample, renderSample, sampleFont, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const booklet: Document = {
  ...sampleDocument,
  face: { head: [], tail: [] },
  body: [
    { type: 'title', kindName: [text('СБОРНИК')], subject: [] },
    { type: 'contents', heading: [text('Содержание')] },
    makePart('first', [text('Первая')], sampleDocument),
    makePart('second', [text('Вторая')], { ...sampleDocument, numbering: 'roman' }),
  ],
};

describe('a document of several documents', () => {
  it('comes back from its JSON', () => {
    const json = writeDocumentJson(booklet);
    expect(writeDocumentJson(readDocumentJson(json))).toBe(json);
  });

  it('numbers each part as the document that it is', () => {
    const numbering = numberSample(booklet);
    const alone = numberSample(sampleDocument);
    const labelsOf = (document: Document, numbers = numbering): readonly string[] =>
      walkBlocks(document.body).flatMap((each) =>
        each.type === 'section' || each.type === 'clause' ? [numbers.label(each)] : [],
      );
    const [, , first, second] = booklet.body;
    if (first?.type !== 'part' || second?.type !== 'part') throw new Error('no parts');
    expect(labelsOf({ ...booklet, body: first.body })).toEqual(labelsOf(sampleDocument, alone));
    const roman = { ...sampleDocument, numbering: 'roman' as const };
    expect(labelsOf({ ...booklet, body: second.body })).toEqual(labelsOf(roman, numberSample(roman)));
  });

  it('names in its table of contents the page on which each part begins', () => {
    const { pages } = layoutDocument({
      document: booklet,
      numbering: numberSample(booklet),
      look: sampleLook,
      font: sampleFont,
    });
    const starts = pages.flatMap(({ boxes }, index) =>
      boxes.flatMap(({ box }) =>
        box.type === 'target' && ['first', 'second'].includes(box.id) ? [` ${index + 1}`] : [],
      ),
    );
    const named = pages.flatMap(({ boxes }) =>
      boxes.flatMap(({ box }) =>
        box.type === 'text' && /^ \d+$/.test(box.spans[0]?.text ?? '') ? [box.spans[0]?.text] : [],
      ),
    );
    expect(starts).toHaveLength(2);
    expect(named).toEqual(starts);
  });

  it('is a sound file of Word, whose table of contents Word can make anew', async () => {
    const { value, diagnostics } = await writeSample(docxWriter, booklet);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    expect(findDocxFaults(value)).toEqual([]);
    const words = readParts(value).get('word/document.xml') ?? '';
    expect(words).toContain(String.raw`TOC \f c \h \z`);
    expect(words.match(/ TC (?:"|&quot;)(?:Первая|Вторая)(?:"|&quot;) /g)).toHaveLength(2);
  });

  it('leads from the table of contents of a page to its parts', async () => {
    const page = await renderSample(htmlWriter, booklet);
    const links = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(links).toHaveLength(2);
    for (const id of links) expect(page).toContain(`<article class="part" id="${id}"`);
  });
});
