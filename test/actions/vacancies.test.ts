import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { writeVacancy } from '../book/vacancies.js';
import { firm } from '../compose/firm.js';
import { type MemoryWorld, createMemoryWorld } from '../memory-world.js';
import { buildTexts, codesOf, pathsOf } from './build-texts.js';

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

describe('vacancies are advertised', () => {
  test('by name, and nothing else is built', async () => {
    const result = await buildTexts(openFirm(), { vacancies: ['second'] });
    expect(pathsOf(result)).toEqual(['vacancies/second/vacancy.ru.txt']);
    expect(codesOf(result)).toEqual([]);
  });

  test('in the language of their role, and it is told when another was asked for', async () => {
    const result = await buildTexts(openFirm(), { vacancies: ['second'], languages: ['en'] });
    expect(pathsOf(result)).toEqual([]);
    expect(codesOf(result)).toEqual(['template/other-language']);
  });

  test('not with names of the organization that its language does not have', async () => {
    const { 'storekeeper.yaml': storekeeper } = firm();
    const foreign = { 'storekeeper.yaml': Object.assign({}, storekeeper, { language: 'en' }) };
    const result = await buildTexts(openFirm(foreign), { vacancies: ['second'] });
    expect(pathsOf(result)).toEqual([]);
    expect(new Set(codesOf(result))).toContain('translation/missing');
  });

  test('by kind, all of them', async () => {
    expect(pathsOf(await buildTexts(openFirm(), { kinds: ['vacancy'] }))).toEqual([
      'vacancies/sample/vacancy.ru.txt',
      'vacancies/second/vacancy.ru.txt',
    ]);
  });

  test('not when nobody asks for it; what was advertised stays where it is', async () => {
    const world = openFirm();
    await buildTexts(world, { kinds: ['vacancy'] });
    const result = await buildTexts(world, {});
    expect(pathsOf(result).filter((path) => path.startsWith('vacancies/'))).toEqual([]);
    expect(world.text('out/vacancies/sample/vacancy.ru.txt')).toContain('Юрисконсульт');
  });

  test('as long as their file is there', async () => {
    const world = openFirm();
    await buildTexts(world, { kinds: ['vacancy'] });
    await world.files.remove('roles/vacancies/second.yaml');
    const result = await buildTexts(world, {});
    expect(result.files).toContainEqual({ path: 'vacancies/second/vacancy.ru.txt', state: 'removed' });
  });

  test.each([
    [{ vacancies: ['secnd'] }, 'workspace/unknown-vacancy'],
    [{ vacancies: ['none'] }, 'workspace/unknown-vacancy'],
  ])('not under a name that is none: %o', async (request, code) => {
    const result = await buildTexts(openFirm(), request);
    expect([result.exitCode, codesOf(result)]).toEqual([2, [code]]);
  });

  test('nowhere when there are none', async () => {
    const result = await buildTexts(createMemoryWorld(toTexts(firm())), { kinds: ['vacancy'] });
    expect([result.exitCode, codesOf(result)]).toEqual([2, ['workspace/no-vacancies']]);
  });

  test('only without an error, and the one with an error is named', async () => {
    const faulty = writeVacancy('lawyer', { validThrough: '2020-01-01' });
    const result = await buildTexts(openFirm({ 'vacancies/sample.yaml': faulty }), { kinds: ['vacancy'] });
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
