import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { TitleEntry } from '../check/title-entry.js';
import type { Gap } from '../check/wording.js';
import type { Declined, GrammaticalNumber, NameForm } from '../language/case-forms.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { listWrittenForms, mergeForms, type MergedForms } from '../language/merge-forms.js';
import type { PersonGender } from '../language/person-name.js';
import { type Declination, declineOnce } from './decline-once.js';
import { makeCases } from './make-cases.js';
import { joinNames } from './join-names.js';
import { Phrase } from './phrase.js';

/** A name in every case, and with its article. */
export type CasesView = Readonly<Record<NameForm, Phrase>>;

/** A name in every case, ready for a template. */
export interface NameView extends CasesView {
  /** The plural, made when a template asks for it. */
  readonly plural: CasesView;
}

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
    return this.#view(entry, 'declineTitle');
  }

  /** The name of a unit or of the employer: a thing. */
  unit(entry: TitleEntry): NameView {
    return this.#view(entry, 'declineUnit');
  }

  /** The names of units that are told together: «отдел продаж и склад»; `undefined` when there are none. */
  units(units: readonly { readonly name: TitleEntry }[]): NameView | undefined {
    const views = units.map(({ name }) => this.unit(name));
    return views.length > 1 ? joinNames(views, this.#language.tag) : views[0];
  }

  /** The full name of a person. */
  person(entry: TitleEntry, gender: PersonGender): CasesView {
    const declined = this.#language.declineFullName(entry.nominative, gender, this.#lexicon);
    const { view, warning } = readForms(entry, 'singular', declined, this.#language);
    this.#warn(entry, 'singular', warning);
    return view;
  }

  /** A name that is filled in by hand is the same blank in every case. */
  gap(gap: Gap): NameView {
    const blank = new Phrase([
      { type: 'blank', hint: gap.hint, choices: gap.choices, lines: 0, origin: gap.place },
    ]);
    const view = makeCases(() => blank);
    return { ...view, plural: view };
  }

  #view(entry: TitleEntry, decline: Declination): NameView {
    const declined = this.#decline(entry, decline);
    this.#warn(entry, 'singular', declined.warning);
    const makePlural = (): CasesView => {
      declined.plural ??= this.#declineIn('plural', entry, decline);
      this.#warn(entry, 'plural', declined.plural.warning);
      return declined.plural.view;
    };
    return {
      ...declined.view,
      get plural() {
        return makePlural();
      },
    };
  }

  #warn(entry: TitleEntry, number: GrammaticalNumber, warning: Diagnostic | undefined): void {
    if (warning !== undefined)
      this.#warnings.set(`${entry.place.file} ${entry.place.start} ${number}`, warning);
  }

  #decline(entry: TitleEntry, decline: Declination): DeclinedName {
    const [language, lexicon] = [this.#language, this.#lexicon];
    const known = declinedNames.get(entry);
    if (known?.language === language && known.lexicon === lexicon && known.decline === decline) return known;
    const declined = { language, lexicon, decline, ...this.#declineIn('singular', entry, decline) };
    declinedNames.set(entry, declined);
    return declined;
  }

  #declineIn(number: GrammaticalNumber, entry: TitleEntry, decline: Declination): NumberView {
    const declined = declineOnce(entry.nominative, number, decline, this.#language, this.#lexicon);
    return readForms(entry, number, declined, this.#language);
  }
}

/** The forms of a name: those that were written, and for the others the computed ones. */
function readForms(
  entry: TitleEntry,
  number: GrammaticalNumber,
  computed: Declined,
  language: Language,
): NumberView {
  const written = (number === 'singular' ? entry.forms : entry.plural) ?? {};
  const merged = mergeForms(computed, written, language.nameForms, number);
  const view = makeCases(
    (name) => new Phrase([{ type: 'text', value: merged.forms[name], origin: entry.place }]),
  );
  return { view, warning: merged.guessed ? describeGuess(entry, merged, language, number) : undefined };
}

/** A name in one number. */
interface NumberView {
  readonly view: CasesView;
  readonly warning: Diagnostic | undefined;
}

interface DeclinedName extends NumberView {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly decline: Declination;
  /** Absent until a template asks for it. */
  plural?: NumberView;
}

/**
 * Names by what they were read from, as they were declined last: the employer, units and supervisors stand in many
 * documents of a book. Without it every tenth part of the time of composing goes into declining.
 */
const declinedNames = new WeakMap<TitleEntry, DeclinedName>();

function describeGuess(
  entry: TitleEntry,
  { forms, guessedWords: words }: MergedForms,
  language: Language,
  number: GrammaticalNumber,
): Diagnostic {
  const written = listWrittenForms(language.nameForms)
    .map((name) => `${name}: '${forms[name].replaceAll("'", "''")}'`)
    .join(', ');
  const nominative = `nominative: '${entry.nominative.replaceAll("'", "''")}'`;
  const list = number === 'singular' ? written : `${nominative}, plural: { ${written} }`;
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
