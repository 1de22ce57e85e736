import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { buildTexts, codesOf, pathsOf } from '../actions/build-texts.js';
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

describe('a case of the example in another language than the organization', () => {
  /** A notice to an employee; what the file itself says is in the alphabet of its language. */
  const notice = {
    ...{ id: 'notice', kind: 'change-notice', number: '3', date: '2026-11-23' },
    ...{ role: 'client-support-manager', officer: 'director' },
    person: { name: 'Alina Garipova', gender: 'female', contract: { number: '41/24', date: '2024-03-18' } },
    ...{ change: 'other-conditions', reason: 'organizational', grounds: 'two shifts' },
    ...{ changes: ['Work begins at 12.'], effectiveFrom: '2027-01-26', replyBy: '2026-12-21' },
  };
  const path = 'out/cases/notice/change-notice.en.txt';
  const names = 'roles/translations/en/organization.yaml';

  /** Builds the notice in a language; the translation of what all documents name is changed first. */
  async function build(language: string, change = (texts: string): string | undefined => texts) {
    const { [names]: texts = '', ...example } = readExample();
    const changed = change(texts);
    const world = createMemoryWorld({
      ...example,
      ...(changed !== undefined && { [names]: changed }),
      'roles/cases/notice.yaml': stringify({ ...notice, language }),
    });
    return { world, result: await buildTexts(world, { cases: ['notice'] }) };
  }

  test.each([
    ['en', ['SviyagaTechSnab LLC', 'Kazan', 'Client support manager', 'Client department', 'Safiullin']],
    [
      'sq',
      ['sh.p.k.', 'Kazan', 'Menaxher i mbështetjes së klientëve', 'Departamenti i klientëve', 'Safiullin'],
    ],
  ])('names employer, city, role, unit and officer in it: %s', async (language, expected) => {
    const { world, result } = await build(language);
    expect(codesOf(result)).toEqual([]);
    const text = world.text(`out/cases/notice/change-notice.${language}.txt`).replaceAll('\u00A0', ' ');
    for (const each of expected) expect(text).toContain(each);
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('needs no translation in the language of the organization', async () => {
    const { world, result } = await build('ru');
    expect(codesOf(result).filter((code) => code.startsWith('translation/'))).toEqual([]);
    expect(world.text('out/cases/notice/change-notice.ru.txt')).toContain('СвиягаТехСнаб');
  });

  test('is not made without a name, and the name is told', async () => {
    const { result } = await build('en', (texts) =>
      texts.replace(/^ {2}(?:city|roles\.client-support-manager):.*$/gmu, ''),
    );
    expect(pathsOf(result)).toEqual([]);
    const told = result.diagnostics.map(({ severity, code, message, place }) =>
      [severity, code, message.en, place?.file].join(' | '),
    );
    expect(told).toEqual([
      'error | translation/missing | There is no translation into “en” of roles.client-support-manager | roles/client-support-manager.yaml',
      'error | translation/missing | There is no translation into “en” of city | roles/organization.yaml',
    ]);
    expect(result.diagnostics[0]?.help?.en).toContain(`Write in ${names} under texts`);
  });

  test('is not made where nothing is translated', async () => {
    const { result } = await build('en', () => undefined);
    expect(pathsOf(result)).toEqual([]);
    expect(new Set(codesOf(result))).toEqual(new Set(['translation/missing']));
    const told = result.diagnostics.map(({ message }) => message.en.split(' ').at(-1));
    expect(told).toEqual(
      expect.arrayContaining(['name.full', 'name.short', 'city', 'units.client-department']),
    );
  });

  test('is made with a name that is out of date, with a warning', async () => {
    const { world, result } = await build('en', (texts) =>
      texts.replace(/^( {2}city:.*of: ').*?'/mu, "$100000000'"),
    );
    expect(result.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning translation/outdated',
    ]);
    expect(world.text(path)).toContain('Kazan');
  });
});
