import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { registerNext, registerVersion } from '../../../src/actions/register-version.js';
import { showVersion } from '../../../src/actions/show-version.js';
import { type SubmitRequest, submitRoles } from '../../../src/actions/submit-roles.js';
import { makeOffice, type Office } from './sealed-office.js';

const actor = 'Орлова К. Д., менеджер по персоналу';
const both = ['general-director', 'sales-manager'];

const submit = ({ root, folder, world }: Office, rest: Partial<SubmitRequest>) =>
  submitRoles(world, { folder, out: join(root, 'out'), roles: both, actor, ...rest });

async function agree({ folder, world }: Office, version: string): Promise<void> {
  await changeVersion(world, { folder, version, actor: 'hr' }, { verb: 'endorse', remarks: [] });
}

async function approve(office: Office, version: string): Promise<void> {
  const { folder, world } = office;
  await agree(office, version);
  const approval = { method: 'signature' } as const;
  await changeVersion(world, { folder, version, actor: 'director' }, { verb: 'approve', approval });
}

const readText = async ({ folder, world }: Office, version: string): Promise<string> => {
  const { file } = await showVersion(world, { folder, version, format: 'text' });
  return Buffer.from(file?.bytes ?? []).toString();
};

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

it('a number that is reserved stands on the copy to sign, and the registration keeps it', async () => {
  const office = await makeOffice();
  await submit(office, { roles: ['sales-manager'], number: '07-ДИ' });
  await agree(office, 'sales-manager');
  expect(await readText(office, 'sales-manager@1')).toMatch(/№\s07-ДИ/);
  await approve(office, 'sales-manager');
  const request = { folder: office.folder, version: 'sales-manager', actor: 'hr' };
  const other = await registerVersion(office.world, { ...request, registrationNumber: '8-ДИ' });
  expect(codesOf(other)).toEqual(['registry/other-number']);
  const { version } = await registerVersion(office.world, request);
  expect(version?.registration?.number).toBe('07-ДИ');
  expect(await readText(office, 'sales-manager@1')).toMatch(/№\s07-ДИ/);
});

it('several texts get numbers that count on, and pass over those that are taken', async () => {
  const office = await makeOffice();
  await submit(office, { roles: ['sales-manager'], number: '10-ДИ' });
  const { texts } = await submit(office, { roles: [], number: '9-ДИ', onlyChanged: true });
  const numbers = texts.map(({ name, version }) => [name, version?.submission.reservedNumber]);
  expect(numbers).toEqual([
    ['general-director@1', '9-ДИ'],
    ['head-of-sales@1', '11-ДИ'],
    ['sales-manager@1', undefined],
  ]);
  const taken = await submit(office, { roles: ['sales-manager'], number: '9-ДИ' });
  expect(codesOf(taken)).toContain('registry/open-version');
});

it('an organization sets the first number, and whether it is reserved', async () => {
  const office = await makeOffice();
  const settings = '\nprocedure:\n  numbers: { first: ДИ-01, reserve: true }\n';
  appendFileSync(join(office.folder, 'organization.yaml'), settings);
  const { texts } = await submit(office, {});
  expect(texts.map(({ version }) => version?.submission.reservedNumber)).toEqual(['ДИ-01', 'ДИ-02']);
});

it('without a reservation the next free number is given at registration', async () => {
  const office = await makeOffice();
  appendFileSync(
    join(office.folder, 'organization.yaml'),
    '\nprocedure:\n  numbers: { first: ДИ-01 }\n  authorMayApprove: true\n',
  );
  await submit(office, { number: undefined });
  const register = registerNext(office.world, {});
  const numbers = [];
  for (const version of both) {
    await approve(office, version);
    const done = await register({ folder: office.folder, version, actor: 'hr' });
    numbers.push(done.version?.registration?.number ?? codesOf(done));
  }
  expect(numbers).toEqual(['ДИ-01', 'ДИ-02']);
});
