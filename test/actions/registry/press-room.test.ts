import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PressRoom } from '../../../src/actions/registry/press-room.js';
import { renderVersion } from '../../../src/actions/registry/render-version.js';
import { submitRoles } from '../../../src/actions/submit-roles.js';
import { FolderStore } from '../../../src/registry/store/folder-store.js';
import type { ObjectStore } from '../../../src/registry/store/object-store.js';
import { makeOffice } from './sealed-office.js';

it('reads the kept files of a campaign once, and prints each of its texts', async () => {
  const { folder, root, world } = await makeOffice();
  const actor = 'Орлова К. Д., менеджер по персоналу';
  const { texts } = await submitRoles(world, { folder, out: join(root, 'out'), roles: [], actor });
  const kept = new FolderStore(world.files, join(root, '.rolebook', 'store'));
  const asked: string[] = [];
  const store: ObjectStore = {
    ...{ put: (bytes) => kept.put(bytes), remove: (hash) => kept.remove(hash) },
    get: (hash) => {
      asked.push(hash);
      return kept.get(hash);
    },
  };
  const presses = new PressRoom(world);
  const printed = [];
  for (const { name, version } of texts) {
    if (version === undefined) continue;
    const [role = ''] = name.split('@');
    const key = { organization: 'example', role, kind: 'instruction', language: 'ru' };
    const { value } = await renderVersion(presses, store, {
      key,
      version,
      formats: ['text'],
      stage: 'draft',
    });
    printed.push(Buffer.from(value?.[0]?.bytes ?? []).toString());
  }
  expect(printed).toHaveLength(3);
  for (const [index, text] of printed.entries()) expect(text).toContain(texts[index]?.title.slice(0, 5));
  const sources = texts[0]?.version?.submission.objects.sources;
  expect(asked.filter((hash) => hash === sources)).toHaveLength(1);
  // Besides the files each version has its own text.
  expect(new Set(asked).size).toBe(asked.length);
});
