import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toPlain } from '../../src/parse/located.js';
import type { PlainLists } from '../../src/check/word-list.js';
import { parseSound } from './read-yaml.js';

/** The word lists of a jurisdiction, as the pipeline hands them on. */
export function readLists(jurisdiction: string): PlainLists {
  const folder = fileURLToPath(new URL(`../../templates/law/${jurisdiction}/lists/`, import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => [
      name.slice(0, -'.yaml'.length),
      toPlain(parseSound(`${jurisdiction}/${name}`, readFileSync(`${folder}${name}`, 'utf8'))),
    ]),
  );
}
