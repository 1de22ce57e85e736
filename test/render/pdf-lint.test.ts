import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/document/attachment.js';
import type { Document } from '../../src/document/document.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { printInlines } from '../../src/document/print-inlines.js';
import type { PdfLevel } from '../../src/render/writers/pdf/index.js';
import { writePdf } from '../../src/render/writers/pdf/index.js';
import { requireTool } from '../tools.js';
import { longDocument } from './long-document.js';
import { lintPdf } from './pdf-lint.js';
import { numberSample, sampleFont } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-lint-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const attachments: readonly Attachment[] = [
  {
    name: 'sales-manager.yaml',
    mediaType: 'application/yaml',
    description: 'Исходный файл (роль)',
    relationship: 'source',
    bytes: new TextEncoder().encode('id: sales-manager\n'),
  },
  {
    name: 'instruction.ru.json',
    mediaType: 'application/json',
    description: 'Документ для программ',
    relationship: 'data',
    bytes: new TextEncoder().encode('{}'),
  },
];

/** The document as a draft: with the mark and the code. */
const draft = (document: Document, pages: 'first' | 'all'): Document => ({
  ...document,
  face: {
    ...document.face,
    mark: 'ПРОЕКТ',
    code: {
      value: '№ 12-ДИ, код текста 4F2A-9C1E-77B0',
      caption: [text('№ 12-ДИ'), { type: 'break' }, text('Код текста 4F2A-9C1E-77B0')],
      pages,
    },
  },
});

const write = async (document: Document, level: PdfLevel): Promise<Uint8Array> => {
  const { value } = await writePdf(
    {
      document,
      numbering: numberSample(document),
      look: sampleLook,
      date: new Date(Date.UTC(2026, 10, 5)),
      attachments,
      producer: 'Rolebook & test',
      font: sampleFont,
    },
    level,
  );
  return value ?? expect.fail('no file');
};

const lint = async (document: Document, level: PdfLevel): Promise<readonly string[]> => {
  const numbering = numberSample(document);
  const caption = printInlines(document.face.code?.caption ?? [], numbering);
  return lintPdf(await write(document, level), {
    part: level === 'PDF/A-3a' ? 3 : 1,
    words: [...plainWords(document, numbering, sampleLook), ...splitWords(caption)],
    attachments: attachments.map((each) => each.name),
  });
};

const levels = ['PDF/A-3a', 'PDF/A-1a', 'PDF/A-1b'] as const satisfies readonly PdfLevel[];

describe.each(levels)('a file of level %s', (level) => {
  it.each([
    ['the sample', sampleDocument],
    ['a long document', longDocument],
    ['a draft', draft(longDocument, 'first')],
    ['a draft with a code on each page', draft(longDocument, 'all')],
    ['a document for both sides', { ...draft(sampleDocument, 'first'), sides: 'two' } satisfies Document],
    ['a document without a title', { ...longDocument, body: longDocument.body.slice(1) }],
    ['a title that looks like markup', { ...sampleDocument, title: 'R&D <Head> \u0001 (№ 1)', author: '' }],
    ['an empty document', { ...sampleDocument, face: { head: [], tail: [] }, body: [] }],
  ])('has nothing to blame: %s', async (_, document) => {
    expect(await lint(document, level)).toEqual([]);
  });
});

describe('the lint', () => {
  it('needs its tools', (context) => {
    requireTool(context, 'qpdf');
  });

  it('sees words that are missing or in another order', async () => {
    const bytes = await write(sampleDocument, 'PDF/A-3a');
    const words = plainWords(sampleDocument, numberSample(sampleDocument), sampleLook);
    const expectation = { part: 3, attachments: attachments.map((each) => each.name) } as const;
    expect(lintPdf(bytes, { ...expectation, words: words.toReversed() })[0]).toMatch(/is read as/u);
    expect(lintPdf(bytes, { ...expectation, words: words.slice(1) })[0]).toMatch(/is read as/u);
  });

  it.each([
    ['/Lang (ru)', '/Lung (ru)', 'the file has no language'],
    ['/Marked true', '/Marked null', 'the file is not marked as tagged'],
    ['/MCID 3>>BDC', '/MCID 4>>BDC', 'the mark 4 occurs twice on a page'],
    ['/StructParents 0', '/StructParents 1', 'the tree of parents is wrong for'],
    ['/Alt', '/Olt', 'a figure has no words'],
    ['/Scope /Column', '/Scape /Column', 'a header cell does not say whose it is'],
    ['/ListNumbering', '/LostNumbering', 'a list does not say how it is numbered'],
    ['/S /H2', '/S /H4', 'H4 comes after level'],
    ['/Contents (2.1.2)', '/Cantents (2.1.2)', 'a link has no words'],
    ['/S /TR', '/S /TX', 'TX stands in Table'],
    ['/First ', '/Furst ', 'the outline counts'],
  ])('sees a fault: %s for %s', async (from, to, fault) => {
    const bytes = await write(draft(sampleDocument, 'first'), 'PDF/A-1a');
    const damaged = damage(bytes, from, to);
    const words = plainWords(sampleDocument, numberSample(sampleDocument), sampleLook);
    const faults = lintPdf(damaged, { part: 1, words, attachments: [] });
    expect(faults.join('\n')).toContain(fault);
  });
});

/** The file with its streams unpacked and some bytes replaced by as many others. */
function damage(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const source = join(folder, 'source.pdf');
  const unpacked = join(folder, 'unpacked.pdf');
  writeFileSync(source, bytes);
  execFileSync('qpdf', ['--stream-data=uncompress', source, unpacked]);
  const text = readFileSync(unpacked, 'latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}
