import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test.each(['en', 'ru+en'])('the example role is translated in full: %s', async (language) => {
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
  if (language === 'en') expect(text.replaceAll('04-ДИ', '')).not.toMatch(/\p{Script=Cyrillic}/u);
});
