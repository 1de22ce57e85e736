import { expect, it } from 'vitest';
import { hashContent } from '../../src/pipeline/read-role-file.js';
import { RoleWorkshop } from '../../src/pipeline/role-workshop.js';
import { readBook, soundFiles } from '../check/write-book.js';
import { createMemoryWorld } from '../memory-world.js';

/** Outlines a role of a book of so many, rests and composes it: what was found, and how often its file was read. */
async function workOnRole(
  roles: number,
): Promise<{ readonly codes: readonly string[]; readonly reads: number }> {
  const world = createMemoryWorld(soundFiles);
  const path = 'sales-manager.yaml';
  let reads = 0;
  const files = {
    ...world.files,
    read: (file: string) => {
      reads += 1;
      return world.files.read(file);
    },
  };
  const bytes = world.contents.get(path) ?? expect.fail(`no ${path}`);
  const source = { file: path, content: { path, sha256: hashContent(bytes) } };
  const request = { formats: ['html'], stage: 'draft', final: false } as const;
  const workshop = new RoleWorkshop({ ...world, files }, { overrides: [], request });
  await workshop.outline(source);
  workshop.rest(roles);
  workshop.take({ book: readBook(), faulty: new Set(), found: new Map() });
  const { products, diagnostics } = await workshop.compose(source);
  expect(products).not.toEqual([]);
  return { codes: diagnostics.map(({ code }) => code), reads };
}

it('parses the roles of a small book once, and keeps none of a large one while roles are compared', async () => {
  const small = await workOnRole(100);
  const large = await workOnRole(10_000);
  expect([small.reads, large.reads]).toEqual([1, 2]);
  expect(large.codes).toEqual(small.codes);
});
