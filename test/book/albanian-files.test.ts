import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { createMemoryWorld } from '../memory-world.js';
import { findDocxFaults } from '../render/find-docx-faults.js';
import { requireTool, validateDocx } from '../tools.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-albanian-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files of an example organization, without those in its sub-folders. */
function readExample(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((each) =>
    each.replaceAll('\\', '/'),
  );
  const own = paths.filter((path) =>
    /^(?:[^/]+|(?:clauses|competencies|translations)\/.+)\.yaml$/.test(path),
  );
  return Object.fromEntries(own.map((path) => [`${root}/${path}`, readFileSync(`${root}/${path}`, 'utf8')]));
}

/** Builds the instruction of a role and returns the bytes of its file. */
async function build(root: string, role: string, language: string, format: string): Promise<Uint8Array> {
  const world = createMemoryWorld(readExample(root));
  const { exitCode } = await buildWorkspace(world, {
    ...{ folder: root, out: 'out', roles: [role], languages: [language], formats: [format] },
    ...{ stage: 'draft', final: false, force: false },
  });
  expect(exitCode).toBe(0);
  const bytes = world.contents.get(`out/${role}/instruction.${language}.${format}`);
  if (bytes === undefined) throw new Error(`there is no ${format} of ${role}`);
  return bytes;
}

describe.each([
  ['roles/dyqan', 'menaxher-sherbimi-dege', 'sq'],
  ['roles', 'client-manager', 'ru+sq'],
])('the instruction of %s/%s in %s', (root, role, language) => {
  it('is a sound Word file', async (context) => {
    requireTool(context, 'ooxml-validator');
    const bytes = await build(root, role, language, 'docx');
    const file = join(folder, `${role}.docx`);
    writeFileSync(file, bytes);
    expect(validateDocx(file)).toMatchObject({ ok: true, errors: [] });
    expect(findDocxFaults(bytes)).toEqual([]);
  });

  it('is a sound PDF file in which ë and ç can be read', async (context) => {
    requireTool(context, 'qpdf', 'pdftotext');
    const file = join(folder, `${role}.pdf`);
    writeFileSync(file, await build(root, role, language, 'pdf'));
    execFileSync('qpdf', ['--check', file]);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('Dispozita të përgjithshme');
    expect(text).toMatch(/ç/u);
  });
});
