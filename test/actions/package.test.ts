import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BuildRequest, BuildResult } from '../../src/actions/build-workspace.js';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { initWorkspace } from '../../src/actions/init-workspace.js';
import type { MemoryWorld } from '../memory-world.js';
import { createMemoryWorld } from '../memory-world.js';
import { requireTool, runPreflight } from '../tools.js';

const folder = 'out/sales-manager/instruction.ru.kedo';
const pdf = `${folder}/dolzhnostnaya_instruktsiya_menedzhera_po_prodazham.pdf`;
const description = `${folder}/wredc_data.xml`;
const note = 'out/sales-manager/instruction.ru.kedo.txt';
const signature = `${folder}/podpis_direktora.p7s`;
const profile = 'roles/templates/law/ru/packages/kedo.yaml';

/** A workspace with all that the package of one role needs. */
async function createWorkspace(): Promise<MemoryWorld> {
  const world = createMemoryWorld();
  await initWorkspace(world, '.', 'ru');
  edit(
    world,
    'roles/organization.yaml',
    'language: ru',
    "registration: { inn: '1690000013', ogrn: '1251690000121' }\nlanguage: ru",
  );
  edit(world, 'roles/organization.yaml', 'method: sheet', 'method: other, text: записью в кадровой системе');
  edit(
    world,
    'roles/sales-manager.yaml',
    'unit: sales',
    "document: { number: 03-ДИ, edition: '1', date: 2026-11-05 }\nunit: sales",
  );
  return world;
}

function edit(world: MemoryWorld, file: string, from: string | RegExp, to: string): void {
  const text = world.text(file);
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not hold ${String(from)}`);
  world.put(file, edited);
}

function build(world: MemoryWorld, changes: Partial<BuildRequest> = {}): Promise<BuildResult> {
  return buildWorkspace(world, {
    folder: 'roles',
    out: 'out',
    roles: ['sales-manager'],
    formats: [],
    package: 'kedo',
    stage: 'electronic',
    final: false,
    force: false,
    ...changes,
  });
}

const codesOf = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const statesOf = ({ files }: BuildResult): Record<string, string> =>
  Object.fromEntries(files.map(({ path, state }) => [`out/${path}`, state]));
const doubt = 'warning workspace/unverified-profile';

describe('a package for electronic signatures', () => {
  it('is a folder with the document and its description, and a note beside it', async () => {
    const world = await createWorkspace();
    const result = await build(world);
    expect(codesOf(result)).toEqual([doubt]);
    expect(result.exitCode).toBe(0);
    expect(statesOf(result)).toEqual({ [pdf]: 'written', [description]: 'written', [note]: 'written' });
  });

  it('describes the very file that lies in it', async () => {
    const world = await createWorkspace();
    await build(world);
    const bytes = world.contents.get(pdf) ?? expect.fail('no document');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const xml = world.text(description);
    expect(xml).toContain(`<size>${bytes.length}</size>`);
    expect(xml).toContain('<file>dolzhnostnaya_instruktsiya_menedzhera_po_prodazham.pdf</file>');
    expect(xml).toMatch(
      new RegExp(
        ` id="${hash.slice(0, 8)}-${hash.slice(8, 12)}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"`,
      ),
    );
    expect(xml).toContain('<docName>Должностная инструкция менеджера по продажам</docName>');
    expect(xml).toContain('<docNumber>03-ДИ</docNumber>');
    expect(xml).toContain('<innemployer>1690000013</innemployer>');
    expect(xml).toContain('<jobtitle>генеральный директор</jobtitle>');
  });

  it('is a PDF/A-1a without files inside', async () => {
    const world = await createWorkspace();
    await build(world);
    const content = new TextDecoder('latin1').decode(world.contents.get(pdf));
    expect(content).toContain('<pdfaid:part>1</pdfaid:part>');
    expect(content).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(content).not.toContain('/EmbeddedFile');
  });

  it('says in the note where signatures go and what nobody has verified', async () => {
    const world = await createWorkspace();
    await build(world);
    const text = world.text(note);
    expect(text).toContain('работодатель — dolzhnostnaya_instruktsiya_menedzhera_po_prodazham_employer.sgn');
    expect(text).toContain('Приказ не изменён после 2022 года');
    expect(text).not.toContain('Основная часть документа — файл PDF/A-1A');
    expect(text).not.toMatch(/[{}]/);
  });

  it('is the same on every day and machine', async () => {
    const worlds = [await createWorkspace(), await createWorkspace()];
    for (const world of worlds) await build(world);
    const [one, other] = worlds.map(({ contents }) =>
      [pdf, description, note].map((path) => contents.get(path)),
    );
    expect(one).toEqual(other);
  });

  it('is left alone when nothing has changed', async () => {
    const world = await createWorkspace();
    await build(world);
    expect(statesOf(await build(world))).toEqual({
      [pdf]: 'unchanged',
      [description]: 'unchanged',
      [note]: 'unchanged',
    });
  });

  it('does without a doubt as soon as the organization has verified the profile', async () => {
    const world = await createWorkspace();
    const builtIn = new TextDecoder().decode(world.resource('templates/law/ru/packages/kedo.yaml'));
    world.put(profile, builtIn.replaceAll('confidence: unverified', 'confidence: verified'));
    expect(codesOf(await build(world))).toEqual([]);
  });

  it('follows the profile of the organization', async () => {
    const world = await createWorkspace();
    const builtIn = new TextDecoder().decode(world.resource('templates/law/ru/packages/kedo.yaml'));
    world.put(profile, builtIn.replace("document: '{documentTitle}'", "document: 'DI_{documentNumber}'"));
    await build(world);
    expect([...world.contents.keys()]).toContain(`${folder}/DI_03_di.pdf`);
  });
});

it('the document is valid PDF/A: the validator knows only level 1b, which differs in what it asks for', async (context) => {
  requireTool(context, 'preflight');
  const world = await createWorkspace();
  const builtIn = new TextDecoder().decode(world.resource('templates/law/ru/packages/kedo.yaml'));
  world.put(profile, builtIn.replace('level: PDF/A-1a', 'level: PDF/A-1b'));
  await build(world);
  const outside = mkdtempSync(join(tmpdir(), 'package-'));
  onTestFinished(() => {
    rmSync(outside, { recursive: true });
  });
  const file = join(outside, 'document.pdf');
  writeFileSync(file, world.contents.get(pdf) ?? expect.fail('no document'));
  expect(runPreflight(file)).toMatchObject({ valid: true });
});

describe('a package is not made', () => {
  it.each([
    ['roles/sales-manager.yaml', ', date: 2026-11-05', '', 'error render/package-value-missing'],
    ['roles/organization.yaml', "inn: '1690000013', ", '', 'error render/package-value-missing'],
    ['roles/organization.yaml', "inn: '1690000013'", "inn: '1690000014'", 'error schema/check-digit'],
    ['roles/organization.yaml', "inn: '1690000013'", "inn: '16900000'", 'error schema/registration-form'],
    ['roles/sales-manager.yaml', 'unit: sales', 'form: true\nunit: sales', 'warning render/form-in-package'],
    [
      'roles/sales-manager.yaml',
      'unit: sales',
      'legalForm: contract-appendix\nunit: sales',
      'warning render/appendix-in-package',
    ],
    [
      'roles/sales-manager.yaml',
      'duties:\n',
      'duties:\n  - Отчитывается [[blank:срок]].\n',
      'error rule/placeholder-in-final',
    ],
  ])('%s: %s → %s', async (file, from, to, code) => {
    const world = await createWorkspace();
    edit(world, file, from, to);
    const result = await build(world);
    expect(codesOf(result)).toContain(code);
    expect(result.files).toEqual([]);
  });

  it('that no law knows', async () => {
    const result = await build(await createWorkspace(), { package: 'kedoo' });
    expect(codesOf(result)).toEqual(['error workspace/unknown-package']);
    expect(result.exitCode).toBe(2);
  });

  it('where the law of the organization knows none', async () => {
    const world = await createWorkspace();
    edit(world, 'roles/organization.yaml', 'jurisdiction: ru', 'jurisdiction: al');
    // Russian law in an Albanian organization is a fault of its own.
    edit(
      world,
      'roles/sales-manager.yaml',
      'законодательство Российской Федерации',
      'законодательство Албании',
    );
    const result = await build(world);
    expect(codesOf(result)).toEqual(['error link/unknown-package']);
    expect(result.files).toEqual([]);
  });

  it('of kinds that its profile does not name', async () => {
    const result = await build(await createWorkspace(), { kinds: ['acknowledgment-sheet'] });
    expect(codesOf(result)).toContain('warning workspace/kind-not-packed');
    expect(result.files).toEqual([]);
  });

  it('in silence of what a person has to decide', async () => {
    const world = await createWorkspace();
    edit(world, 'roles/sales-manager.yaml', 'number: 03-ДИ, ', '');
    edit(world, 'roles/organization.yaml', /method: other, text: [^}\n]*/, 'method: sheet');
    const result = await build(world);
    expect(codesOf(result)).toEqual([
      'warning render/package-value-missing',
      'warning render/paper-acknowledgment',
      doubt,
    ]);
    expect(result.files).toHaveLength(3);
  });
});

describe('a package that somebody has signed', () => {
  async function createSigned(): Promise<MemoryWorld> {
    const world = await createWorkspace();
    await build(world);
    world.put(signature, 'подпись');
    return world;
  }
  const change = (world: MemoryWorld): void => {
    edit(world, 'roles/sales-manager.yaml', 'duties:\n', 'duties:\n  - Готовит недельный план встреч.\n');
  };

  it('is the same package when nothing has changed', async () => {
    const result = await build(await createSigned());
    expect(codesOf(result)).toEqual([doubt]);
  });

  it('is not replaced when the text has changed', async () => {
    const world = await createSigned();
    const before = world.contents.get(pdf);
    change(world);
    const result = await build(world);
    expect(codesOf(result)).toEqual([
      doubt,
      'error workspace/signed-package',
      'error workspace/signed-package',
    ]);
    expect(statesOf(result)).toMatchObject({ [pdf]: 'refused', [description]: 'refused' });
    expect(world.contents.get(pdf)).toBe(before);
    expect(world.text(signature)).toBe('подпись');
  });

  it('is replaced with --force, which tells that the signature is void and keeps its file', async () => {
    const world = await createSigned();
    change(world);
    const result = await build(world, { force: true });
    expect(statesOf(result)).toMatchObject({ [pdf]: 'written', [description]: 'written' });
    expect(codesOf(result)).toContain('warning workspace/signature-broken');
    expect(world.text(signature)).toBe('подпись');
  });

  it('gets its document back when it was lost, but no other one', async () => {
    const world = await createSigned();
    world.contents.delete(pdf);
    expect(statesOf(await build(world))[pdf]).toBe('written');
    world.contents.delete(pdf);
    change(world);
    expect(statesOf(await build(world))[pdf]).toBe('refused');
  });

  it('stays when the position is gone, and an unsigned one does not', async () => {
    const signed = await createSigned();
    const unsigned = await createWorkspace();
    await build(unsigned);
    for (const world of [signed, unsigned]) {
      world.contents.delete('roles/sales-manager.yaml');
      const result = await build(world, { roles: [] });
      const stale = codesOf(result).filter((each) => each.includes('stale'));
      expect(stale).toEqual(world === signed ? Array(2).fill('warning workspace/stale-signed') : []);
      expect([world.contents.has(pdf), world.contents.has(note)]).toEqual([world === signed, false]);
    }
  });

  it('is not mistaken for one because a system has left its own files', async () => {
    const world = await createSigned();
    world.contents.delete(signature);
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) world.put(`${folder}/${name}`, '');
    change(world);
    expect(statesOf(await build(world))[pdf]).toBe('written');
  });
});

it('the document of a renamed position takes the place of the old one', async () => {
  const world = await createWorkspace();
  await build(world);
  edit(world, 'roles/sales-manager.yaml', 'title: менеджер по продажам', 'title: менеджер по закупкам');
  const result = await build(world);
  expect(statesOf(result)).toMatchObject({
    [pdf]: 'removed',
    [`${folder}/dolzhnostnaya_instruktsiya_menedzhera_po_zakupkam.pdf`]: 'written',
  });
});
