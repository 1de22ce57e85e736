import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestContext } from 'vitest';

const skip = vi.fn();
const context = { skip } as unknown as TestContext;

/** The module anew: it remembers what it found on the PATH. */
const loadTools = () => import('./tools.js');

beforeEach(() => {
  vi.resetModules();
  skip.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('names the missing tools in the note of the skipped test', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('CI', '');
  const { hasTool, requireTool } = await loadTools();
  expect(hasTool('qpdf')).toBe(false);
  requireTool(context, 'qpdf', 'soffice');
  expect(skip).toHaveBeenCalledExactlyOnceWith('needs qpdf, soffice');
});

it('fails for a missing tool where CI is set', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('CI', 'true');
  const { requireTool } = await loadTools();
  expect(() => {
    requireTool(context, 'xmllint');
  }).toThrow('needs xmllint');
});
