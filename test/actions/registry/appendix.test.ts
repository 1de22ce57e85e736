import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { initWorkspace } from '../../../src/actions/init-workspace.js';
import { listProposals } from '../../../src/actions/list-proposals.js';
import { registerVersion } from '../../../src/actions/register-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { createMachineWorld } from '../../machine-world.js';

const actor = 'Орлова К. Д., менеджер по персоналу';

/** An organization whose instruction of one role is in force, as an act of the employer or as a part of contracts. */
async function enactOne(legalForm: 'local-act' | 'contract-appendix') {
  const root = mkdtempSync(join(tmpdir(), 'rolebook-appendix-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const world = createMachineWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000) });
  await initWorkspace(world, root, 'ru');
  const [folder, out] = [join(root, 'roles'), join(root, 'out')];
  const organization = join(folder, 'organization.yaml');
  writeFileSync(organization, `${readFileSync(organization, 'utf8')}\nlegalForm: ${legalForm}\n`);
  const version = 'sales-manager';
  const submit = () => submitRoles(world, { folder, out, roles: [version], actor });
  const first = await submit();
  const steps = [
    await changeVersion(world, { folder, version, actor: 'hr' }, { verb: 'endorse', remarks: [] }),
    await changeVersion(
      world,
      { folder, version, actor: 'director' },
      { verb: 'approve', approval: { method: 'signature' } },
    ),
    await registerVersion(world, { folder, version, actor: 'hr', registrationNumber: '12-ДИ' }),
    await changeVersion(world, { folder, version, actor: 'hr' }, { verb: 'enact' }),
  ];
  expect([first, ...steps].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  const role = join(folder, 'sales-manager.yaml');
  const edit = (): void => {
    writeFileSync(role, readFileSync(role, 'utf8').replace('до 3-го рабочего дня', 'до 5-го рабочего дня'));
  };
  const propose = () => listProposals(world, { folder, out });
  /** Leads the second version to its registration. */
  const register = async (): Promise<void> => {
    const approval = { verb: 'approve', approval: { method: 'signature' } } as const;
    await changeVersion(world, { folder, version, actor: 'hr' }, { verb: 'endorse', remarks: [] });
    await changeVersion(world, { folder, version, actor: 'director' }, approval);
    await registerVersion(world, { folder, version, actor: 'hr', registrationNumber: '13-ДИ' });
  };
  const enact = (agreement?: string) =>
    changeVersion(
      world,
      { folder, version, actor: 'hr' },
      { verb: 'enact', typed: { agreement, isVacant: false } },
    );
  return { first, submit, edit, propose, register, enact };
}

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('registry/'));

it('a new text of an appendix to contracts asks for an agreement with each employee', async () => {
  const { first, submit, edit, propose } = await enactOne('contract-appendix');
  expect(codesOf(first)).toEqual([]);
  expect(codesOf(await propose())).toEqual([]);
  edit();
  expect(codesOf(await propose())).toEqual(['registry/agreement-needed']);
  const second = await submit();
  expect(codesOf(second)).toEqual(['registry/agreement-needed']);
  expect(second.exitCode).toBe(0);
});

it('a new text of an appendix takes effect once the agreements are recorded', async () => {
  const { submit, edit, register, enact } = await enactOne('contract-appendix');
  edit();
  await submit();
  await register();
  expect(codesOf(await enact())).toEqual(['registry/no-grounds']);
  expect(codesOf(await enact('ДС-5 вчера'))).toEqual(['registry/bad-agreement']);
  const { version, superseded } = await enact('ДС-5 19.11.2026; № 6 доп 2026-11-20');
  expect([version?.status, superseded?.number]).toEqual(['in-force', 1]);
});

it('a new text of a local act asks for none', async () => {
  const { submit, edit, propose } = await enactOne('local-act');
  edit();
  expect(codesOf(await propose())).toEqual([]);
  expect(codesOf(await submit())).toEqual([]);
});
