import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/actions/create-seal.js';
import { registerVersion } from '../../../src/actions/register-version.js';
import { tellHistory } from '../../../src/actions/tell-history.js';
import { readIssue } from '../../../src/document/issue.js';
import { readAttachedFiles } from '../../../src/exchange/read-attached-files.js';
import { checkSeal } from '../../../src/seal/check-seal.js';
import { createMachineWorld } from '../../machine-world.js';
import { readPart } from '../../render/read-docx.js';
import { requireTool } from '../../tools.js';
import { approve, issue, makeOffice, onDay, register } from './sealed-office.js';

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe('a certificate for trial', () => {
  it('lies in a file that only its owner may read, and is never replaced', async () => {
    const { root, folder, world } = await makeOffice();
    const { made } = await createSeal(world, { folder });
    const path = join(root, '.rolebook', 'seal', 'example.p12');
    expect(made).toMatchObject({ owner: 'ООО «Пример»', until: '2029-11-20' });
    expect(made?.setting).toBe('seal:\n  certificate: ../.rolebook/seal/example.p12\n');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path);
    const again = await createSeal(world, { folder });
    expect([again.exitCode, codesOf(again)]).toEqual([2, ['seal/occupied']]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('takes its password from the settings or the first line of a file, and no short one', async () => {
    const { root, folder } = await makeOffice();
    const bare = createMachineWorld();
    expect(codesOf(await createSeal(bare, { folder }))).toEqual(['seal/weak-password']);
    const passwordFile = join(root, 'password.txt');
    expect(codesOf(await createSeal(bare, { folder, passwordFile }))).toEqual(['seal/no-password-file']);
    writeFileSync(passwordFile, 'коротко\n');
    expect(codesOf(await createSeal(bare, { folder, passwordFile }))).toEqual(['seal/weak-password']);
    writeFileSync(passwordFile, 'достаточно длинный\r\nне пароль');
    expect(codesOf(await createSeal(bare, { folder, passwordFile }))).toEqual([]);
  });

  it('is made for an organization that is there', async () => {
    const { folder, world } = await makeOffice();
    const { exitCode, diagnostics } = await createSeal(world, { folder, organization: 'other' });
    expect(exitCode).toBe(2);
    expect(diagnostics[0]?.help?.en).toContain('example');
  });
});

describe('a version that is registered with a seal', () => {
  it('is issued as a PDF whose every byte is sealed, and that says so on paper and to programs', async (context) => {
    requireTool(context, 'pdfsig');
    const office = await makeOffice('sealed');
    await approve(office);
    expect(codesOf(await register(office))).toEqual([]);
    const pdf = await issue(office, 'pdf');
    expect(checkSeal(pdf)).toMatchObject({ state: 'intact', owner: { name: 'ООО «Пример»' } });
    const path = join(office.root, 'issued.pdf');
    writeFileSync(path, pdf);
    const shown = execFileSync('pdfsig', [path], { encoding: 'utf8' });
    expect(shown).toContain('Signature is Valid.');
    expect(shown).toContain('Total document signed');
    const { status, stdout } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);

    const { events } = await tellHistory(office.world, { folder: office.folder, role: 'sales-manager' });
    const before = events[3];
    const checkpoint = `4:${before?.hash ?? ''}`;
    const text = execFileSync('pdftotext', ['-l', '1', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text).toContain('Контроль целостности, не является электронной подписью по 63-ФЗ.');
    expect(text).toContain(`Контрольная отметка реестра: ${checkpoint}`);
    const attached = await readAttachedFiles(pdf);
    const data = attached?.find(({ name }) => name === 'issue.json');
    const told = readIssue(new TextDecoder().decode(data?.bytes));
    expect(told.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(told).toEqual({
      version: 'example/sales-manager/instruction/ru@1',
      registrationNumber: '12-ДИ',
      registeredOn: '2026-11-20',
      effectiveFrom: '2026-11-20',
      textHash: told.textHash,
      checkpoint,
    });
    const properties = readPart(await issue(office, 'docx'), 'docProps/custom.xml');
    expect(properties).toContain('example/sales-manager/instruction/ru@1');
    expect(properties).toContain(checkpoint);
  });

  it('is not registered while the seal cannot be used', async () => {
    const office = await makeOffice('sealed');
    await approve(office);
    const { folder, root } = office;
    const request = { folder, version: 'sales-manager', actor: 'hr', registrationNumber: '12-ДИ' };
    const attempt = async (environment: Record<string, string>) =>
      codesOf(
        await registerVersion(
          createMachineWorld({ SOURCE_DATE_EPOCH: '1795251600', ...environment }),
          request,
        ),
      );
    expect(await attempt({})).toEqual(['seal/no-password']);
    expect(await attempt({ ROLEBOOK_SEAL_PASSWORD: 'не тот пароль' })).toEqual(['seal/unusable']);
    expect(codesOf(await registerVersion(onDay('2029-11-21'), request))).toEqual(['seal/expired']);
    unlinkSync(join(root, '.rolebook', 'seal', 'example.p12'));
    expect(codesOf(await register(office))).toEqual(['seal/unusable']);
    appendFileSync(join(folder, 'organization.yaml'), 'sael: {}\n');
    expect(codesOf(await register(office))).toContain('seal/no-organization');
    const { events } = await tellHistory(office.world, { folder, role: 'sales-manager' });
    expect(events.map(({ event }) => event.kind)).toEqual(['submitted', 'endorsed', 'agreed', 'approved']);
  });
});

it('a version of an organization without a seal is issued without one, and that is told', async () => {
  const office = await makeOffice();
  await approve(office);
  const { exitCode, diagnostics } = await register(office);
  expect([exitCode, diagnostics.map(({ code, severity }) => [code, severity])]).toEqual([
    0,
    [['seal/none', 'info']],
  ]);
  expect(checkSeal(await issue(office, 'pdf'))).toEqual({ state: 'none' });
});
