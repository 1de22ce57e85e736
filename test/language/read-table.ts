import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CaseForms, grammaticalCases, mapCases, repeatForm } from '../../src/language/case-forms.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import type { PersonGender } from '../../src/language/person-name.js';
import { readLexicon } from '../../src/language/read-lexicon.js';

/** The lexicon that is shipped. */
export function readBuiltInLexicon(): Lexicon {
  return readLexicon(parse(readFileSync('templates/ru/lexicon.yaml', 'utf8')));
}

/** A row of a table: the forms written out. */
export interface TableRow {
  readonly singular: CaseForms;
  /** `undefined` in a table of six endings. */
  readonly plural: CaseForms | undefined;
}

/** The rows of a table of `tables/`, each with its forms written out. One without braces never changes. */
export function readTable(name: string): readonly TableRow[] {
  return readRows(name).map((row) => {
    if (!row.includes('{')) return { singular: repeatForm(row), plural: repeatForm(row) };
    const plural = /\{(?:[^{}|]*\|){11}/u.test(row) ? expandForms(row, 6, 12) : undefined;
    return { singular: expandForms(row, 0, plural === undefined ? 6 : 12), plural };
  });
}

/** The name of a person in a table. */
export interface PersonRow {
  readonly gender: PersonGender;
  readonly guessed: boolean;
  readonly forms: CaseForms;
}

/** The names of people of a table: «?» for a guess, then m or f, then the name. */
export function readPeople(name: string): readonly PersonRow[] {
  return readRows(name).map((row) => {
    const [, guess, gender, text = ''] = /^(\? )?([mf]) (.*)$/u.exec(row) ?? [];
    if (gender === undefined) throw new Error(row);
    return {
      gender: gender === 'm' ? 'masculine' : 'feminine',
      guessed: guess !== undefined,
      forms: expandForms(text, 0, 6),
    };
  });
}

function readRows(name: string): readonly string[] {
  return readFileSync(new URL(`tables/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** `мастер{|а|у|а|ом|е}` -> the six forms. Throws when a brace has another number of endings than the row. */
function expandForms(row: string, first: number, count: number): CaseForms {
  return mapCases((grammaticalCase) =>
    row.replaceAll(/\{([^{}]*)\}/gu, (_, endings: string) => {
      const list = endings.split('|');
      const ending = list[first + grammaticalCases.indexOf(grammaticalCase)];
      if (list.length !== count || ending === undefined) throw new Error(row);
      return ending;
    }),
  );
}
