import { normalizePath } from './document-path.js';
import { folderOf } from './list-occasions.js';
import type { LinkTarget } from './link-field.js';
import type { LiveBook } from './live-book.js';
import type { Session } from './session.js';
import type { Stretch } from './sketch.js';
import { findEntry } from './sketch.js';
import { sketchYaml } from './sketch-yaml.js';

/** What the translations of an organization have of a thing. */
export interface TranslationsOfThing {
  /** The files that are called after it. */
  readonly files: readonly string[];
  /** Where its id stands in the key of a text: `roles.accountant`, `officers.director.surname`. */
  readonly keys: readonly { readonly file: string; readonly place: Stretch }[];
}

/** The folder, below that of the language, of the files that translate things of a kind; `undefined` for none. */
const folderOfTarget: Readonly<Partial<Record<LinkTarget, string>>> = {
  role: '',
  clause: 'clauses/',
  competency: 'competencies/',
};

/** What the keys of texts of the organization begin with that are about things of a kind. */
const keyOfTarget: Readonly<Partial<Record<LinkTarget, string>>> = {
  role: 'roles.',
  unit: 'units.',
  officer: 'officers.',
};

/** Finds the translations of a thing in every language: they are called after its id. */
export async function findTranslations(
  session: Session,
  live: LiveBook | undefined,
  target: LinkTarget,
  id: string,
): Promise<TranslationsOfThing> {
  const files: string[] = [];
  const keys: { file: string; place: Stretch }[] = [];
  if (live === undefined) return { files, keys };
  const home = `${folderOf(live)}translations/`;
  for (const language of await session.world.files.list(normalizePath(home))) {
    const folder = folderOfTarget[target];
    const own = `${home}${language}/${folder ?? ''}${id}.yaml`;
    if (folder !== undefined && session.exists(own)) files.push(own);
    const prefix = keyOfTarget[target];
    const shared = `${home}${language}/organization.yaml`;
    if (prefix === undefined || !session.exists(shared)) continue;
    const texts = findEntry(sketchYaml(session.findLines(shared).text).root, 'texts')?.value;
    for (const { key, keyPlace } of texts?.kind === 'map' ? texts.entries : []) {
      const name = `${prefix}${id}`;
      if (key !== name && !key.startsWith(`${name}.`)) continue;
      const quotes = (keyPlace.end - keyPlace.start - key.length) / 2;
      const start = keyPlace.start + quotes + prefix.length;
      keys.push({ file: shared, place: { start, end: start + id.length } });
    }
  }
  return { files, keys };
}
