import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { initWorkspace } from '../../../src/actions/init-workspace.js';
import { registerVersion } from '../../../src/actions/register-version.js';
import { showVersion } from '../../../src/actions/show-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { verifyWorkspace } from '../../../src/actions/verify-workspace.js';
import type { World } from '../../../src/world.js';
import { createMachineWorld } from '../../machine-world.js';

/** A new organization in a folder of its own, on a day. */
async function makeOffice(): Promise<{
  readonly folder: string;
  readonly world: World;
  readonly out: string;
}> {
  const root = mkdtempSync(join(tmpdir(), 'rolebook-office-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const world = createMachineWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000) });
  await initWorkspace(world, root, 'ru');
  return { folder: join(root, 'roles'), world, out: join(root, 'out') };
}

const actor = 'Орлова К. Д., менеджер по персоналу';

async function lead(
  { folder, world, out }: Awaited<ReturnType<typeof makeOffice>>,
  until: 'agreed' | 'registered',
): Promise<void> {
  const version = 'sales-manager';
  const codes = [];
  codes.push(await submitRoles(world, { folder, out, roles: [version], actor }));
  const step = { verb: 'endorse', remarks: [] } as const;
  codes.push(await changeVersion(world, { folder, version, actor: 'hr' }, step));
  if (until === 'registered') {
    const approve = { verb: 'approve', approval: { method: 'signature' } } as const;
    codes.push(await changeVersion(world, { folder, version, actor: 'director' }, approve));
    const registration = { folder, version, actor: 'hr', registrationNumber: '12-ДИ' };
    codes.push(await registerVersion(world, registration));
  }
  const found = codes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  expect([codes.map(({ exitCode }) => exitCode), found]).toEqual([
    codes.map(() => 0),
    until === 'registered' ? ['seal/none'] : [],
  ]);
}

const edit = (file: string, from: string, to: string): void => {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
};

const hash = (bytes: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a registered version', () => {
  it('gives the same bytes for ever, whatever becomes of the files that it was made of', async () => {
    const office = await makeOffice();
    await lead(office, 'registered');
    const { folder, world } = office;
    const show = async (format: string) =>
      (await showVersion(world, { folder, version: 'sales-manager@1', format })).file?.bytes;
    const before = { pdf: hash(await show('pdf')), docx: hash(await show('docx')) };
    edit(join(folder, 'sales-manager.yaml'), 'менеджер по продажам', 'менеджер по закупкам');
    edit(join(folder, 'organization.yaml'), 'Пример', 'Другое имя');
    expect({ pdf: hash(await show('pdf')), docx: hash(await show('docx')) }).toEqual(before);
    const text = textOf(await show('text'));
    expect(text).toContain('№ 12-ДИ');
    expect(text).toContain('20 ноября 2026 г.');
    expect(text).toContain('менеджера по продажам');
    expect(text).not.toContain('Другое имя');
    const { exitCode, verification } = await verifyWorkspace(world, { folder });
    expect([exitCode, verification?.findings]).toEqual([0, []]);
  });

  it('gives them by another program as well, whose templates and version are others', async () => {
    const office = await makeOffice();
    await lead(office, 'registered');
    const { folder, world } = office;
    const newer: World = {
      ...world,
      program: { ...world.program, version: '99.0.0' },
      resource: (path) => (path.startsWith('templates/') ? undefined : world.resource(path)),
    };
    for (const format of ['pdf', 'docx']) {
      const request = { folder, version: 'sales-manager@1', format };
      const [before, after] = [await showVersion(world, request), await showVersion(newer, request)];
      expect(after.diagnostics).toEqual([]);
      expect(hash(after.file?.bytes)).toBe(hash(before.file?.bytes));
    }
  });
});

describe('an agreed version', () => {
  it('is shown as a copy to sign of the text that was agreed, not of the files of today', async () => {
    const office = await makeOffice();
    await lead(office, 'agreed');
    const { folder, world } = office;
    const agreed = await showVersion(world, { folder, version: 'sales-manager@1', format: 'text' });
    edit(join(folder, 'sales-manager.yaml'), 'duties:', 'duties:\n  - Ведёт учёт.');
    const later = await showVersion(world, { folder, version: 'sales-manager@1', format: 'text' });
    expect(textOf(later.file?.bytes)).toBe(textOf(agreed.file?.bytes));
    expect(textOf(later.file?.bytes)).not.toContain('ПРОЕКТ');
    expect(textOf(later.file?.bytes)).toContain('УТВЕРЖДАЮ');
  });

  it('keeps its body when the program that registers it has other templates', async () => {
    const office = await makeOffice();
    await lead(office, 'agreed');
    const { folder, world } = office;
    const part = 'templates/ru/parts/final.hbs';
    const newer: World = {
      ...world,
      resource: (path) => {
        const bytes = world.resource(path);
        return path === part && bytes !== undefined
          ? new TextEncoder().encode(textOf(bytes).replace('вступает в силу', 'начинает действовать'))
          : bytes;
      },
    };
    const before = await showVersion(world, { folder, version: 'sales-manager@1', format: 'text' });
    const after = await showVersion(newer, { folder, version: 'sales-manager@1', format: 'text' });
    expect(after.diagnostics).toEqual([]);
    expect(textOf(newer.resource(part))).not.toBe(textOf(world.resource(part)));
    expect(textOf(after.file?.bytes)).toBe(textOf(before.file?.bytes));
  });

  it('is not shown when its text was changed in the store', async () => {
    const office = await makeOffice();
    await lead(office, 'agreed');
    const { folder, world } = office;
    const { verification } = await verifyWorkspace(world, { folder });
    expect(verification?.objects).toBeGreaterThan(5);
    const store = join(folder, '..', '.rolebook', 'store');
    for (const name of await world.files.list(store)) {
      for (const file of await world.files.list(join(store, name))) {
        const path = join(store, name, file);
        const bytes = readFileSync(path);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      }
    }
    const shown = await showVersion(world, { folder, version: 'sales-manager@1', format: 'text' });
    expect(shown.diagnostics.map(({ code }) => code)).toEqual(['registry/text-lost']);
    const verified = await verifyWorkspace(world, { folder });
    expect(verified.exitCode).toBe(1);
    expect(new Set(verified.diagnostics.map(({ code }) => code))).toEqual(
      new Set(['registry/object-damaged']),
    );
  });
});
