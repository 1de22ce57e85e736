import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { makeOffice, type Office } from './sealed-office.js';

async function submit(office: Office, procedure: string): Promise<readonly string[]> {
  const { root, folder, world } = office;
  const settings = join(folder, 'organization.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nprocedure:\n  ${procedure}\n`);
  const { texts } = await submitRoles(world, {
    ...{ folder, out: join(root, 'out'), roles: ['sales-manager'] },
    actor: 'Орлова К. Д., менеджер по персоналу',
  });
  return texts.flatMap(({ version }) => (version?.submission.visas ?? []).map(({ position }) => position));
}

async function endorse({ folder, world }: Office, actor: string): Promise<string | undefined> {
  const request = { folder, version: 'sales-manager', actor };
  const { version, diagnostics } = await changeVersion(world, request, { verb: 'endorse', remarks: [] });
  return version?.status ?? diagnostics[0]?.code;
}

describe('the visas that an organization requires', () => {
  it('may be that of the head of the unit, who has drafted the text as well', async () => {
    const office = await makeOffice();
    expect(await submit(office, 'visas: [{ unitHead: true }, { officer: hr }]')).toEqual([
      'начальник отдела продаж',
      'специалист по кадрам',
    ]);
    expect(await endorse(office, 'hr')).toBe('review');
    expect(await endorse(office, 'director')).toBe('registry/no-visa');
    expect(await endorse(office, 'sales')).toBe('agreed');
  });

  it('are those that are printed where the procedure names none', async () => {
    const office = await makeOffice();
    expect(await submit(office, 'oneSidedChange: false')).toEqual(['специалист по кадрам']);
    expect(await endorse(office, 'hr')).toBe('agreed');
  });

  it('may be none', async () => {
    const office = await makeOffice();
    expect(await submit(office, 'visas: []')).toEqual([]);
    expect(await endorse(office, 'hr')).toBe('registry/wrong-state');
  });
});
