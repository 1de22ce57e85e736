import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Clause } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { editedInstruction } from '../compare/edited-instruction.js';
import { redlineOf } from '../compare/redline-of.js';
import { findProgram, requireTool } from '../tools.js';
import { longDocument } from './long-document.js';
import { renderSample } from './render-sample.js';
import { sampleDocument, text } from './sample-document.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rolebook-browser-'));
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
  rmSync(folder, { recursive: true, force: true });
});

const asDraft = (document: Document): Document => ({
  ...document,
  face: {
    ...document.face,
    mark: 'ПРОЕКТ',
    code: { value: '№ 12-ДИ, ред. 3', caption: [text('№ 12-ДИ, редакция 3')], pages: 'first' },
  },
});
const documents = { sample: asDraft(sampleDocument), long: asDraft(longDocument) } as const;

interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** Opens a document as the browser shows it and gives it to `look`; what the console says is a fault. */
async function open<T>(document: Document, view: View, look: (page: Page) => Promise<T>): Promise<T> {
  if (browser === undefined) throw new Error('there is no browser');
  const file = join(folder, 'page.html');
  writeFileSync(file, await renderSample(htmlWriter, document));
  const page = await browser.newPage({
    colorScheme: view.colorScheme,
    viewport: { width: view.width, height: 900 },
  });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  const seen = await look(page);
  await page.close();
  expect(said).toEqual([]);
  return seen;
}

const axeRun = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`;

/** What axe finds against WCAG 2.2 A and AA and good practice: rule and element. */
async function runAxe(page: Page): Promise<unknown> {
  await page.evaluate(axeSource);
  return page.evaluate(axeRun);
}

describe.for(Object.entries(documents))('the page of the %s document in a browser', ([, document]) => {
  it.for<View>([
    { colorScheme: 'light', width: 1000 },
    { colorScheme: 'dark', width: 1000 },
    { colorScheme: 'light', width: 320 },
    { colorScheme: 'dark', width: 320 },
  ])('has nothing that axe objects to: $colorScheme, $width px', async (view, context) => {
    requireTool(context, 'chromium');
    expect(await open(document, view, runAxe)).toEqual([]);
  });

  // 500 px is a window of 1,000 px at a zoom of 200 %, 320 px the narrowest that WCAG 1.4.10 asks for.
  it.for([1000, 500, 320])('is not wider than a window of %i px', async (width, context) => {
    requireTool(context, 'chromium');
    const overflow = await open(document, { colorScheme: 'light', width }, (page) =>
      page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    );
    expect(overflow).toBe(0);
  });

  it.for([1000, 320])('cuts no word in a table, in a window of %i px', async (width, context) => {
    requireTool(context, 'chromium');
    const cut = await open(document, { colorScheme: 'light', width }, (page) => page.evaluate(findCutWords));
    expect(cut).toEqual([]);
  });

  it('prints on sheets of A4, numbered from the second, a draft marked on each', async (context) => {
    requireTool(context, 'chromium', 'pdftotext', 'pdfinfo');
    const pages = await open(document, { colorScheme: 'dark', width: 1000 }, printPages);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      const number = index === 0 ? [] : [`${index + 1} / ${pages.length}`];
      // Letters across a page are lines of their own to the reader of the file.
      const expected = [...number, 'П', 'Р', 'О', 'Е', 'К', 'Т'];
      expect(page.slice(0, expected.length)).toEqual(expected);
    });
  });
});

describe('the page of a redline in a browser', () => {
  const redline = redlineOf(editedInstruction.before, editedInstruction.after);

  it.for<View>([
    { colorScheme: 'light', width: 1200 },
    { colorScheme: 'dark', width: 1200 },
    { colorScheme: 'dark', width: 360 },
  ])('has no fault that axe finds: $colorScheme, $width px', async (view, context) => {
    requireTool(context, 'chromium');
    expect(await open(redline, view, runAxe)).toEqual([]);
  });

  it.for([1000, 320])('is not wider than a window of %i px', async (width, context) => {
    requireTool(context, 'chromium');
    const overflow = await open(redline, { colorScheme: 'light', width }, (page) =>
      page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

it('a table that is wider than the window of a phone is moved by the keyboard', async (context) => {
  requireTool(context, 'chromium');
  const headings = ['Наименование', 'Ознакомление', 'Подразделение', 'Регистрация'];
  const journal: Block = {
    type: 'table',
    role: 'data',
    columns: headings.map((heading) => ({ heading: [text(heading)], width: 1 })),
    rows: [{ type: 'row', minHeight: 9, cells: headings.map(() => ({ type: 'cell', content: [] })) }],
  };
  const view = { colorScheme: 'light', width: 320 } as const;
  await open({ ...sampleDocument, body: [...sampleDocument.body, journal] }, view, async (page) => {
    await page.locator('main .wide').last().focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await runAxe(page)).toEqual([]);
  });
});

it('lines to fill in begin beside the number of their clause, and a sign stands beside the last', async (context) => {
  requireTool(context, 'chromium');
  const blank = { type: 'blank', hint: '', choices: [], lines: 3 } as const;
  const clause: Clause = {
    type: 'clause',
    id: 'gap',
    idSource: 'author',
    content: [blank, text(';')],
    children: [],
  };
  const list: Block = {
    type: 'list',
    marker: 'dash',
    items: [{ type: 'item', content: [blank, text(';')], children: [] }],
  };
  const form = { ...sampleDocument, body: [clause, list] };
  const rows = await open(form, { colorScheme: 'light', width: 360 }, (page) => page.evaluate(measureLines));
  expect(rows).toEqual([
    [true, true],
    [true, true],
  ]);
});

it.each([360, 1200])('texts side by side with room for handwriting fit a window of %i px', async (width) => {
  const room = { type: 'blank', hint: 'получаемые документы', choices: [], lines: 0 } as const;
  const cell = {
    type: 'cell',
    content: [{ type: 'paragraph', role: 'text', content: [text('— '), room] }],
  } as const;
  const form: Block = {
    type: 'table',
    role: 'data',
    columns: ['ru', 'en'].map((language) => ({ heading: [text(language)], width: 1, language })),
    rows: [{ type: 'row', cells: [cell, cell] }],
  };
  const wider = await open({ ...sampleDocument, body: [form] }, { colorScheme: 'light', width }, (page) =>
    page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
  );
  expect(wider).toBe(0);
});

it('a code is dark on white for scanners in the dark as well', async (context) => {
  requireTool(context, 'chromium');
  const fills = `['body', '.code rect', '.code path'].map((name) => {
    const style = getComputedStyle(document.querySelector(name));
    return name === 'body' ? style.backgroundColor : style.fill;
  })`;
  const seen = await open(documents.sample, { colorScheme: 'dark', width: 1000 }, (page) =>
    page.evaluate(fills),
  );
  expect(seen).toEqual(['rgb(21, 22, 24)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

it('a draft that is printed shows its mark in the colour of the look', async (context) => {
  requireTool(context, 'chromium');
  const color = `getComputedStyle(document.querySelector('.page'), '::before').color`;
  const seen = await open(documents.sample, { colorScheme: 'dark', width: 1000 }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(color);
  });
  expect(seen).toBe('rgb(228, 228, 228)');
});

/** Of each text to fill in: whether its number or mark is on the first line, and what follows on the last. */
const measureLines = `[...document.querySelectorAll('.clause > p, li')].map((text) => {
  const lines = [...text.querySelectorAll('.line')].map((line) => line.getBoundingClientRect());
  const label = text.querySelector('.number, .mark').getBoundingClientRect();
  const sign = document.createRange();
  sign.selectNode(text.lastChild);
  const { bottom, left } = sign.getBoundingClientRect();
  return [label.bottom > lines[0].top && label.top < lines[0].bottom,
    bottom > lines[2].top && bottom <= lines[2].bottom + 4 && left >= lines[2].right - 1];
})`;

/** Words of wide tables that stand on more than one line. */
const findCutWords = `[...document.querySelectorAll('.wide th, .wide td')].flatMap((cell) => {
  const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const cut = [];
  while (nodes.nextNode()) {
    for (const { 0: word, index } of nodes.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(nodes.currentNode, index);
      range.setEnd(nodes.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) cut.push(word);
    }
  }
  return cut;
})`;

/** The lines of each printed page. */
async function printPages(page: Page): Promise<string[][]> {
  const file = join(folder, 'page.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
  expect(info).toMatch(/Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
  const printed = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
  return printed
    .split('\f')
    .slice(0, -1)
    .map((text) => text.split('\n'));
}
