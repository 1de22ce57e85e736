import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { showVersion } from '../../../src/actions/show-version.js';
import { verifyFile } from '../../../src/actions/verify-file.js';
import { createDatabases } from '../../../src/world/databases.js';
import { createMachineWorld } from '../../machine-world.js';
import { approve, issue, makeOffice, type Office, register } from './sealed-office.js';

/** Verifies bytes as a file beside the office, with its registry or in a folder that has none. */
async function verify(
  { root, folder, world }: Office,
  bytes: Uint8Array,
  registry: 'with' | 'without' = 'with',
) {
  const file = join(root, 'held.pdf');
  writeFileSync(file, bytes);
  const result = await verifyFile(world, {
    folder: registry === 'with' ? folder : join(root, 'schemas'),
    file,
  });
  return {
    exitCode: result.exitCode,
    codes: result.diagnostics.map(({ code }) => code),
    verification: result.verification ?? expect.fail('nothing was learnt'),
  };
}

async function makeIssued(seal: 'sealed' | 'plain' = 'sealed'): Promise<{ office: Office; pdf: Uint8Array }> {
  const office = await makeOffice(seal);
  await approve(office);
  expect((await register(office)).exitCode).toBe(0);
  await changeVersion(
    office.world,
    { folder: office.folder, version: 'sales-manager', actor: 'hr' },
    { verb: 'enact' },
  );
  return { office, pdf: await issue(office, 'pdf') };
}

describe('a PDF that was issued', () => {
  it('is the version in force, with the registry and without', async () => {
    const { office, pdf } = await makeIssued();
    const held = await verify(office, pdf);
    expect([held.exitCode, held.codes]).toEqual([0, []]);
    expect(held.verification).toMatchObject({
      version: 'example/sales-manager/instruction/ru@1',
      registered: { number: '12-ДИ', day: '2026-11-20' },
      known: { status: 'in-force' },
      ...{ bytes: 'issued', text: 'same', registry: 'agrees', seal: { state: 'intact' }, notChecked: [] },
    });
    const alone = await verify(office, pdf, 'without');
    expect([alone.exitCode, alone.codes]).toEqual([0, []]);
    expect(alone.verification).toMatchObject({
      bytes: 'unknown',
      registry: 'none',
      seal: { state: 'intact' },
    });
    expect(alone.verification.notChecked.map(({ en }) => en)).toEqual([
      expect.stringContaining('no registry here'),
      expect.stringContaining('self-signed'),
    ]);
  });

  it('is told from one with another byte, or with something behind it', async () => {
    const { office, pdf } = await makeIssued();
    const changed = Uint8Array.from(pdf);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    expect(await verify(office, changed)).toMatchObject({
      exitCode: 1,
      codes: ['seal/broken', 'registry/other-file'],
    });
    expect(await verify(office, changed, 'without')).toMatchObject({ exitCode: 1, codes: ['seal/broken'] });
    const update = Buffer.concat([pdf, Buffer.from('\n9 0 obj<</Type/Catalog>>endobj\n')]);
    expect(await verify(office, update)).toMatchObject({
      exitCode: 1,
      codes: ['seal/extended', 'registry/other-file'],
    });
    expect(await verify(office, update, 'without')).toMatchObject({ exitCode: 1, codes: ['seal/extended'] });
  });

  it('proves nothing without a seal and without a registry', async () => {
    const { office, pdf } = await makeIssued('plain');
    expect(await verify(office, pdf)).toMatchObject({ exitCode: 0, codes: [] });
    expect(await verify(office, pdf, 'without')).toMatchObject({ exitCode: 1, codes: ['seal/missing'] });
  });

  it('is not taken for one that another office has issued under the same name', async () => {
    const { pdf } = await makeIssued();
    const other = await makeIssued();
    const { exitCode, codes, verification } = await verify(other.office, pdf);
    expect([exitCode, codes]).toEqual([1, expect.arrayContaining(['registry/other-file'])]);
    expect(verification.seal?.state).toBe('intact');
  });

  it('says that it is no longer in force', async () => {
    const { office, pdf } = await makeIssued('plain');
    const { world, folder } = office;
    const step = { verb: 'cancel', reason: 'Отдел упразднён.' } as const;
    await changeVersion(world, { folder, version: 'sales-manager@1', actor: 'director' }, step);
    expect(await verify(office, pdf)).toMatchObject({ exitCode: 0, codes: ['registry/not-in-force'] });
  });
});

describe('a Word file that was issued', () => {
  /** The file with its main part changed, packed anew as a program packs it that saves it. */
  function saveAgain(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(docx);
    const main = new TextDecoder().decode(parts['word/document.xml']);
    return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(change(main)) });
  }

  it('is known by its bytes, else by its words, and its changed clauses are named', async () => {
    const { office } = await makeIssued('plain');
    const docx = await issue(office, 'docx');
    expect(await verify(office, docx)).toMatchObject({ exitCode: 0, codes: [] });
    const same = await verify(
      office,
      saveAgain(docx, (xml) => xml),
    );
    expect([same.exitCode, same.codes]).toEqual([0, ['registry/saved-again']]);
    const found = await verify(
      office,
      saveAgain(docx, (xml) => xml.replace('следующего рабочего дня', 'следующего месяца')),
    );
    expect([found.exitCode, found.codes]).toEqual([1, ['registry/other-file', 'registry/text-changed']]);
    const [changed, ...others] = found.verification.changes;
    expect([others, changed?.change]).toEqual([[], 'reworded']);
    expect(changed?.number).toMatch(/^2\.\d+\.$/);
    expect(changed?.after).toContain('следующего месяца');
    const otherNumber = await verify(
      office,
      saveAgain(docx, (xml) => xml.replace('12</w:t><w:noBreakHyphen/>', '13</w:t><w:noBreakHyphen/>')),
    );
    expect(otherNumber.verification.text).toBe('changed');
  });

  it('cannot be verified without a registry', async () => {
    const { office } = await makeIssued('plain');
    const { exitCode, verification } = await verify(office, await issue(office, 'docx'), 'without');
    expect(exitCode).toBe(2);
    expect(verification.version).toBe('example/sales-manager/instruction/ru@1');
    expect(verification.notChecked.map(({ en }) => en).join()).toContain('only the registry can tell');
  });
});

describe('a file that nobody has issued', () => {
  it('is called a copy to sign where its text is that of a version', async () => {
    const office = await makeOffice();
    await approve(office);
    const { world, folder } = office;
    const { file } = await showVersion(world, { folder, version: 'sales-manager@1', format: 'pdf' });
    const { exitCode, codes, verification } = await verify(office, file?.bytes ?? expect.fail('no file'));
    expect([exitCode, codes]).toEqual([1, ['registry/no-issue']]);
    expect(verification).toMatchObject({ version: 'example/sales-manager/instruction/ru@1', text: 'same' });
  });

  it('is refused when it is no document at all', async () => {
    const { root, folder, world } = await makeOffice();
    const file = join(root, 'held.pdf');
    for (const content of ['', 'просто текст', 'PK']) {
      writeFileSync(file, content);
      const { exitCode, diagnostics } = await verifyFile(world, { folder, file });
      expect([content, exitCode, diagnostics.length]).toEqual([content, 2, 1]);
    }
    writeFileSync(file, '%PDF-1.7 и больше ничего');
    const { exitCode } = await verifyFile(world, { folder, file });
    expect(exitCode).not.toBe(0);
  });
});

describe('a paper that is newer than the registry', () => {
  /** Copies the database as it is at one moment, to be put back later. */
  const database = ({ root }: Office): string => join(root, '.rolebook', 'registry.sqlite');

  it('shows that the registry was put back to an old copy', async () => {
    const office = await makeOffice('sealed');
    await approve(office);
    const copy = join(office.root, 'copy.sqlite');
    copyFileSync(database(office), copy);
    await approve(office, 'head-of-sales');
    await register(office, '13-ДИ', 'head-of-sales');
    const pdf = await issue(office, 'pdf', 'head-of-sales@1');
    copyFileSync(copy, database(office));
    const { exitCode, codes, verification } = await verify(office, pdf);
    expect([exitCode, codes]).toEqual([1, ['registry/chain-cut', 'registry/not-issued']]);
    expect(verification.registry).toBe('differs');
  });

  it('shows that the last entries were cut off', async () => {
    const { office, pdf } = await makeIssued();
    const db = createDatabases().openSqlite(database(office));
    const run = (sql: string): void => {
      db.prepare(sql).run([]);
    };
    run('pragma foreign_keys = off');
    run('drop trigger event_no_delete');
    for (const table of ['event', 'stream_event']) run(`delete from ${table} where seq > 2`);
    db.close();
    const { exitCode, codes } = await verify(office, pdf);
    expect([exitCode, codes]).toEqual([1, ['registry/chain-cut', 'registry/not-issued']]);
  });

  it('shows that the history was written anew as a whole', async () => {
    const { office, pdf } = await makeIssued();
    const later = createMachineWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 10) / 1000) });
    // The same steps an hour later: a chain without any fault of its own.
    const again = { ...(await makeOffice()), world: later };
    await approve(again);
    await register(again);
    copyFileSync(database(again), database(office));
    const { exitCode, codes } = await verify(office, pdf);
    expect([exitCode, codes]).toEqual([1, expect.arrayContaining(['registry/chain-rewritten'])]);
  });
});
