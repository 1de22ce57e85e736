import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SigningFault, SigningView } from '../../src/actions/electronic/signing-view.js';
import { createSite } from '../../src/web/site.js';
import { listen } from '../../src/world/http-server.js';
import { findProgram, requireTool } from '../tools.js';
import { DeskOfTest, reading, token, words } from './desk-of-test.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeRun = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`;

let browser: Browser | undefined;
beforeAll(async () => {
  const executablePath = findProgram('chromium');
  if (executablePath === undefined) return;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
});
afterAll(async () => {
  await browser?.close();
});

const { text, facts } = reading();
const signedAt = '22 ноября 2026 г., 12:04';
const views: Readonly<Record<string, { readonly view: SigningView; readonly fault?: SigningFault }>> = {
  reading: { view: reading() },
  code: { view: reading('p•••@example.ru') },
  fault: { view: reading('p•••@example.ru'), fault: { kind: 'wrong' } },
  signed: { view: { state: 'signed', statement: 'read', signedAt, words, text, facts, hasIssuedFile: true } },
  closed: { view: { state: 'closed', end: 'expired', words } },
};

/** Opens the page of a view as the browser shows it, without JavaScript of ours or of anybody. */
async function open(
  name: string,
  width = 1280,
): Promise<{ readonly page: Page; readonly desk: DeskOfTest; readonly said: readonly string[] }> {
  if (browser === undefined) throw new Error('there is no browser');
  const { view, fault } = views[name] ?? { view: reading() };
  const desk = new DeskOfTest();
  desk.view = view;
  desk.fault = fault;
  const faults: unknown[] = [];
  const site = createSite({ desk, baseUrl: 'http://127.0.0.1' });
  const server = await listen({
    host: '127.0.0.1',
    port: 0,
    answer: site,
    onFault: (each) => faults.push(each),
  });
  onTestFinished(() => server.close());
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.port}/a/${token}/`);
  if (fault !== undefined) {
    await page.fill('#code', '000000');
    await page.check('#read-with-objections');
    await page.fill('#objection', 'Пункт 2.3 не относится к моей работе.');
    await page.click('button[type=submit] >> nth=0');
  }
  onTestFinished(() => page.close());
  expect(faults).toEqual([]);
  return { page, desk, said };
}

describe('the pages in a browser', () => {
  it.for(Object.keys(views))(
    '%s: nothing for axe to find, nothing beside the page',
    async (name, context) => {
      requireTool(context, 'chromium');
      const { page, said } = await open(name);
      await page.evaluate(axeSource);
      const shots = process.env['ROLEBOOK_SHOTS'];
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 360]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          if (shots !== undefined) {
            mkdirSync(shots, { recursive: true });
            await page.screenshot({
              path: join(shots, `${name}-${colorScheme}-${width}.png`),
              fullPage: true,
            });
          }
          const overflow = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
          expect([name, colorScheme, width, await page.evaluate(axeRun), overflow]).toEqual([
            ...[name, colorScheme, width, [], false],
          ]);
        }
      }
      // All that a browser says is that a closed link and a wrong form are no success.
      expect(said.filter((each) => !/status of 4(?:10|22)/.test(each))).toEqual([]);
    },
  );

  it('sends what was filled in by the keys of a keyboard', async (context) => {
    requireTool(context, 'chromium');
    const { page, desk } = await open('code', 375);
    await page.focus('#code');
    await page.keyboard.type('123456');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => desk.asked)
      .toEqual([['sign', { mark: 'M'.repeat(43), code: '123456', statement: 'read', objection: '' }]]);
  });

  it('has controls that a finger hits', async (context) => {
    requireTool(context, 'chromium');
    const { page } = await open('code', 375);
    const sizes = await page.evaluate(
      `[...document.querySelectorAll('button, .choice')].map((each) => each.getBoundingClientRect().height)`,
    );
    expect(Math.min(...(sizes as number[]))).toBeGreaterThanOrEqual(44);
  });
});
