import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { pdfWriter } from '../../src/render/writers/pdf/index.js';
import { requireTool } from '../tools.js';
import { readLook } from './docx-cases.js';
import { approached, approachedByTables, shapes } from './extreme-documents.js';
import { expectSignedText, expectWholePages, readPages } from './read-pages.js';
import { writeSample } from './render-sample.js';

/** Documents of extreme shapes as PDF: nothing is cut, nothing stands alone. */

const folder = mkdtempSync(join(tmpdir(), 'rolebook-pdf-pages-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function print(document: Document, look: string): Promise<readonly string[]> {
  const { value } = await writeSample(pdfWriter, document, { look: readLook(look) });
  writeFileSync(join(folder, 'page.pdf'), value ?? '');
  return readPages(join(folder, 'page.pdf'));
}

describe.each(['gost-r-7.0.97-2025', 'modern'])('documents of extreme shapes as PDF, %s', (look) => {
  it.for(shapes)('%s: every word is printed, in its order', async ([name, count, document], context) => {
    requireTool(context, 'pdftotext');
    const pages = await print(document, look);
    expectWholePages(pages, document, count);
    if (name !== 'a row taller than a page') return;
    for (const page of pages) expect(page).toContain('Заголовок первый');
  });

  it('a signature never stands without text, visas stay together, wherever a page ends', async (context) => {
    requireTool(context, 'pdftotext');
    const ends: number[] = [];
    for (const document of [...approached, ...approachedByTables])
      ends.push(expectSignedText(await print(document, look)));
    // The lengths pass the end of a page at least once.
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});
