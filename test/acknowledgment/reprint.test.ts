import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IssueRequest, issueSheets } from '../../src/actions/acknowledgment/issue-sheets.js';
import { ElectronicOffice } from '../actions/electronic-office.js';

const folder = 'out/acknowledgment';
const listSheets = (): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /^(personal|joint)-/.test(name));

/** The codes of all sheets, as the registry tells them. */
async function readCodes(office: ElectronicOffice): Promise<readonly string[]> {
  const { stdout } = await office.run(['ack', 'sheets', '--json']);
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({ sheets: [{ way: 'sheet' }] });
  return [...stdout.matchAll(/"code": "([0-9A-Z-]{14})"/g)].map(([, code = '']) => code);
}

describe('the file of sheets that were issued', () => {
  it('is had again byte by byte, by the code of the sheet or of a line', async () => {
    const office = await ElectronicOffice.open(3);
    await office.run(['ack', 'issue', '--format', 'pdf,docx', '--as', 'hr']);
    const issued = new Map(listSheets().map((name) => [name, readFileSync(`${folder}/${name}`)]));
    expect([...issued.keys()].map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['docx', 'pdf']);
    const [code = ''] = await readCodes(office);
    rmSync(folder, { recursive: true });
    const again = await office.run(['ack', 'reprint', code]);
    expect(again.exitCode).toBe(0);
    for (const [name, bytes] of issued) expect(readFileSync(`${folder}/${name}`).equals(bytes)).toBe(true);
    expect((await office.run(['verify'])).exitCode).toBe(0);
  });

  it('is not lost when the program ends before it is written', async () => {
    const office = await ElectronicOffice.open(2);
    const { world } = office;
    const files = {
      ...world.files,
      write: (path: string, ...rest: [Uint8Array]) => {
        if (path.includes('acknowledgment') && path.endsWith('.pdf')) throw new Error('killed');
        return world.files.write(path, ...rest);
      },
    };
    const request: IssueRequest = {
      ...office.request,
      ...{ form: 'joint', formats: ['pdf'], actor: 'hr', to: folder, force: false, withAbsent: false },
    };
    await expect(issueSheets({ ...world, files }, request)).rejects.toThrow('killed');
    expect(listSheets()).toEqual([]);
    const [code = ''] = await readCodes(office);
    const again = await office.run(['ack', 'reprint', code]);
    expect(again.exitCode).toBe(0);
    expect(listSheets()).toEqual([`joint-${code}.pdf`]);
    expect(readFileSync(`${folder}/joint-${code}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    const recorded = await office.run(['ack', 'record', code, '--as', 'hr']);
    expect(recorded.stdout).toContain('Записано ознакомлений: 2.');
  });

  it('tells how many of its lines are signed', async () => {
    const office = await ElectronicOffice.open(3);
    await office.run(['ack', 'issue', '--form', 'joint', '--as', 'hr']);
    const [code = ''] = await readCodes(office);
    expect((await office.run(['ack', 'sheets'])).stdout).toContain('Подписано 0 из 3; без подписи: 1, 2, 3.');
    await office.run(['ack', 'record', code, '--except', '2', '--as', 'hr']);
    expect((await office.run(['ack', 'sheets', '--open'])).stdout).toContain(
      'Подписано 2 из 3; без подписи: 2.',
    );
    await office.run(['ack', 'record', code, '--as', 'hr']);
    expect((await office.run(['ack', 'sheets', '--open'])).stdout).toContain('Таких листов нет.');
  });

  it('is handed out only as it was: a changed one is refused', async () => {
    const office = await ElectronicOffice.open(1);
    await office.run(['ack', 'issue', '--as', 'hr']);
    const [code = ''] = await readCodes(office);
    expect((await office.run(['ack', 'reprint', '0000-0000-0000'])).stdout).toContain(
      'acknowledgment/unknown-code',
    );
    rmSync('.rolebook/store', { recursive: true });
    expect((await office.run(['ack', 'reprint', code])).stdout).toContain('acknowledgment/sheet-gone');
  });
});
