import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPlain } from '../../src/parse/located.js';
import type { PlainLists } from '../../src/check/word-list.js';
import { parseSound } from './read-yaml.js';

/** The word lists of a jurisdiction and its registry of acts, as the pipeline hands them on. */
export function readLists(jurisdiction: string): PlainLists {
  const folder = fileURLToPath(new URL(`../../templates/law/${jurisdiction}/`, import.meta.url));
  const paths = readdirSync(`${folder}lists`).map((name) => `lists/${name}`);
  if (existsSync(`${folder}acts.yaml`)) paths.push('acts.yaml');
  return new Map(
    paths.map((path) => [
      basename(path, '.yaml'),
      toPlain(parseSound(`${jurisdiction}/${path}`, readFileSync(`${folder}${path}`, 'utf8'))),
    ]),
  );
}
