import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { MemoryWorld } from '../memory-world.js';
import { createMemoryWorld } from '../memory-world.js';
import { pointedText } from './read-yaml.js';
import { soundFiles } from './write-book.js';

/** Texts that replace, add or (`undefined`) take away files of the sound organization. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** A world in which the sound organization, with some of its files changed, lies in `roles`. */
export function createBookWorld(changes: Changes = {}): MemoryWorld {
  const texts = Object.entries({ ...soundFiles, ...changes }).flatMap(([file, text]) =>
    text === undefined ? [] : [[`roles/${file}`, text] as const],
  );
  return createMemoryWorld(Object.fromEntries(texts));
}

/** What the check of a whole workspace tells. */
export interface CheckedTexts {
  /** Each error, and each warning in a changed file, as `severity code file: pointed text`. */
  readonly found: readonly string[];
  readonly grave: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** Checks the sound organization, with some of its files changed, as `rolebook check` does. */
export async function checkTexts(changes: Changes): Promise<CheckedTexts> {
  const world = createBookWorld(changes);
  const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false, threads: 1 };
  const { diagnostics } = await checkWorkspace(world, request);
  const isChanged = (file = ''): boolean => file.replace(/^roles\//, '') in changes;
  const grave = diagnostics.filter(
    ({ severity, place }) => severity === 'error' || (severity === 'warning' && isChanged(place?.file)),
  );
  const found = grave.map((each) => {
    const file = each.place?.file ?? '';
    const text = file.startsWith('roles/') && world.contents.has(file) ? world.text(file) : '';
    return `${each.severity} ${each.code} ${file.replace(/^roles\//, '')}: ${pointedText(text, each)}`;
  });
  return { found, grave, notes: diagnostics.filter(({ severity }) => severity === 'info') };
}

/** The documents of a role as text, by kind; nothing when none could be made. */
export async function buildTexts(changes: Changes, role: string): Promise<Readonly<Record<string, string>>> {
  const world = createBookWorld(changes);
  await buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: [], formats: ['text'] },
    ...{ stage: 'draft', final: false, force: false },
  });
  const paths = [...world.contents.keys()].filter((path) => path.startsWith(`out/${role}/`)).sort();
  return Object.fromEntries(paths.map((path) => [path, world.text(path)]));
}
