import type { CaseForms, Declined, GrammaticalNumber } from '../language/case-forms.js';
import type { PersonGender } from '../language/person-name.js';
import { selectLanguage } from '../language/select-language.js';
import { Materials } from '../pipeline/materials.js';
import type { World } from '../world.js';

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

/** Makes a function that declines Russian titles, units or names of people. */
export function createDecliner(world: World, kind: DeclinedKind): (title: string) => DeclinedTitle {
  const lexicon = new Materials(world, []).loadLexicon('ru');
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
