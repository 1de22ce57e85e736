import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Document } from '../../src/document/document.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { printInlines } from '../../src/document/print-inlines.js';
import { writePdf } from '../../src/render/writers/pdf/index.js';
import { lintPdf } from '../render/pdf-lint.js';
import type { PdfFile } from '../render/read-pdf.js';
import { readPdf } from '../render/read-pdf.js';
import { numberSample, sampleFont } from '../render/render-sample.js';
import { sampleLook } from '../render/sample-document.js';
import { preflightAll, requireTool } from '../tools.js';
import { writeRandomRoles } from './write-random-roles.js';

const count = process.env['ROLEBOOK_LONG'] === '1' ? 500 : 12;

const folder = mkdtempSync(join(tmpdir(), 'rolebook-archive-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The attached files by name. */
function readAttachments(file: PdfFile): ReadonlyMap<string, Buffer> {
  const catalog = file.dictionary(file.trailer['/Root']);
  return new Map(
    file.array(catalog['/AF']).map((reference) => {
      const specification = file.dictionary(reference);
      const { '/F': stream } = file.dictionary(specification['/EF']);
      return [file.text(specification['/UF']), file.stream(stream)];
    }),
  );
}

describe('PDF files of random roles', () => {
  test(`${count} files carry their source, satisfy the lint, and are PDF/A by PDFBox`, async (context) => {
    requireTool(context, 'qpdf', 'preflight');
    const written = [];
    for await (const batch of writeRandomRoles(count, ['pdf'])) written.push(...batch);
    const paths: string[] = [];
    for (const [index, { role, files }] of written.entries()) {
      const bytes = files.get('pdf') ?? expect.fail(`no file of ${JSON.stringify(role)}`);
      const attached = readAttachments(readPdf(bytes));
      // JSON has no `undefined`: what a role leaves out is not in its YAML.
      expect(parse(attached.get(`subject-${index}.yaml`)?.toString('utf8') ?? '')).toEqual(
        JSON.parse(JSON.stringify(role)),
      );
      const [json = expect.fail('no JSON')] = [...attached].flatMap(([name, data]) =>
        name.endsWith('.json') ? [data.toString('utf8')] : [],
      );
      const document = JSON.parse(json) as Document;
      const numbering = numberSample(document);
      const caption = printInlines(document.face.code?.caption ?? [], numbering);
      const words = [...plainWords(document, numbering, sampleLook), ...splitWords(caption)];
      const faults = lintPdf(bytes, { part: 3, words, attachments: [...attached.keys()] });
      expect(faults, JSON.stringify(role)).toEqual([]);
      const { value } = await writePdf(
        {
          document,
          numbering,
          look: sampleLook,
          date: new Date(Date.UTC(2026, 10, 5)),
          attachments: [],
          producer: 'Rolebook test',
          font: sampleFont,
        },
        'PDF/A-1b',
      );
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, value ?? expect.fail('no file of level 1b'));
      paths.push(path);
    }
    const list = join(folder, 'list.txt');
    writeFileSync(list, paths.join('\n'));
    const verdicts = preflightAll(list);
    expect(verdicts.size).toBe(count);
    for (const [name, faults] of verdicts) expect(faults, name).toBe('');
    console.log(`${verdicts.size} PDF files: no fault by our own lint, and of level 1b none by PDFBox`);
  }, 3_600_000);
});
