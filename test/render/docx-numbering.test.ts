import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { requireTool } from '../tools.js';
import { randomOutline, schemes } from './random-outline.js';
import { readAttributes, readParagraphs, readPart } from './read-docx.js';
import { numberSample, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';

const write = async (document: Document): Promise<Uint8Array> => {
  const { value, diagnostics } = await writeSample(docxWriter, document);
  expect(diagnostics).toEqual([]);
  return value ?? expect.fail('no file');
};

/** What the file says when its numbers are counted by the rules of the standard. */
const countedWords = (bytes: Uint8Array): readonly string[] =>
  readParagraphs(bytes).flatMap(({ label, text }) => splitWords(`${label} ${text}`));

const expectedWords = (document: Document): readonly string[] =>
  plainWords(document, numberSample(document), sampleLook);

const countListParagraphs = (bytes: Uint8Array): number =>
  readAttributes(readPart(bytes, 'word/document.xml'), 'w:numId', 'w:val').length;

describe('the numbers that Word counts are those that were computed', () => {
  it.each(schemes)('in the sample, scheme %s', async (numbering) => {
    const document = { ...sampleDocument, numbering };
    const bytes = await write(document);
    expect(countedWords(bytes)).toEqual(expectedWords(document));
    // Two lists of three and two dashes, one of two letters; eight clauses; three headings where they are numbered.
    const inLists = { none: 7, flat: 15, roman: 18, decimal: 18, 'roman-decimal': 18 };
    expect(countListParagraphs(bytes)).toBe(inLists[numbering]);
  });

  it('in outlines of every shape', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutline, async (document) => {
        expect(countedWords(await write(document))).toEqual(expectedWords(document));
      }),
      { numRuns: isLong ? 2_000 : 100 },
    );
  }, 600_000);

  it('in clauses deeper than the nine levels of Word', async () => {
    const nest = (depth: number): Clause => ({
      type: 'clause',
      id: `deep-${depth}`,
      idSource: 'author',
      content: [text(`глубина ${depth}`)],
      children: depth === 12 ? [] : [nest(depth + 1)],
    });
    const document: Document = {
      ...sampleDocument,
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: [] },
      body: [
        { type: 'section', id: 's', numbered: true, heading: [text('Раздел')], children: [nest(1)] },
        { type: 'paragraph', role: 'text', content: [{ type: 'ref', target: 'deep-12' }] },
      ],
    };
    const bytes = await write(document);
    expect(countedWords(bytes)).toEqual(expectedWords(document));
    expect(countListParagraphs(bytes)).toBe(9);
  });
});

it('LibreOffice counts the same in outlines of every shape', async (context) => {
  requireTool(context, 'soffice');
  const documents = fc.sample(randomOutline, isLong ? 200 : 25);
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-outline-'));
  try {
    for (const [index, document] of documents.entries()) {
      writeFileSync(join(folder, `${index}.docx`), await write(document));
    }
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        ...documents.map((_, index) => join(folder, `${index}.docx`)),
      ],
      { stdio: 'ignore' },
    );
    for (const [index, document] of documents.entries()) {
      const read = readFileSync(join(folder, `${index}.txt`), 'utf8')
        .replace(/^\uFEFF/u, '')
        .replace(/[◦▪]/gu, '•');
      // LibreOffice writes the sign of every unnumbered list as a dot, a ring or a square, by level.
      const look = { ...sampleLook, list: { ...sampleLook.list, dash: '•', bullet: '•' } };
      const expected = plainWords(document, numberSample(document), look);
      expect(splitWords(read), JSON.stringify(document)).toEqual(expected);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('references', () => {
  it('are fields that hold the computed text and point at the bookmark of their clause', async () => {
    const xml = readPart(await write(sampleDocument), 'word/document.xml');
    const [, name, result] =
      /<w:instrText>REF (\w+) \\w \\h<\/w:instrText>.*?"separate"\/><\/w:r><w:r><w:t[^>]*>([^<]*)</su.exec(
        xml,
      ) ?? expect.fail('no field');
    expect(result).toBe('2.1.2');
    expect(readAttributes(xml, 'w:bookmarkStart', 'w:name')).toContain(name);
    expect(xml).toMatch(new RegExp(`w:name="${name ?? ''}"[^>]*/><w:r><w:t[^>]*>сверяет их с бюджетом`, 'u'));
  });

  it('are plain text where no paragraph bears the number', async () => {
    const document: Document = {
      ...sampleDocument,
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: [] },
      body: [
        { type: 'section', id: 'silent', numbered: true, heading: [], children: [] },
        { type: 'paragraph', role: 'text', content: [{ type: 'ref', target: 'silent' }] },
      ],
    };
    const bytes = await write(document);
    expect(readPart(bytes, 'word/document.xml')).not.toContain('instrText');
    expect(countedWords(bytes)).toEqual(['1']);
  });
});
