import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { createMemoryWorld } from '../memory-world.js';
import { requireTool } from '../tools.js';

/** The files of an example organization in a folder of its own, with a look. */
function readOrganization(folder: string, look: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\.(?:yaml|hbs)$/.test(each),
  );
  return Object.fromEntries(
    paths.map((path) => [
      `roles/${path.replaceAll('\\', '/')}`,
      readFileSync(join(folder, path), 'utf8').replace(/^look: .*$/mu, `look: ${look}`),
    ]),
  );
}

/** The table of contents of a printed booklet: each name with its page. */
function readContents(pages: readonly string[]): readonly (readonly [name: string, page: number])[] {
  const lines = (pages[1] ?? '').matchAll(/^(\p{Lu}[^\n]*?)[\s.]*\.{3,}[\s.]*(\d+)$/gmu);
  return [...lines].map(([, name = '', page]) => [name, Number(page)]);
}

test.for(['gost-r-7.0.97-2025', 'modern'])(
  'Word shows the pages on which the instructions of a booklet begin: %s',
  async (look, context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const world = createMemoryWorld(readOrganization('roles/autoservice', look));
    await buildWorkspace(world, {
      folder: 'roles',
      out: 'out',
      roles: [],
      kinds: ['booklet'],
      formats: ['docx'],
      stage: 'draft',
      final: false,
      force: false,
    });
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-booklet-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'booklet.docx');
    writeFileSync(file, world.contents.get('out/organization/booklet.ru.docx') ?? expect.fail('no booklet'));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pages = execFileSync('pdftotext', ['-raw', join(folder, 'booklet.pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .map((page) => page.replaceAll('\u00A0', ' '));
    const contents = readContents(pages);
    expect(contents).toHaveLength(7);
    const begun = pages.flatMap((page, index) =>
      /^(?:ДОЛЖНОСТНАЯ|РАБОЧАЯ) ИНСТРУКЦИЯ\s*$/mu.test(page) ? [index + 1] : [],
    );
    expect(begun).toEqual(contents.map(([, page]) => page));
  },
);
