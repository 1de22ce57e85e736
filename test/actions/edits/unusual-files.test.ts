import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildWorkspace } from '../../../src/actions/build-workspace.js';
import { importEdits } from '../../../src/actions/import-edits.js';
import { createWorld } from '../../../src/world.js';
import { changeText } from '../../exchange/word-file.js';

/** The example organization in a folder of its own, with one document of it. */
async function build(request: Partial<Parameters<typeof buildWorkspace>[1]>, path: string) {
  const root = mkdtempSync(join(tmpdir(), 'rolebook-edits-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const [folder, out] = [join(root, 'roles'), join(root, 'out')];
  cpSync('roles', folder, { recursive: true });
  const world = createWorld({});
  const { exitCode } = await buildWorkspace(world, {
    ...{ folder, out, roles: [], formats: ['docx'], stage: 'draft', final: false, force: false },
    ...request,
  });
  expect(exitCode).toBe(0);
  const file = join(out, path);
  const run = (apply: boolean) => importEdits(world, { folder, out, file, apply, shared: true });
  return { folder, file, run };
}

it('edits of a text in two columns go to the role and to its translation', async () => {
  const { folder, file, run } = await build(
    { roles: ['client-manager'], kinds: ['instruction'], languages: ['ru+en'] },
    'client-manager/instruction.ru+en.docx',
  );
  const edited = changeText(readFileSync(file), (xml) =>
    xml.replace('ежедневно', 'каждый день').replace('monthly', 'every month'),
  );
  writeFileSync(file, edited);
  const { imported, exitCode } = await run(true);
  expect([imported?.base, imported?.differences, exitCode]).toEqual(['draft', [], 0]);
  expect(imported?.files).toHaveLength(2);
  expect(readFileSync(join(folder, 'client-manager.yaml'), 'utf8')).toContain('каждый день');
  const translation = join(folder, 'translations', 'en', 'client-manager.yaml');
  expect(readFileSync(translation, 'utf8')).toContain('every month');
});

it('a booklet of instructions is refused, with what to do', async () => {
  const { run } = await build({ kinds: ['booklet'], units: ['sales'] }, 'organization/sales/booklet.ru.docx');
  const { diagnostics, imported } = await run(false);
  expect([diagnostics.map(({ code }) => code), imported]).toEqual([['import/booklet'], undefined]);
});
