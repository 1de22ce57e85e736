import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { changeVersion, type VersionResult } from '../../../src/actions/change-version.js';
import { createSeal } from '../../../src/actions/create-seal.js';
import { initWorkspace } from '../../../src/actions/init-workspace.js';
import { registerVersion } from '../../../src/actions/register-version.js';
import { showVersion } from '../../../src/actions/show-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import type { World } from '../../../src/world.js';
import { createMachineWorld } from '../../machine-world.js';

/** A new organization in a folder of its own. */
export interface Office {
  readonly root: string;
  readonly folder: string;
  readonly world: World;
}

export const password = 'пароль печати';

/** The world of the office on a day; its files are those of the machine. */
export const onDay = (day: string): World =>
  createMachineWorld({
    SOURCE_DATE_EPOCH: String(Date.parse(`${day}T09:00Z`) / 1000),
    ROLEBOOK_SEAL_PASSWORD: password,
  });

/** Makes an office on 20 November 2026, with a seal for trial or without. */
export async function makeOffice(seal: 'sealed' | 'plain' = 'plain'): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'rolebook-office-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const world = onDay('2026-11-20');
  await initWorkspace(world, root, 'ru');
  const office = { root, folder: join(root, 'roles'), world };
  if (seal === 'sealed') {
    const { made, diagnostics } = await createSeal(world, { folder: office.folder });
    expect(diagnostics).toEqual([]);
    appendFileSync(join(office.folder, 'organization.yaml'), `\n${made?.setting ?? ''}`);
  }
  return office;
}

/** Leads the instruction of a role to its approval, and tells what was found on the way. */
export async function approve({ root, folder, world }: Office, role = 'sales-manager'): Promise<void> {
  const actor = 'Орлова К. Д., менеджер по персоналу';
  const done = [
    await submitRoles(world, { folder, out: join(root, 'out'), roles: [role], actor }),
    await changeVersion(world, { folder, version: role, actor: 'hr' }, { verb: 'endorse', remarks: [] }),
    await changeVersion(
      world,
      { folder, version: role, actor: 'director' },
      { verb: 'approve', approval: { method: 'signature' } },
    ),
  ];
  expect(done.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message.ru))).toEqual([]);
}

/** Registers it. */
export async function register(
  { folder, world }: Office,
  registrationNumber = '12-ДИ',
  version = 'sales-manager',
): Promise<VersionResult> {
  return registerVersion(world, { folder, version, actor: 'hr', registrationNumber });
}

/** The issued file of a version. */
export async function issue(
  { folder, world }: Office,
  format: 'pdf' | 'docx',
  version = 'sales-manager@1',
): Promise<Uint8Array> {
  const { file } = await showVersion(world, { folder, version, format });
  return file?.bytes ?? expect.fail('no issued file');
}
