import { join } from 'node:path';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { CaseForms, Declined, GrammaticalNumber } from '../language/case-forms.js';
import type { Lexicon } from '../language/lexicon.js';
import type { PersonGender } from '../language/person-name.js';
import { selectLanguage } from '../language/select-language.js';
import { findMixedWords } from '../parse/find-mixed-words.js';
import { Materials } from '../pipeline/materials.js';
import type { OverrideFile } from '../pipeline/sources.js';
import type { Files, World } from '../world.js';
import { findWorkspace } from './find-workspace.js';
import { organizationFile } from './read-workspace.js';

/** What the texts name: positions, units, or people of a gender. */
export type DeclinedKind = 'title' | 'unit' | PersonGender;

/** The forms of one text, in the order in which `--json` prints them. */
export interface DeclinedTitle {
  readonly title: string;
  /** True when some form may be wrong. */
  readonly guessed: boolean;
  /** The words that were not known, as written. */
  readonly guessedWords: readonly string[];
  readonly singular: CaseForms;
  /** Missing for the name of a person. */
  readonly plural?: CaseForms;
}

/** Longer texts are no titles, but files that were piped in by mistake. */
export const longestTitle = 10_000;

/**
 * Makes a function that declines Russian titles, units or names of people, with the words of the organization around the
 * working folder, where there is one. No value when its lexicon is faulty.
 */
export async function createDecliner(
  world: World,
  kind: DeclinedKind,
): Promise<Outcome<(title: string) => DeclinedTitle>> {
  const lexicon = new Materials(world, await readOwnLexicon(world.files)).loadLexicon('ru');
  if (lexicon.value === undefined) return fail(lexicon.diagnostics);
  const decline = declineWith(lexicon.value, kind);
  return succeed((title) => addDoubts(decline(title)), lexicon.diagnostics);
}

/** Grammar keeps what it takes for no word as it is, rightly in «отдел 5»: but not where one was meant, or none is there. */
function addDoubts(declined: DeclinedTitle): DeclinedTitle {
  const { title, guessedWords } = declined;
  const doubts = /\p{L}/u.test(title) ? [...findMixedWords(title)].map(({ word }) => word) : [title];
  return doubts.length === 0
    ? declined
    : { ...declined, guessed: true, guessedWords: [...new Set([...guessedWords, ...doubts])] };
}

async function readOwnLexicon(files: Files): Promise<readonly OverrideFile[]> {
  const resource = 'templates/ru/lexicon.yaml';
  const folder = await findWorkspace(files, undefined);
  if (files.readNow(join(folder, organizationFile)) === undefined) return [];
  const file = join(folder, resource);
  const bytes = files.readNow(file);
  return bytes === undefined ? [] : [{ file: file.replaceAll('\\', '/'), resource, bytes }];
}

function declineWith(lexicon: Lexicon, kind: DeclinedKind): (title: string) => DeclinedTitle {
  const russian = selectLanguage('ru');
  switch (kind) {
    case 'masculine':
    case 'feminine':
      return (title) => {
        const { guessed, guessedWords, forms } = russian.declineFullName(title, kind, lexicon);
        return { title, guessed, guessedWords, singular: forms };
      };
    case 'title':
    case 'unit': {
      const decline = (title: string, number: GrammaticalNumber): Declined =>
        kind === 'title'
          ? russian.declineTitle(title, lexicon, number)
          : russian.declineUnit(title, lexicon, number);
      return (title) => {
        const [singular, plural] = [decline(title, 'singular'), decline(title, 'plural')];
        return {
          title,
          guessed: singular.guessed || plural.guessed,
          guessedWords: [...new Set([...singular.guessedWords, ...plural.guessedWords])],
          singular: singular.forms,
          plural: plural.forms,
        };
      };
    }
    default:
      return kind satisfies never;
  }
}
