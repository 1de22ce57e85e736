import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeDocumentJson } from '../../src/document/document-json.js';
import type { Document } from '../../src/document/document.js';
import { makePart } from '../../src/document/make-part.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { readDocumentJson } from '../../src/document/read-document-json.js';
import { walkBlocks } from '../../src/document/visit.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { writePdf } from '../../src/render/writers/pdf/index.js';
import { textWriter } from '../../src/render/writers/text/index.js';
import { lettersOf } from '../book/read-formats.js';
import { preflightAll, requireTool, validateDocx } from '../tools.js';
import { writeDocx } from './docx-cases.js';
import { findDocxFaults } from './find-docx-faults.js';
import { longDocument } from './long-document.js';
import { lintPdf } from './pdf-lint.js';
import { randomOutline } from './random-outline.js';
import { readParts } from './read-docx.js';
import { numberSample, renderSample, sampleFont, writeSample } from './render-sample.js';
import { bindDocuments, listPartPages, namePages, sampleBooklet } from './sample-booklet.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-parts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
};

const wordsOf = (document: Document): string[] => plainWords(document, numberSample(document), sampleLook);

const labelsOf = (document: Document, numbers = numberSample(document)): readonly string[] =>
  walkBlocks(document.body).flatMap((each) =>
    each.type === 'section' || each.type === 'clause' ? [numbers.label(each)] : [],
  );

/** Up to four documents of every shape, as one. */
const randomBooklet = fc.array(randomOutline, { minLength: 1, maxLength: 4 }).map(bindDocuments);

describe('a document of several documents', () => {
  it('comes back from its JSON', () => {
    fc.assert(
      fc.property(randomBooklet, (booklet) => {
        const json = writeDocumentJson(booklet);
        expect(writeDocumentJson(readDocumentJson(json))).toBe(json);
      }),
      { numRuns: 50 },
    );
  });

  it('numbers each part as the document that it is', () => {
    fc.assert(
      fc.property(fc.array(randomOutline, { minLength: 1, maxLength: 4 }), (documents) => {
        const booklet = bindDocuments(documents);
        const numbers = numberSample(booklet);
        const found = booklet.body.flatMap((block) =>
          block.type === 'part' ? [labelsOf({ ...booklet, body: block.body }, numbers)] : [],
        );
        expect(found).toEqual(documents.map((document) => labelsOf(document)));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps references inside of the part, though all parts have clauses of one name', () => {
    const [first, second] = sampleBooklet.body.filter((block) => block.type === 'part');
    if (first === undefined || second === undefined) throw new Error('no parts');
    const ids = walkBlocks([...first.body, ...second.body]).flatMap((each) =>
      each.type === 'section' || each.type === 'clause' ? [each.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('part-1/') || id.startsWith('part-2/'))).toBe(true);
  });

  it('cannot hold a document that has parts itself', () => {
    expect(() => makePart('outer', [text('Внешняя')], sampleBooklet)).toThrow('inside of a part');
  });
});

describe('the text file of several documents', () => {
  it('has their words, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(randomBooklet, async (booklet) => {
        const { value } = await writeSample(textWriter, booklet);
        const words = splitWords(new TextDecoder().decode(value)).filter((word) => word !== '|');
        expect(words).toEqual(wordsOf(booklet));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the page of several documents', () => {
  it('leads from its table of contents to each', async () => {
    const page = await renderSample(htmlWriter, sampleBooklet);
    const links = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(links).toHaveLength(2);
    for (const id of links) expect(page).toContain(`<article class="part" id="${id}"`);
  });
});

describe('the PDF of several documents', () => {
  it('names the page on which each begins, and is well tagged', async (context) => {
    requireTool(context, 'qpdf', 'preflight');
    const booklet = bindDocuments([longDocument, sampleDocument, longDocument]);
    const [first, second, third] = listPartPages(booklet);
    expect(first).toBe(3);
    expect(second).toBeGreaterThan(4);
    expect(third).toBeGreaterThan(second ?? 0);
    const input = {
      ...{ document: booklet, numbering: numberSample(booklet), look: sampleLook },
      ...{
        date: new Date(Date.UTC(2026, 10, 5)),
        attachments: [],
        producer: 'Rolebook test',
        font: sampleFont,
      },
    };
    const { value: archive } = await writePdf(input, 'PDF/A-3a');
    const words = wordsOf(namePages(booklet));
    expect(lintPdf(archive ?? expect.fail('no file'), { part: 3, words, attachments: [] })).toEqual([]);
    const { value: basic } = await writePdf(input, 'PDF/A-1b');
    const folder = makeFolder();
    const path = join(folder, 'booklet.pdf');
    writeFileSync(path, basic ?? expect.fail('no file of level 1b'));
    writeFileSync(join(folder, 'list.txt'), path);
    expect([...preflightAll(join(folder, 'list.txt')).values()]).toEqual(['']);
  });
});

describe('the Word file of several documents', () => {
  it('is sound, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(randomBooklet, async (booklet) => {
        expect(findDocxFaults(await writeDocx(booklet))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('has a table of contents that Word can make anew, and asks nobody when it is opened', async () => {
    const { value, diagnostics } = await writeSample(docxWriter, sampleBooklet);
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    const parts = readParts(value);
    const words = parts.get('word/document.xml') ?? '';
    expect(words).toContain(String.raw`TOC \f c \h \z`);
    expect(words.match(/ TC (?:"|&quot;)Часть [АБ](?:"|&quot;) /g)).toHaveLength(2);
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('opens in other programs, with the pages on which the parts begin', async (context) => {
    requireTool(context, 'soffice', 'pdftotext', 'ooxml-validator');
    const folder = makeFolder();
    const file = join(folder, 'booklet.docx');
    const booklet = bindDocuments([longDocument, sampleDocument, sampleDocument]);
    writeFileSync(file, await writeDocx(booklet));
    expect(validateDocx(file)).toMatchObject({ ok: true, errors: [] });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const printed = execFileSync('pdftotext', ['-raw', join(folder, 'booklet.pdf'), '-'], {
      encoding: 'utf8',
    });
    const pages = printed.split('\f');
    const named = [...(pages[1] ?? '').matchAll(/^Часть \p{L}.*?(\d+)$/gmu)].map(([, page]) => Number(page));
    expect(named).toEqual(listPartPages(booklet));
    const [, second = 0] = named;
    // Below the number of the page.
    const begins = lettersOf((pages[second - 1] ?? '').replace(/^.*\n/, '')).slice(0, 40);
    expect(lettersOf(wordsOf(sampleDocument).join(''))).toMatch(new RegExp(`^${begins}`, 'u'));
  });
});
