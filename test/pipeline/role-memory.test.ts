import { describe, expect, it } from 'vitest';
import type { BuildMemory, BuildRequest } from '../../src/actions/build-workspace.js';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { createMemoryWorld } from '../memory-world.js';
import { soundFiles } from '../check/write-book.js';

const request: BuildRequest = {
  folder: 'roles',
  out: 'out',
  roles: [],
  formats: ['text'],
  stage: 'draft',
  final: false,
  force: false,
};

const files = Object.fromEntries(Object.entries(soundFiles).map(([file, text]) => [`roles/${file}`, text]));

/** What a build leaves behind, without the manifest. */
async function build(world: ReturnType<typeof createMemoryWorld>, memory?: BuildMemory) {
  const { diagnostics, exitCode } = await buildWorkspace(world, request, undefined, memory);
  const documents = [...world.contents.keys()].filter((path) => path.endsWith('.txt')).sort();
  return {
    exitCode,
    found: diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`).sort(),
    documents: documents.map((path) => `${path} ${world.text(path)}`),
  };
}

const manager = 'roles/sales-manager.yaml';
const head = 'roles/head-of-sales.yaml';
const replace = (file: string, before: string | RegExp, after: string) => [
  file,
  files[file]?.replace(before, after) ?? '',
];

describe('a build with a memory', () => {
  it('gives what one without it gives, whatever was changed in between', async () => {
    const memory: BuildMemory = new Map();
    const world = createMemoryWorld(files);
    await build(world, memory);
    const changes: (readonly string[])[] = [
      replace(manager, 'duties:', 'duties:\n  - Проверяет замер.'),
      replace(head, /title: .*/, 'title: руководитель группы'),
      replace(head, 'duties:', 'dutys:'),
      [head, files[head] ?? ''],
      replace('roles/organization.yaml', 'г. Казань', 'г. Тверь'),
      ['roles/templates/ru/parts/own.hbs', '{{#if'],
      ['roles/templates/ru/parts/own.hbs', '<p>{{title.nominative}}</p>'],
    ];
    for (const [path = '', text = ''] of changes) {
      expect(text).not.toBe('');
      world.put(path, text);
      const fresh = createMemoryWorld(
        Object.fromEntries([...world.contents.keys()].map((each) => [each, world.text(each)])),
      );
      expect(await build(world, memory)).toEqual(await build(fresh));
    }
    world.contents.delete(manager);
    world.contents.delete('out/head-of-sales/instruction.ru.txt');
    expect((await build(world, memory)).documents.map((each) => each.split(' ')[0])).toEqual([
      'out/director/instruction.ru.txt',
      'out/head-of-sales/instruction.ru.txt',
    ]);
  });
});
