import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Block } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Look } from '../../src/document/look.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { longDocument } from './long-document.js';
import { schemes } from './random-outline.js';
import { writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

/** The file of a document that must be written without a word. */
export async function writeDocx(document: Document, look: Look = sampleLook): Promise<Uint8Array> {
  const { value, diagnostics } = await writeSample(docxWriter, document, { look });
  expect(diagnostics).toEqual([]);
  return value ?? expect.fail('no file');
}

/** A look that is shipped. */
export function readLook(id: string): Look {
  return parse(readFileSync(new URL(`../../templates/looks/${id}.yaml`, import.meta.url), 'utf8')) as Look;
}

/** A document of nothing but a body. */
export function bareDocument(...body: readonly Block[]): Document {
  return { ...sampleDocument, sides: 'one', face: { head: [], tail: [] }, body };
}

/** The sample with everything that may stand in the margins, to be printed on both sides. */
export const markedDocument: Document = {
  ...sampleDocument,
  sides: 'two',
  identity: {
    number: '12-ДИ',
    edition: '3',
    date: '2026-11-05',
    subject: 'менеджер по закупкам',
    textHash: '4f2a9c1e77b0'.padEnd(64, '0'),
  },
  face: {
    ...sampleDocument.face,
    tail: sampleDocument.face.tail.map((block) =>
      block.type === 'sheet' ? { ...block, page: 'front' } : block,
    ),
    mark: 'ПРОЕКТ & <пробный>',
    code: {
      value: '№ 12-ДИ, ред. 3, код текста 4F2A-9C1E-77B0',
      caption: [text('№ 12-ДИ «R&D»'), { type: 'break' }, text('Код текста 4F2A-9C1E-77B0')],
      pages: 'all',
    },
  },
};

/** Documents and looks that between them use every part of the writer. */
export const docxCases: readonly (readonly [name: string, document: Document, look: Look])[] = [
  ...schemes.map((numbering) => [numbering, { ...sampleDocument, numbering }, sampleLook] as const),
  ['long', longDocument, readLook('gost-r-7.0.97-2025')],
  ['modern', longDocument, readLook('modern')],
  ['marked', markedDocument, sampleLook],
  ['marked, modern', markedDocument, readLook('modern')],
];
