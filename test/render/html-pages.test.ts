import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { findProgram, requireTool } from '../tools.js';
import { readLook } from './docx-cases.js';
import { approached, approachedByTables, shapes } from './extreme-documents.js';
import { expectSignedText, expectVisasTogether, expectWholePages, readPages } from './read-pages.js';
import { writeSample } from './render-sample.js';

/** Documents of extreme shapes, printed by a browser: nothing is cut, nothing stands alone. */

const folder = mkdtempSync(join(tmpdir(), 'rolebook-print-'));
let browser: Browser | undefined;

beforeAll(async () => {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) return;
  // The sandbox of the browser cannot be had by root, who runs tests in containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function print(document: Document, look: string): Promise<readonly string[]> {
  const { value } = await writeSample(htmlWriter, document, { look: readLook(look) });
  writeFileSync(join(folder, 'page.html'), value ?? '');
  const page = await (browser ?? expect.fail('no browser')).newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.pdf({ path: join(folder, 'page.pdf'), preferCSSPageSize: true });
  await page.close();
  return readPages(join(folder, 'page.pdf'));
}

describe.each(['gost-r-7.0.97-2025', 'modern'])('documents of extreme shapes in a browser, %s', (look) => {
  it.for(shapes)('%s: every word is printed, in its order', async ([name, count, document], context) => {
    requireTool(context, 'chromium', 'pdftotext');
    const pages = await print(document, look);
    expectWholePages(pages, document, count);
    if (name !== 'a row taller than a page') return;
    for (const page of pages) expect(page).toContain('Заголовок первый');
  });

  it('a signature never stands without text, visas stay together, wherever a page ends', async (context) => {
    requireTool(context, 'chromium', 'pdftotext');
    const ends: number[] = [];
    for (const document of approached) ends.push(expectSignedText(await print(document, look)));
    // The lengths pass the end of a page at least once.
    expect(new Set(ends).size).toBeGreaterThan(1);
  });

  // No browser holds a row to what follows its table.
  it('signatures stay together after a table too', async (context) => {
    requireTool(context, 'chromium', 'pdftotext');
    const ends: number[] = [];
    for (const document of approachedByTables) {
      const pages = await print(document, look);
      const page = expectVisasTogether(pages);
      expect(pages[page]).toContain('Визы');
      ends.push(page);
    }
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});
