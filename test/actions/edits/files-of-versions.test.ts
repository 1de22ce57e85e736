import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/actions/build-workspace.js';
import { changeVersion } from '../../../src/actions/change-version.js';
import { importEdits, type ImportEditsResult } from '../../../src/actions/import-edits.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { approve, issue, makeOffice, type Office, register } from '../registry/sealed-office.js';
import { changeParagraph, changeText, deletion, insertion, replaceWords } from '../../exchange/word-file.js';

const actor = 'Орлова К. Д., менеджер по персоналу';

const nameFile = (path: string): string => basename(path);

async function bring(
  { root, folder, world }: Office,
  bytes: Uint8Array,
  apply = false,
): Promise<NonNullable<ImportEditsResult['imported']>> {
  const file = join(root, 'edited.docx');
  writeFileSync(file, bytes);
  const { imported, diagnostics } = await importEdits(world, {
    ...{ folder, out: join(root, 'out'), file, apply, shared: false },
  });
  return imported ?? expect.fail(diagnostics.map(({ message }) => message.en).join());
}

async function submit({ root, folder, world }: Office): Promise<void> {
  const request = { folder, out: join(root, 'out'), roles: ['sales-manager'], actor };
  expect((await submitRoles(world, { ...request, number: '12-ДИ' })).exitCode).toBe(0);
}

it('a file of a version that nobody touched has no edit, though the draft has the same text and other numbers', async () => {
  const office = await makeOffice();
  const { root, folder, world } = office;
  await submit(office);
  const inReview = await issue(office, 'docx');
  expect(await bring(office, inReview)).toMatchObject({ base: 'sales-manager@1', edits: [], files: [] });

  const out = join(root, 'out');
  const wanted = { roles: ['sales-manager'], kinds: ['instruction'], formats: ['docx'] } as const;
  await buildWorkspace(world, { folder, out, ...wanted, stage: 'draft', final: false, force: false });
  const draft = readFileSync(join(out, 'sales-manager', 'instruction.ru.docx'));
  expect(await bring(office, draft)).toMatchObject({ base: 'draft', edits: [], files: [] });

  const endorse = { verb: 'endorse', remarks: [] } as const;
  await changeVersion(world, { folder, version: 'sales-manager', actor: 'hr' }, endorse);
  const toSign = await issue(office, 'docx');
  for (const bytes of [toSign, inReview]) {
    expect(await bring(office, bytes)).toMatchObject({ base: 'sales-manager@1', edits: [] });
  }
});

it('a file that was taken before the registration has the edits that a person made, and no others', async () => {
  const office = await makeOffice();
  await approve(office);
  const toSign = await issue(office, 'docx');
  expect((await register(office)).exitCode).toBe(0);
  const edited = changeText(toSign, (xml) =>
    changeParagraph(xml, 'следующего рабочего дня', (p) =>
      replaceWords(p, 'следующего', deletion('следующего') + insertion('второго')),
    ),
  );
  const { edits, files, applied } = await bring(office, edited, true);
  expect([files.map(nameFile), applied]).toEqual([['sales-manager.yaml'], true]);
  expect(edits).toMatchObject([{ change: 'reworded', tracked: true }]);
});

it('signers stay in the order of the file though they endorse in another one', async () => {
  const office = await makeOffice();
  const settings = join(office.folder, 'organization.yaml');
  const text = readFileSync(settings, 'utf8').replace(
    '    - officer: hr\n',
    '    - officer: hr\n    - officer: sales\n    - officer: director\n',
  );
  writeFileSync(settings, text.replace('drafter: { unitHead: true }', 'drafter: { officer: director }'));
  const before = readFileSync(settings, 'utf8');
  expect(before.indexOf('officer: sales')).toBeGreaterThan(before.indexOf('officer: hr'));
  expect(before.indexOf('- id: sales')).toBeLessThan(before.indexOf('- id: hr'));
  await submit(office);
  const edited = changeText(await issue(office, 'docx'), (xml) =>
    changeParagraph(xml, 'следующего рабочего дня', (p) =>
      replaceWords(p, 'следующего', insertion('второго')),
    ),
  );
  expect((await bring(office, edited, true)).files.map(nameFile)).toEqual(['sales-manager.yaml']);
  expect(readFileSync(settings, 'utf8')).toBe(before);
});
