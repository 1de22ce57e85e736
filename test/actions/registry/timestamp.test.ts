import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellHistory } from '../../../src/actions/tell-history.js';
import { verifyFile } from '../../../src/actions/verify-file.js';
import { checkSeal } from '../../../src/seal/check-seal.js';
import { createAuthority, type Lie, serveAuthority } from '../../seal/time-authority.js';
import { approve, issue, makeOffice, type Office, register } from './sealed-office.js';

const time = new Date('2026-11-20T09:00:02Z');

/** An office whose seal asks an authority for the time. */
async function makeStampedOffice(lie?: Lie): Promise<Office> {
  const office = await makeOffice('sealed');
  const url = await serveAuthority(await createAuthority(time), lie);
  appendFileSync(join(office.folder, 'organization.yaml'), `  timestamps: ${url}\n`);
  await approve(office);
  return office;
}

describe('a version of an organization that names an authority of timestamps', () => {
  it('carries its timestamp, which is told with what nobody has looked up', async () => {
    const office = await makeStampedOffice();
    expect((await register(office)).diagnostics).toEqual([]);
    const pdf = await issue(office, 'pdf');
    expect(checkSeal(pdf)).toMatchObject({ state: 'intact', timestamp: { time } });
    const path = join(office.root, 'issued.pdf');
    writeFileSync(path, pdf);
    const here = await verifyFile(office.world, { folder: office.folder, file: path });
    expect(here.verification?.notChecked.map(({ ru }) => ru).join()).toContain('службе меток времени');
    rmSync(join(office.root, '.rolebook'), { recursive: true });
    const elsewhere = await verifyFile(office.world, { folder: office.folder, file: path });
    expect(elsewhere.verification?.seal).toMatchObject({ state: 'intact', timestamp: { time } });
    expect(elsewhere.exitCode).toBe(0);
  });

  it.each([
    ['status 500', 'seal/no-timestamp'],
    ['garbage', 'seal/bad-timestamp'],
    ['refusal', 'seal/bad-timestamp'],
    ['other nonce', 'seal/bad-timestamp'],
    ['other imprint', 'seal/bad-timestamp'],
    ['changed content', 'seal/bad-timestamp'],
    ['wrong clock', 'seal/timestamp-clock'],
  ] as const)('is not registered when the answer is: %s', async (lie, code) => {
    const office = await makeStampedOffice(lie);
    const { diagnostics, version } = await register(office);
    expect([diagnostics.map((each) => each.code), version]).toEqual([[code], undefined]);
    const [{ place, message } = expect.fail('no finding')] = diagnostics;
    expect(place?.file).toContain('organization.yaml');
    expect(message.ru).toMatch(/[а-яё]/);
    const { events } = await tellHistory(office.world, { folder: office.folder, role: 'sales-manager' });
    expect(events.map(({ event }) => event.kind)).toEqual(['submitted', 'endorsed', 'agreed', 'approved']);
  });
});
