import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachSignature } from '../../../src/actions/attach-signature.js';
import { changeVersion } from '../../../src/actions/change-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { verifyWorkspace } from '../../../src/actions/verify-workspace.js';
import { signatureSheetFormats, writeSignatureSheet } from '../../../src/actions/write-signature-sheet.js';
import { requireTool } from '../../tools.js';
import { approve, issue, makeOffice, type Office, register } from './sealed-office.js';

/** Signs a document by a program that is not ours, with a certificate of its own. */
function sign({ root }: Office, document: Uint8Array): string {
  const path = (name: string): string => join(root, name);
  writeFileSync(path('signed.pdf'), document);
  const openssl = (...words: readonly string[]): void => {
    execFileSync('openssl', words, { stdio: 'ignore' });
  };
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-subj', '/CN=Иванов И. И.'],
    ...['-keyout', path('key.pem'), '-out', path('cert.pem')],
  );
  openssl(
    ...['cms', '-sign', '-binary', '-in', path('signed.pdf'), '-signer', path('cert.pem')],
    ...['-inkey', path('key.pem'), '-outform', 'DER', '-out', path('director.sig')],
  );
  return path('director.sig');
}

describe('a signature of another program', () => {
  it('is kept with the version, and damage to it is found', async (context) => {
    requireTool(context, 'openssl');
    const office = await makeOffice();
    await approve(office);
    await register(office);
    const { folder, world } = office;
    const file = sign(office, await issue(office, 'pdf'));
    const request = { folder, version: 'sales-manager@1', actor: 'director', file };
    const { version, diagnostics } = await attachSignature(world, request);
    expect([diagnostics, version?.status]).toEqual([[], 'registered']);
    expect(version?.signatures).toMatchObject([
      { file: { name: 'director.sig' }, certificate: { owner: 'Иванов И. И.', issuer: 'Иванов И. И.' } },
    ]);
    expect((await verifyWorkspace(world, { folder })).verification?.findings).toEqual([]);
    const again = await attachSignature(world, request);
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['registry/same-signature']);
    const { sha256 = '' } = version?.signatures[0]?.file ?? {};
    writeFileSync(join(office.root, '.rolebook', 'store', sha256.slice(0, 2), sha256.slice(2)), 'другое');
    const found = (await verifyWorkspace(world, { folder })).diagnostics.map(({ code }) => code);
    expect(found).toEqual(['registry/object-damaged']);
  });

  it('has its mark on a sheet of its own, and the issued files stay as they are', async (context) => {
    requireTool(context, 'openssl');
    requireTool(context, 'pdftotext');
    const office = await makeOffice();
    await approve(office);
    await register(office);
    const { folder, root, world } = office;
    const before = await issue(office, 'pdf');
    const write = (format: (typeof signatureSheetFormats)[number], name: string, force = false) =>
      writeSignatureSheet(world, {
        ...{ folder, version: 'sales-manager@1', format, to: join(root, name), force },
      });
    const none = await write('pdf', 'лист.pdf');
    expect(none.diagnostics.map(({ code }) => code)).toEqual(['registry/no-signatures']);
    const file = sign(office, before);
    const attached = await attachSignature(world, {
      ...{ folder, version: 'sales-manager@1', actor: 'director', file },
    });
    const { serial = '' } = attached.version?.signatures[0]?.certificate ?? {};
    for (const format of signatureSheetFormats) {
      expect((await write(format, `лист.${format}`)).diagnostics).toEqual([]);
      expect((await write(format, `лист.${format}`)).diagnostics).toEqual([]);
    }
    const text = execFileSync('pdftotext', ['-layout', join(root, 'лист.pdf'), '-'], { encoding: 'utf8' });
    for (const words of ['Иванов И. И.', serial, 'director.sig', '№\u00A012-ДИ от 20.11.2026']) {
      expect(text.replaceAll(/\s/gu, '')).toContain(words.replaceAll(/\s/gu, ''));
    }
    expect(text).toContain('Действительность подписей не проверялась');
    expect(readFileSync(join(root, 'лист.text'), 'utf8')).toContain(serial);
    writeFileSync(join(root, 'лист.pdf'), 'чужое');
    const occupied = await write('pdf', 'лист.pdf');
    expect(occupied.diagnostics.map(({ code }) => code)).toEqual(['registry/occupied']);
    expect((await write('pdf', 'лист.pdf', true)).diagnostics).toEqual([]);
    expect(Buffer.compare(await issue(office, 'pdf'), before)).toBe(0);
  });

  it('is attached only to a text that can change no more, and only when it is one', async () => {
    const office = await makeOffice();
    const { root, folder, world } = office;
    const actor = 'Орлова К. Д., менеджер по персоналу';
    await submitRoles(world, { folder, out: join(root, 'out'), roles: ['sales-manager'], actor });
    const file = sign(office, new Uint8Array([1]));
    const codes = async (path: string) =>
      (
        await attachSignature(world, { folder, version: 'sales-manager', actor: 'hr', file: path })
      ).diagnostics.map(({ code }) => code);
    expect(await codes(file)).toEqual(['registry/wrong-state']);
    await changeVersion(
      world,
      { folder, version: 'sales-manager', actor: 'hr' },
      { verb: 'endorse', remarks: [] },
    );
    expect(await codes(join(root, 'нет.sig'))).toEqual(['seal/no-signature']);
    expect(await codes(join(root, 'cert.pem'))).toEqual(['seal/no-signature']);
    expect(await codes(file)).toEqual([]);
  });
});

describe('a scan', () => {
  it('is taken for what its content is, whatever its name', async () => {
    const office = await makeOffice();
    const { root, folder, world } = office;
    const actor = 'Орлова К. Д., менеджер по персоналу';
    await submitRoles(world, { folder, out: join(root, 'out'), roles: ['sales-manager'], actor });
    const scan = join(root, 'виза.pdf');
    const endorse = () =>
      changeVersion(
        world,
        { folder, version: 'sales-manager', actor: 'hr' },
        { verb: 'endorse', remarks: [], scan },
      );
    for (const content of ['MZ программа', '<html>', 'PK\u0003\u0004', ' %PDF-1.7']) {
      writeFileSync(scan, content);
      const { diagnostics } = await endorse();
      expect(diagnostics.map(({ code }) => code)).toEqual(['registry/not-a-scan']);
    }
    writeFileSync(scan, Buffer.from('ffd8ffe000104a464946', 'hex'));
    const { version } = await endorse();
    expect(version?.visas).toMatchObject([{ scan: { name: 'виза.pdf', size: 10 } }]);
    expect((await verifyWorkspace(world, { folder })).verification?.findings).toEqual([]);
  });
});
