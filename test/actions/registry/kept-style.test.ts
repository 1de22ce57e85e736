import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRegisteredEdition } from '../../../src/actions/registry/read-registered-edition.js';
import { approve, makeOffice } from './sealed-office.js';

it('an edition of the registry brings the look that its organization had', async () => {
  const office = await makeOffice();
  const { folder, world } = office;
  const file = join(folder, 'organization.yaml');
  appendFileSync(file, '\nlook: modern\n');
  await approve(office);
  writeFileSync(file, readFileSync(file, 'utf8').replace('look: modern', ''));
  const { value, diagnostics } = await readRegisteredEdition(world, { folder }, 'sales-manager@1');
  expect(diagnostics).toEqual([]);
  expect(value?.look?.id).toBe('modern');
  expect(value?.overrides).toEqual([]);
});
