import { describe, expect, test } from 'vitest';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { stringify } from 'yaml';
import { firm } from '../compose/firm.js';
import { createMemoryWorld } from '../memory-world.js';

/** A tag for private use: no program knows a language of this name. */
const tag = 'qaa';
const real = createMemoryWorld();

/** The English templates and words, without what is not an organization's to give, as those of a made-up language, in the folder of an organization. */
function makeLanguage(): Record<string, string> {
  const files = real
    .resources('templates/en/')
    .filter((path) => !path.endsWith('/lexicon.yaml') && !path.includes('/lists/'));
  return Object.fromEntries(
    files.map((path) => {
      const text = new TextDecoder().decode(real.resource(path));
      const own = path.replace('templates/en/', `roles/templates/${tag}/`);
      return [own, text.replaceAll('Final provisions', 'Qapla').replaceAll('November', 'Wochmaj')];
    }),
  );
}

function makeWorld(language: Record<string, string>) {
  const organization = { approval: { method: 'order', officer: 'boss', date: '2026-11-05', number: '7' } };
  const sources = Object.entries(firm({ organization })).map(([path, file]): [string, string] => [
    `roles/${path}`,
    stringify({ ...file, language: tag }),
  ]);
  return createMemoryWorld({ ...Object.fromEntries(sources), ...language });
}

const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false };
const codesOf = (diagnostics: readonly { code: string; severity: string }[]): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
];

describe('a language that the program does not have', () => {
  test('is a folder of templates, and nothing else', async () => {
    const world = makeWorld(makeLanguage());
    const { exitCode } = await buildWorkspace(world, {
      folder: 'roles',
      out: 'out',
      roles: ['lawyer'],
      formats: ['text', 'docx', 'pdf', 'html'],
      stage: 'draft',
      final: false,
      force: false,
    });
    expect(exitCode).toBe(0);
    const text = world.text(`out/lawyer/instruction.${tag}.txt`);
    expect(text).toContain('Qapla');
    expect(text).toContain('5 Wochmaj 2026');
    for (const extension of ['docx', 'pdf', 'html']) {
      expect([...world.contents.keys()]).toContain(`out/lawyer/instruction.${tag}.${extension}`);
    }
  });

  test.each([
    ['a part', 'parts/heading.hbs', 'template/unknown-part'],
    ['the words on the law', 'law/ru.yaml', 'template/no-law-words'],
    ['its words', 'words.yaml', 'template/no-language'],
  ])('is missed when it lacks %s', async (_, lost, code) => {
    const files = Object.entries(makeLanguage()).filter(([path]) => !path.endsWith(`/${lost}`));
    const { diagnostics } = await checkWorkspace(makeWorld(Object.fromEntries(files)), request);
    expect(codesOf(diagnostics)).toEqual([code]);
  });

  test('is missed when it lacks a word', async () => {
    const files = makeLanguage();
    const words = `roles/templates/${tag}/words.yaml`;
    files[words] = (files[words] ?? '').replace(/^ {2}frequency: .*$/m, '');
    const { diagnostics } = await checkWorkspace(makeWorld(files), request);
    expect(codesOf(diagnostics)).toEqual(['template/missing-word']);
    const missing = diagnostics.find(({ code }) => code === 'template/missing-word');
    expect(missing?.message.en).toContain('clause.frequency');
  });
});
