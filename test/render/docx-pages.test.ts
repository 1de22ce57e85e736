import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { hasTool, requireTool } from '../tools.js';
import { readLook, writeDocx } from './docx-cases.js';
import { approached, approachedByTables, filling, shapes } from './extreme-documents.js';
import { expectSignedText, expectVisasTogether, expectWholePages, readPages } from './read-pages.js';

/** Documents of extreme shapes, printed by LibreOffice: nothing is cut, nothing stands alone. */

const folder = mkdtempSync(join(tmpdir(), 'rolebook-pages-'));
const looks = ['gost-r-7.0.97-2025', 'modern'];

const pagesOf = (name: string): readonly string[] => readPages(join(folder, `${name}.pdf`));

beforeAll(async () => {
  if (!hasTool('soffice')) return;
  const files: string[] = [];
  const write = async (name: string, look: string, document: Document): Promise<void> => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await writeDocx(document, readLook(look)));
    files.push(file);
  };
  for (const look of looks) {
    for (const [name, , document] of shapes) await write(`${name} ${look}`, look, document);
    for (const [index, document] of approached.entries()) await write(`${look} ${index}`, look, document);
    for (const [index, document] of approachedByTables.entries()) {
      await write(`${look} table ${index}`, look, document);
    }
  }
  for (const [index, document] of filling.entries()) {
    await write(`filling ${index}`, 'gost-r-7.0.97-2025', document);
  }
  execFileSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
    ...files,
  ]);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(looks)('documents of extreme shapes as Word files, %s', (look) => {
  it.for(shapes)('%s: every word is printed, in its order', ([name, count, document], context) => {
    requireTool(context, 'soffice', 'pdftotext');
    expectWholePages(pagesOf(`${name} ${look}`), document, count);
  });

  it('the header of a table is repeated on each of its pages', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    for (const page of pagesOf(`a row taller than a page ${look}`))
      expect(page).toContain('Заголовок первый');
  });

  it('a signature never stands without text, visas stay together, wherever a page ends', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const ends = approached.map((_, index) => expectSignedText(pagesOf(`${look} ${index}`)));
    // The lengths pass the end of a page at least once.
    expect(new Set(ends).size).toBeGreaterThan(1);
  });

  // The last row is told to stay with them, which Word does and LibreOffice does not.
  it('visas stay together after a table too', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const ends = approachedByTables.map((_, index) => expectVisasTogether(pagesOf(`${look} table ${index}`)));
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});

it('a table that ends the text leaves an empty page behind only where less than a point of room is left', (context) => {
  requireTool(context, 'soffice', 'pdftotext');
  const all = filling.map((_, index) => pagesOf(`filling ${index}`));
  const empty = all.filter((pages) => pages.some((page) => page.replace(/^\d+ \/ \d+/u, '') === ''));
  // The format demands a paragraph after a table, a point high at least: less than one of these steps of half a millimetre.
  expect(empty.length).toBeLessThanOrEqual(1);
  expect(new Set(all.map((pages) => pages.length)).size).toBeGreaterThan(1);
});
