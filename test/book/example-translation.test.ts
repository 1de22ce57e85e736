import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { createMemoryWorld } from '../memory-world.js';

/** The example organization, without those in its sub-folders. */
function readExample(): Record<string, string> {
  const paths = readdirSync('roles', { recursive: true, encoding: 'utf8' }).map((each) =>
    each.replaceAll('\\', '/'),
  );
  const own = paths.filter((path) =>
    /^(?:[^/]+|(?:clauses|competencies|translations)\/.+)\.yaml$/.test(path),
  );
  return Object.fromEntries(own.map((path) => [`roles/${path}`, readFileSync(`roles/${path}`, 'utf8')]));
}

test.each(['en', 'ru+en', 'sq', 'ru+sq'])('the example role is translated in full: %s', async (language) => {
  const world = createMemoryWorld(readExample());
  const { exitCode, diagnostics } = await buildWorkspace(world, {
    folder: 'roles',
    out: 'out',
    roles: ['client-manager'],
    languages: [language],
    formats: ['text'],
    stage: 'draft',
    final: false,
    force: false,
  });
  expect(diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([]);
  expect(exitCode).toBe(0);
  const text = world.text(`out/client-manager/instruction.${language}.txt`);
  await expect(text).toMatchFileSnapshot(`golden/client-manager.${language}.txt`);
  // The number is a name that is written in one way in every language.
  if (!language.includes('+')) expect(text.replaceAll('04-ДИ', '')).not.toMatch(/\p{Script=Cyrillic}/u);
});

/** A competency as its file says it. */
interface CompetencyFile {
  readonly levels: readonly { readonly level: number; readonly indicators: readonly string[] }[];
  readonly assessment: readonly string[];
  readonly development: readonly string[];
}

test.each(['en', 'sq'])(
  'the whole library of competencies is translated, to every indicator: %s',
  (language) => {
    const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
    const names = readdirSync('roles/competencies');
    expect(names.length).toBeGreaterThanOrEqual(18);
    for (const name of names) {
      const { levels, assessment, development } = read(`roles/competencies/${name}`) as CompetencyFile;
      const number = (key: string, texts: readonly string[]) =>
        texts.map((_, index) => `${key}.${index + 1}`);
      expect(levels.length, name).toBe(4);
      const { texts } = read(`roles/translations/${language}/competencies/${name}`) as { texts: object };
      expect(Object.keys(texts).toSorted(), name).toEqual(
        [
          'name',
          'definition',
          ...levels.flatMap(({ level, indicators }) => [
            `levels.${level}`,
            ...number(`levels.${level}.indicators`, indicators),
          ]),
          ...number('assessment', assessment),
          ...number('development', development),
        ].toSorted(),
      );
    }
  },
);

test.each(['en', 'sq'])(
  'each line of a competency profile stands beside its translation: ru+%s',
  async (language) => {
    const world = createMemoryWorld(readExample());
    await buildWorkspace(world, {
      ...{ folder: 'roles', out: 'out', roles: ['client-manager'], kinds: ['competency-profile'] },
      ...{ languages: [`ru+${language}`], formats: ['text'], stage: 'draft', final: false, force: false },
    });
    const text = world.text(`out/client-manager/competency-profile.ru+${language}.txt`);
    const alone = text.split('\n').filter((line) => /^_+ \||\| _+$/u.test(line));
    expect(alone).toEqual([]);
    const digits = text.split('\n').flatMap((line) => {
      const [left, right] = line.split(' | ').map((cell) => cell.replace(/[^\d.]/gu, ''));
      return left === undefined || right === undefined || /ТК РФ/u.test(line) ? [] : [[left, right] as const];
    });
    expect(digits.length).toBeGreaterThan(20);
    for (const [left, right] of digits) expect(right.replaceAll('.', '')).toBe(left.replaceAll('.', ''));
  },
);
