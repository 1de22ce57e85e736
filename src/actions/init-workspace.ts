import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';

/** What was made. */
export interface InitResult extends ActionResult {
  /** The files of the new organization; `unchanged` are those that were there already. */
  readonly files: readonly { readonly path: string; readonly state: 'written' | 'unchanged' }[];
}

/**
 * Makes the folder of a new organization: an example that can be built at once, and the schemas by which editors help.
 * Nothing is ever written over: when a file with other content is in the way, nothing is written at all. Files with
 * the same content are left alone, so that an interrupted call can be repeated.
 */
export async function initWorkspace(world: World, folder: string, language: string): Promise<InitResult> {
  const contents = collectFiles(world, language);
  if (contents.size === 0) return { ...refuse([describeNoScaffold(language)]), files: [] };
  const occupied: Diagnostic[] = [];
  const missing = new Map<string, Uint8Array>();
  for (const [name, bytes] of contents) {
    const path = join(folder, name);
    const found = await world.files.stat(path);
    const present = found?.kind === 'file' ? await world.files.read(path) : undefined;
    if (found === undefined) missing.set(path, bytes);
    else if (present === undefined || hash(present) !== hash(bytes)) occupied.push(describeOccupied(path));
  }
  if (occupied.length > 0) return { ...refuse(occupied), files: [] };
  for (const [path, bytes] of missing) await world.files.write(path, bytes);
  const files = [...contents.keys()]
    .map((name) => join(folder, name))
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      state: missing.has(path) ? ('written' as const) : ('unchanged' as const),
    }));
  return { exitCode: 0, diagnostics: [], findText: () => undefined, files };
}

/** The files by their paths in the new folder. `organization.yaml` comes last: it makes the folder an organization. */
function collectFiles(world: World, language: string): Map<string, Uint8Array> {
  const prefix = `templates/${language}/scaffold/organization/`;
  const paths = world.resources(prefix);
  const marker = `${prefix}roles/organization.yaml`;
  if (!paths.includes(marker)) return new Map();
  const examples = [...paths.filter((path) => path !== marker), marker];
  const found = new Map<string, Uint8Array>();
  const add = (path: string, name: string): void => {
    const bytes = world.resource(path);
    if (bytes !== undefined) found.set(name, bytes);
  };
  for (const path of world.resources('schemas/')) add(path, path);
  for (const path of examples) add(path, path.slice(prefix.length));
  return found;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function describeOccupied(path: string): Diagnostic {
  return diagnostic({
    code: 'workspace/occupied',
    severity: 'error',
    message: {
      ru: 'Такой файл уже есть; новая организация не создана, ничего не изменено',
      en: 'There is such a file already; the new organization was not made, nothing was changed',
    },
    help: {
      ru: 'Выберите пустую папку: rolebook init <папка>.',
      en: 'Choose an empty folder: rolebook init <folder>.',
    },
    place: placeOfFile(path.replaceAll('\\', '/')),
  });
}

function describeNoScaffold(language: string): Diagnostic {
  return diagnostic({
    code: 'workspace/no-scaffold',
    severity: 'error',
    message: {
      ru: `Нет примера организации на языке «${language}»`,
      en: `There is no example of an organization in the language "${language}"`,
    },
  });
}
