import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/actions/create-seal.js';
import { servePages } from '../../src/actions/serve-pages.js';
import { checkSeal } from '../../src/seal/check-seal.js';
import { requireTool } from '../tools.js';
import { ElectronicOffice, Reader } from './electronic-office.js';

const passwordFile = 'password.txt';

/** Gives the organization a seal for trial. */
async function addSeal(office: ElectronicOffice): Promise<void> {
  writeFileSync(passwordFile, 'пароль печати\n');
  const { made, diagnostics } = await createSeal(office.world, { folder: 'roles', passwordFile });
  expect(diagnostics).toEqual([]);
  appendFileSync('roles/organization.yaml', `\n${made?.setting ?? ''}`);
}

/** Lets the first person answer, and downloads the certificate. */
async function sign(office: ElectronicOffice, statement = 'read', password?: string): Promise<Reader> {
  await office.consent('00001');
  await office.run(['ack', 'send']);
  const reader = new Reader(`${await office.serve(password)}${office.linkOf('00001')}`);
  expect(await reader.askCode()).toBe(303);
  expect((await reader.sign(office.codeOf('00001'), statement)).status).toBe(303);
  return reader;
}

/** The words of a PDF, with one space between them. */
function readWords(pdf: Uint8Array): string {
  writeFileSync('certificate.pdf', pdf);
  return execFileSync('pdftotext', ['certificate.pdf', '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

const noSeal = 'Файл не скреплён печатью организации.';

describe('the certificate of an electronic acknowledgment', () => {
  it('is sealed where the organization has a seal, in every byte', async (context) => {
    requireTool(context, 'pdfsig');
    const office = await ElectronicOffice.open();
    await addSeal(office);
    const reader = await sign(office, 'read', passwordFile);
    const pdf = await reader.readFile('certificate.pdf');
    expect(checkSeal(pdf)).toMatchObject({ state: 'intact', owner: { name: 'ООО «Пример»' } });
    const words = readWords(pdf);
    expect(words).toContain('Контрольная отметка реестра: ');
    expect(words).not.toContain(noSeal);
    const shown = execFileSync('pdfsig', ['certificate.pdf'], { encoding: 'utf8' });
    expect(shown).toContain('Signature is Valid.');
    expect(shown).toContain('Total document signed');
  });

  it('says that it has no seal where there is none, or where its term has ended', async (context) => {
    requireTool(context, 'pdftotext');
    const plain = await sign(await ElectronicOffice.open());
    expect(readWords(await plain.readFile('certificate.pdf'))).toContain(noSeal);
    const office = await ElectronicOffice.open();
    await addSeal(office);
    office.now = new Date('2029-11-30T09:00:00Z');
    const late = await sign(office, 'read', passwordFile);
    office.now = new Date('2029-12-03T09:00:00Z');
    const pdf = await late.readFile('certificate.pdf');
    expect(checkSeal(pdf)).toEqual({ state: 'none' });
    expect(readWords(pdf)).toContain(noSeal);
  });

  it('is not promised with a seal that does not open', async () => {
    const office = await ElectronicOffice.open();
    await addSeal(office);
    const serve = async (file?: string) =>
      (
        await servePages(office.world, { ...office.request, passwordFile: file }, () =>
          Promise.reject(new Error('pages without their seal')),
        )
      ).diagnostics.map(({ code }) => code);
    expect(await serve()).toEqual(['seal/no-password']);
    writeFileSync('other.txt', 'не тот пароль\n');
    expect(await serve('other.txt')).toEqual(['seal/unusable']);
    rmSync('.rolebook/seal', { recursive: true });
    expect(await serve(passwordFile)).toEqual(['seal/unusable']);
  });

  it.for([
    ['en', 'read', 'I have read it', 'The file has no seal'],
    ['en', 'declined', 'I refuse to sign', 'The file has no seal'],
    ['sq', 'read', 'U njoha me dokumentin', 'Skedari nuk mban vulën'],
    ['sq', 'declined', 'Refuzoj të nënshkruaj', 'Skedari nuk mban vulën'],
  ] as const)('is there in %s, for the answer “%s”', async ([language, statement, answer, note], context) => {
    requireTool(context, 'pdftotext');
    const office = await ElectronicOffice.open();
    const path = 'roles/organization.yaml';
    const written = readFileSync(path, 'utf8');
    expect(written).toMatch(/^language: ru$/m);
    const reader = await sign(office, statement);
    writeFileSync(path, written.replace(/^language: ru$/m, `language: ${language}`));
    const again = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
    expect((await again.open()).status).toBe((await reader.open()).status);
    const words = readWords(await again.readFile('certificate.pdf'));
    expect(words).toContain(answer);
    expect(words).toContain(note);
  });
});
