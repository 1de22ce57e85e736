import type { Document } from '../../src/document/document.js';
import { makePart } from '../../src/document/make-part.js';
import { layoutDocument } from '../../src/render/writers/pdf/layout-document.js';
import { findTargetPages } from '../../src/render/writers/pdf/number-pages.js';
import { numberSample, sampleFont } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

/** Documents as one, with a title and a table of contents; the parts are called «Часть А», «Часть Б» and so on. */
export function bindDocuments(documents: readonly Document[]): Document {
  return {
    ...sampleDocument,
    sides: 'one',
    face: { head: [], tail: [] },
    body: [
      { type: 'title', kindName: [text('СБОРНИК')], subject: [] },
      { type: 'contents', heading: [text('Содержание')] },
      ...documents.map((document, index) =>
        makePart(`part-${index + 1}`, [text(`Часть ${String.fromCodePoint(0x410 + index)}`)], document),
      ),
    ],
  };
}

/** Two documents in one, numbered by different schemes. */
export const sampleBooklet = bindDocuments([sampleDocument, { ...sampleDocument, numbering: 'roman' }]);

/** The page on which each part of a document begins, in their order, as its PDF has it. */
export function listPartPages(document: Document): readonly number[] {
  const numbering = numberSample(document);
  const { pages } = layoutDocument({ document, numbering, look: sampleLook, font: sampleFont });
  const found = findTargetPages(pages.map(({ boxes }) => boxes));
  return document.body.flatMap((block) => (block.type === 'part' ? [found.get(block.id) ?? 0] : []));
}

/** The document with the pages of its parts behind their names: what a table of contents with pages reads. */
export function namePages(document: Document): Document {
  const pages = [...listPartPages(document)];
  const body = document.body.map((block) =>
    block.type === 'part' ? { ...block, name: [...block.name, text(` ${pages.shift() ?? ''}`)] } : block,
  );
  return { ...document, body };
}
