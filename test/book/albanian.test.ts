import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { type MemoryWorld, createMemoryWorld } from '../memory-world.js';

const folder = 'roles/dyqan';
const kinds = [
  'instruction',
  'agreement-sheet',
  'acknowledgment-sheet',
  'print',
  'approval-order',
  'competency-profile',
  'competency-matrix',
  'assessment-sheet',
  'development-plan',
  'supplementary-agreement',
  'refusal-act',
  'familiarization-list',
];

/** The example organization under the law of Albania, with some of its files changed. */
function createShop(changes: Readonly<Record<string, string>> = {}): MemoryWorld {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((each) => `${folder}/${each.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => [path, readFileSync(path, 'utf8')] as const);
  return createMemoryWorld({ ...Object.fromEntries(files), ...changes });
}

/** The documents of the shop as text, by their paths. */
async function build(world: MemoryWorld, changes: object = {}): Promise<Map<string, string>> {
  const { diagnostics } = await buildWorkspace(world, {
    ...{ folder, out: 'out', roles: [], formats: ['text'], stage: 'draft', final: false, force: false },
    ...changes,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const paths = [...world.contents.keys()].filter((path) => /^out\/.*\.txt$/.test(path));
  return new Map(paths.map((path) => [path, world.text(path).replaceAll('\u00A0', ' ')]));
}

describe('an organization under the law of Albania', () => {
  test('has nothing to be mended, and is told once that no lawyer has reviewed the words on its law', async () => {
    const request = { folder, out: 'out', paths: [], final: false, fix: false };
    const { diagnostics, exitCode } = await checkWorkspace(createShop(), request);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info template/unreviewed-law',
    ]);
    expect(exitCode).toBe(0);
  });

  test('is told nothing once the review is written down', async () => {
    const reviewed = { [`${folder}/templates/sq/law/al.yaml`]: 'reviewed: E. Leka, 01.10.2026\n' };
    const request = { folder, out: 'out', paths: [], final: false, fix: false };
    expect((await checkWorkspace(createShop(reviewed), request)).diagnostics).toEqual([]);
  });

  test.each(['menaxher-sherbimi-klientit', 'menaxher-sherbimi-dege', 'drejtor-i-pergjithshem'])(
    'has the instruction %s in Albanian',
    async (role) => {
      const text = (await build(createShop())).get(`out/${role}/instruction.sq.txt`);
      await expect(text).toMatchFileSnapshot(`golden/${role}.sq.txt`);
    },
  );

  test('never names Russia or its law, nor prints a sign of another alphabet', async () => {
    const texts = await build(createShop(), { kinds });
    expect(texts.size).toBeGreaterThan(5 * 5);
    for (const [path, text] of texts) {
      expect(text, path).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(text, path).not.toMatch(/\brus(?:e|ë|i|it|isë)?\b|federat|\bTK\b|\bRF\b|197-F|Labou?r Code/iu);
    }
  });

  test('says what is its own: who approved and agreed, the sections, the Labour Code of Albania', async () => {
    const text = (await build(createShop())).get('out/menaxher-sherbimi-klientit/instruction.sq.txt') ?? '';
    for (const words of [
      'Miratuar\n',
      'Dakord\n',
      '1. Dispozita të përgjithshme\n',
      '3. Përgjegjësitë e punës\n',
      '4. Të drejtat\n',
      '5. Përgjegjësia\n',
      'Kodi i Punës i Republikës së Shqipërisë, ligji nr. 7961, datë 12.07.1995',
    ])
      expect(text).toContain(words);
  });

  test('writes a date in words', async () => {
    const path = `${folder}/drejtor-dege.yaml`;
    const dated = readFileSync(path, 'utf8').replace(
      "edition: '1'",
      "edition: '1'\n  effectiveFrom: 2026-11-05",
    );
    const text = (await build(createShop({ [path]: dated }))).get('out/drejtor-dege/instruction.sq.txt');
    expect(text).toContain('hyn në fuqi më 5 nëntor 2026 dhe');
  });

  test('is refused what only the law of Russia knows, with the reason', async () => {
    const path = `${folder}/cases/notice.yaml`;
    const world = createShop({ [path]: 'id: notice\nkind: change-notice\n' });
    const request = { folder, out: 'out', paths: [], final: false, fix: false };
    const { diagnostics, exitCode } = await checkWorkspace(world, request);
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toContain(
      `template/no-jurisdiction ${path}`,
    );
  });
});
