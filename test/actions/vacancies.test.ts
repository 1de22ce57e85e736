import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import type { BuildRequest, BuildResult } from '../../src/actions/build-workspace.js';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { writeVacancy } from '../book/vacancies.js';
import { firm } from '../compose/firm.js';
import { type MemoryWorld, createMemoryWorld } from '../memory-world.js';

/** The firm in the folder `roles`, with two vacancies. */
function openFirm(changes: Readonly<Record<string, unknown>> = {}): MemoryWorld {
  const files: Record<string, unknown> = {
    ...firm(),
    'vacancies/sample.yaml': writeVacancy('lawyer'),
    'vacancies/second.yaml': writeVacancy('storekeeper', { id: 'second' }),
    ...changes,
  };
  return createMemoryWorld(toTexts(files));
}

async function build(world: MemoryWorld, changes: Partial<BuildRequest>): Promise<BuildResult> {
  return buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: [], formats: ['text'] },
    ...{ stage: 'draft', final: false, force: false, threads: 1 },
    ...changes,
  });
}

const pathsOf = ({ files }: BuildResult): readonly string[] => files.map(({ path }) => path).toSorted();
const codesOf = ({ diagnostics }: Pick<BuildResult, 'diagnostics'>): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('vacancies are advertised', () => {
  test('by name, and nothing else is built', async () => {
    const result = await build(openFirm(), { vacancies: ['second'] });
    expect(pathsOf(result)).toEqual(['vacancies/second/vacancy.ru.txt']);
    expect(codesOf(result)).toEqual([]);
  });

  test('by kind, all of them', async () => {
    expect(pathsOf(await build(openFirm(), { kinds: ['vacancy'] }))).toEqual([
      'vacancies/sample/vacancy.ru.txt',
      'vacancies/second/vacancy.ru.txt',
    ]);
  });

  test('not when nobody asks for it; what was advertised stays where it is', async () => {
    const world = openFirm();
    await build(world, { kinds: ['vacancy'] });
    const result = await build(world, {});
    expect(pathsOf(result).filter((path) => path.startsWith('vacancies/'))).toEqual([]);
    expect(world.text('out/vacancies/sample/vacancy.ru.txt')).toContain('Юрисконсульт');
  });

  test('as long as their file is there', async () => {
    const world = openFirm();
    await build(world, { kinds: ['vacancy'] });
    await world.files.remove('roles/vacancies/second.yaml');
    const result = await build(world, {});
    expect(result.files).toContainEqual({ path: 'vacancies/second/vacancy.ru.txt', state: 'removed' });
  });

  test.each([
    [{ vacancies: ['secnd'] }, 'workspace/unknown-vacancy'],
    [{ vacancies: ['none'] }, 'workspace/unknown-vacancy'],
  ])('not under a name that is none: %o', async (request, code) => {
    const result = await build(openFirm(), request);
    expect([result.exitCode, codesOf(result)]).toEqual([2, [code]]);
  });

  test('nowhere when there are none', async () => {
    const result = await build(createMemoryWorld(toTexts(firm())), { kinds: ['vacancy'] });
    expect([result.exitCode, codesOf(result)]).toEqual([2, ['workspace/no-vacancies']]);
  });

  test('only without an error, and the one with an error is named', async () => {
    const faulty = writeVacancy('lawyer', { validThrough: '2020-01-01' });
    const result = await build(openFirm({ 'vacancies/sample.yaml': faulty }), { kinds: ['vacancy'] });
    expect(pathsOf(result)).toEqual(['vacancies/second/vacancy.ru.txt']);
    expect([result.exitCode, result.notBuilt]).toEqual([1, ['sample']]);
  });
});

test('rolebook check looks at vacancies', async () => {
  const changes = { 'vacancies/sample.yaml': writeVacancy('lawyer', { about: 'Только мужчины' }) };
  const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false as const, threads: 1 };
  const result = await checkWorkspace(openFirm(changes), request);
  expect(codesOf(result)).toEqual(['rule/sex-requirement']);
});

function toTexts(files: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`roles/${path}`, stringify(content)]),
  );
}
