import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { TitleEntry } from '../check/title-entry.js';
import type { Gap } from '../check/wording.js';
import type { CaseForms, GrammaticalCase } from '../language/case-forms.js';
import { grammaticalCases } from '../language/case-forms.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { mergeForms } from '../language/merge-forms.js';
import { Phrase } from './phrase.js';

/** A name in every case, ready for a template. */
export type NameView = Readonly<Record<GrammaticalCase, Phrase>>;

/** Declines the names of one document and warns of forms that were guessed, once for each name. */
export class NameForms {
  readonly #language: Language;
  readonly #lexicon: Lexicon;
  readonly #warnings = new Map<string, Diagnostic>();

  constructor(language: Language, lexicon: Lexicon) {
    this.#language = language;
    this.#lexicon = lexicon;
  }

  /** Warnings of guessed forms. */
  get warnings(): readonly Diagnostic[] {
    return [...this.#warnings.values()];
  }

  /** The title of a position: a person. */
  title(entry: TitleEntry): NameView {
    return this.#view(entry, this.#language.declineTitle(entry.nominative, this.#lexicon));
  }

  /** The name of a unit or of the employer: a thing. */
  unit(entry: TitleEntry): NameView {
    return this.#view(entry, this.#language.declineUnit(entry.nominative, this.#lexicon));
  }

  /** A name that is filled in by hand is the same blank in every case. */
  gap(gap: Gap): NameView {
    const blank = new Phrase([
      { type: 'blank', hint: gap.hint, choices: gap.choices, lines: 0, origin: gap.place },
    ]);
    return phrases(() => blank);
  }

  #view(entry: TitleEntry, computed: Parameters<typeof mergeForms>[0]): NameView {
    const declined = mergeForms(computed, entry.forms);
    if (declined.guessed) {
      this.#warnings.set(
        `${entry.place.file} ${entry.place.start}`,
        guessedForms(entry, declined.forms, declined.guessedWords),
      );
    }
    return phrases(
      (name) => new Phrase([{ type: 'text', value: declined.forms[name], origin: entry.place }]),
    );
  }
}

function phrases(make: (name: GrammaticalCase) => Phrase): NameView {
  return {
    nominative: make('nominative'),
    genitive: make('genitive'),
    dative: make('dative'),
    accusative: make('accusative'),
    instrumental: make('instrumental'),
    prepositional: make('prepositional'),
  };
}

function guessedForms(entry: TitleEntry, forms: CaseForms, words: readonly string[]): Diagnostic {
  const list = grammaticalCases.map((name) => `${name}: '${forms[name].replaceAll("'", "''")}'`).join(', ');
  const key = entry.place.pointer.split('/').at(-1) ?? '';
  const named = words.map((word) => `«${word}»`).join(', ');
  return diagnostic({
    code: 'language/guessed-forms',
    severity: 'warning',
    message: {
      ru: `Падежные формы названия «${entry.nominative}» угаданы${named === '' ? '' : `: неизвестные слова ${named}`}`,
      en: `The case forms of "${entry.nominative}" were guessed${named === '' ? '' : `: unknown words ${named}`}`,
    },
    why: {
      ru: 'Неверный падеж в документе заметит каждый читатель.',
      en: 'Every reader will notice a wrong case.',
    },
    help: {
      ru: `Проверьте и запишите формы: ${key}: { ${list} }`,
      en: `Check and write the forms: ${key}: { ${list} }`,
    },
    place: entry.place,
  });
}
