import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CaseForms, grammaticalCases, mapCases } from '../../src/language/case-forms.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { readLexicon } from '../../src/language/read-lexicon.js';

/** The lexicon that is shipped. */
export function readBuiltInLexicon(): Lexicon {
  return readLexicon(parse(readFileSync('templates/ru/lexicon.yaml', 'utf8')));
}

/** The rows of a table of `tables/`, each with its six forms written out. */
export function readTable(name: string): readonly CaseForms[] {
  return readFileSync(new URL(`tables/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(expandForms);
}

/** `мастер{|а|у|а|ом|е}` -> the six forms. Throws when a brace has not six endings. */
function expandForms(row: string): CaseForms {
  return mapCases((grammaticalCase) =>
    row.replaceAll(/\{([^{}]*)\}/gu, (_, endings: string) => {
      const list = endings.split('|');
      const ending = list[grammaticalCases.indexOf(grammaticalCase)];
      if (list.length !== grammaticalCases.length || ending === undefined) throw new Error(row);
      return ending;
    }),
  );
}
