import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPlain } from '../../src/parse/located.js';
import type { PlainLists } from '../../src/check/word-list.js';
import { parseSound } from './read-yaml.js';

/** The word lists of a jurisdiction and its registry of acts, as the pipeline hands them on. */
export function readLists(jurisdiction: string): PlainLists {
  return readListsBelow(`law/${jurisdiction}`);
}

/** The word lists for texts in a language. */
export function readListsOfLanguage(language: string): PlainLists {
  return readListsBelow(language);
}

/** The word lists in a folder of templates. */
export function readListsBelow(name: string): PlainLists {
  const folder = fileURLToPath(new URL(`../../templates/${name}/`, import.meta.url));
  if (!existsSync(`${folder}lists`)) return new Map();
  const paths = readdirSync(`${folder}lists`).map((name) => `lists/${name}`);
  if (existsSync(`${folder}acts.yaml`)) paths.push('acts.yaml');
  return new Map(
    paths.map((path) => [
      basename(path, '.yaml'),
      toPlain(parseSound(`${name}/${path}`, readFileSync(`${folder}${path}`, 'utf8'))),
    ]),
  );
}
