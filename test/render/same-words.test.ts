import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { NumberingScheme } from '../../src/document/numbering-scheme.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { printInlines } from '../../src/document/print-inlines.js';
import { allBlocks, walkBlocks } from '../../src/document/visit.js';
import { writers } from '../../src/render/writers/index.js';
import { firstDifference, lettersOf, readFormats } from '../book/read-formats.js';
import { requireTool } from '../tools.js';
import { longDocument } from './long-document.js';
import { numberSample, writeSample } from './render-sample.js';
import { namePages, sampleBooklet } from './sample-booklet.js';
import { sampleDocument, sampleLook } from './sample-document.js';

const schemes = [
  'decimal',
  'roman-decimal',
  'roman',
  'flat',
  'none',
] as const satisfies readonly NumberingScheme[];

const documents = [
  ...schemes.map((numbering) => ({
    name: `the sample, numbering ${numbering}`,
    document: { ...sampleDocument, numbering },
  })),
  ...schemes.map((numbering) => ({
    name: `the long one, numbering ${numbering}`,
    document: { ...longDocument, numbering },
  })),
  { name: 'the sample in Latin letters', document: { ...sampleDocument, language: 'en' } },
  { name: 'two samples in one', document: sampleBooklet },
];

const wordsOf = (document: Document): string[] => plainWords(document, numberSample(document), sampleLook);

/** A PDF repeats the head of a table on each page: every head after its first is taken out. */
function dropRepeatedHeads(letters: string, document: Document): string {
  const numbering = numberSample(document);
  let text = letters;
  for (const block of walkBlocks(allBlocks(document))) {
    if (block.type !== 'table') continue;
    const head = lettersOf(block.columns.map((column) => printInlines(column.heading, numbering)).join(''));
    if (head === '') continue;
    const [before = '', ...after] = text.split(head);
    if (after.length > 0) text = before + head + after.join('');
  }
  return text;
}

describe('every format shows the words of the document, no more, no fewer and in this order', () => {
  it('text, word by word', async () => {
    const writer = await writers.find(({ format }) => format === 'text')?.load();
    if (writer === undefined) throw new Error('there is no writer of text');
    for (const { name, document } of documents) {
      const { value } = await writeSample(writer, document);
      const words = splitWords(new TextDecoder().decode(value)).filter((word) => word !== '|');
      expect(words, name).toEqual(wordsOf(document));
    }
  });

  it(`${writers.map(({ format }) => format).join(', ')}, as programs of others read them`, async (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const outputs: Map<string, Uint8Array>[] = [];
    for (const { document } of documents) {
      const files = new Map<string, Uint8Array>();
      for (const { load } of writers) {
        const writer = await load();
        const { value } = await writeSample(writer, document);
        if (value !== undefined) files.set(writer.extension, value);
      }
      outputs.push(files);
    }
    readFormats(outputs).forEach((read, index) => {
      const { name, document } = documents[index] ?? { name: '', document: sampleDocument };
      expect(Object.keys(read).sort(), 'a reader for each format').toEqual(
        [...(outputs[index]?.keys() ?? [])].sort(),
      );
      for (const format of Object.keys(read) as (keyof typeof read)[]) {
        const hasPages = format === 'pdf' || format === 'docx';
        const expected = wordsOf(hasPages ? namePages(document) : document).join('');
        const [wanted, found] = [expected, read[format]].map((text) =>
          dropRepeatedHeads(lettersOf(text), document),
        );
        expect(firstDifference(wanted ?? '', found ?? ''), `${format} of ${name}`).toBeUndefined();
      }
    });
  });
});
