import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuildMemory } from '../../src/actions/build-memory.js';
import type { BuildRequest } from '../../src/actions/build-workspace.js';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { RoleMemory } from '../../src/pipeline/role-memory.js';
import { createMemoryWorld } from '../memory-world.js';
import { soundFiles } from '../check/write-book.js';
import { randomEdit } from './random-edit.js';
import { randomSeed } from '../random-seed.js';
import { tellAll } from './tell-all.js';

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
    const memory = new BuildMemory();
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

const edits = process.env['ROLEBOOK_LONG'] === '1' ? 400 : 20;

describe('the memory of the roles of an organization', () => {
  it('is never out of date, whatever is edited', { timeout: 600_000 }, async () => {
    console.log(`seed of random edits: ${randomSeed} (set ROLEBOOK_SEED to repeat)`);
    const memory = new RoleMemory();
    const world = createMemoryWorld(files);
    await tellAll(world, { memory });
    for (const [step, { file, text }] of fc
      .sample(randomEdit, { numRuns: edits, seed: randomSeed })
      .entries()) {
      if (text === undefined) world.contents.delete(`roles/${file}`);
      else world.put(`roles/${file}`, text);
      expect(
        await tellAll(world, { memory }),
        `seed ${randomSeed}, edit ${step}: ${file}\n${text ?? ''}`,
      ).toEqual(await tellAll(world));
    }
  });

  it('lets only those be worked on that read what was changed', async () => {
    const memory = new RoleMemory();
    const world = createMemoryWorld(files);
    const listWorkedOn = async (): Promise<readonly string[]> => {
      const read: string[] = [];
      await tellAll(world, { memory, onRead: (path) => read.push(path) });
      return [...new Set(read)].sort();
    };
    const change = (file: string, before: string | RegExp, after: string): void => {
      world.put(file, world.text(file).replace(before, after));
    };
    // The roles say the same, and rules of the organization compare them.
    change(manager, 'Готовит план встреч с клиентами', 'Принимает заявки на ремонт');
    expect(await listWorkedOn()).toEqual(['roles/director.yaml', head, manager]);
    expect(await listWorkedOn()).toEqual([]);
    change(manager, 'Принимает', 'Учитывает');
    expect(await listWorkedOn()).toEqual([manager]);
    // The head of sales is the supervisor: who the manager reports to stands in both documents.
    change(manager, 'category: specialist', 'category: clerk');
    expect(await listWorkedOn()).toEqual([head, manager]);
    // A text that calls a position by another name is told so: the titles of all are compared with the texts of each.
    change(manager, /title: .*/, 'title: продавец');
    expect(await listWorkedOn()).toEqual(['roles/director.yaml', head, manager]);
    change(manager, 'duties:', 'duties: [');
    expect(await listWorkedOn()).toEqual(['roles/director.yaml', head, manager]);
    change('roles/clauses/order.yaml', 'порядок', 'график');
    expect(await listWorkedOn()).toEqual([]);
    change('roles/organization.yaml', 'г. Казань', 'г. Тверь');
    expect(await listWorkedOn()).toEqual(['roles/director.yaml', head]);
  });
});
