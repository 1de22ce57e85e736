import { expect, test } from 'vitest';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { initWorkspace } from '../../src/actions/init-workspace.js';
import { createMemoryWorld } from '../memory-world.js';

test('a role for which no template of the law of its organization exists is an error, not silence', async () => {
  const world = createMemoryWorld();
  await initWorkspace(world, '.', 'ru');
  const organization = world.text('roles/organization.yaml');
  world.put('roles/organization.yaml', organization.replace('jurisdiction: ru', 'jurisdiction: al'));
  const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false };
  const { diagnostics, exitCode } = await checkWorkspace(world, request);
  const found = diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`);
  // That the texts name Russian law is told besides.
  expect(found.filter((each) => each.startsWith('template/'))).toEqual([
    'template/no-jurisdiction roles/general-director.yaml',
    'template/no-jurisdiction roles/head-of-sales.yaml',
    'template/no-jurisdiction roles/sales-manager.yaml',
  ]);
  expect(exitCode).toBe(1);
});
