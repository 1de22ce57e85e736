import type { Book } from '../check/book.js';
import type { CaseField } from '../check/case/case-field.js';
import type { CaseFile, CasePerson, CaseValue, ListedAct } from '../check/case/case-file.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { Link, Wording } from '../check/wording.js';
import type { IsoDate } from '../document/iso-date.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { PersonGender } from '../language/person-name.js';
import { type ClauseView, type ClauseViewContext, viewClause } from './clause-view.js';
import { viewEmployer } from './employer-view.js';
import { listUnits } from './list-units.js';
import type { CasesView, NameForms, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';
import { Quantity } from './quantity.js';
import { wordsAt } from './read-words.js';
import { type SignerView, SignerViews } from './signer-view.js';
import type { Stage } from './stage.js';
import type { Words } from './words.js';

/** A case with the fields that the template of its kind names. */
export interface CaseSubject {
  readonly file: CaseFile;
  readonly fields: readonly CaseField[];
}

/** What the view of a case is made from. */
export interface CaseViewRequest {
  readonly subject: CaseSubject;
  readonly book: Book;
  readonly stage: Stage;
  readonly words: Words;
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly names: NameForms;
}

/** A person as templates see one. */
interface PersonView {
  /** Surname, given name and patronymic in every case. */
  readonly name: CasesView;
  /** И.О. Фамилия, as it stands beside a signature. */
  readonly initials: Phrase;
  /** What agrees with the person, as the function `agree` takes it. */
  readonly gender: PersonGender;
  readonly isFeminine: boolean;
  readonly position: NameView | undefined;
  readonly unit: NameView | undefined;
  readonly contract: { readonly number: Phrase; readonly date: Phrase } | undefined;
}

/** A role as a case names it. */
interface CaseRoleView {
  readonly title: NameView;
  readonly unit: NameView | undefined;
  readonly isWorker: boolean;
  readonly isAppendix: boolean;
  readonly number: Phrase | undefined;
  readonly edition: Phrase | undefined;
  readonly date: Phrase | undefined;
}

interface ActView {
  readonly row: string;
  readonly title: Phrase;
  readonly number: Phrase | undefined;
  readonly date: Phrase | undefined;
  readonly note: Phrase | undefined;
  readonly count: Quantity | undefined;
}

/** A date as templates print it: 5 ноября 2026 г., 05.11.2026, or all of it in words. */
interface DateView {
  readonly words: Phrase;
  readonly numeric: Phrase;
  readonly spelled: Phrase;
}

type FieldView =
  | Phrase
  | string
  | DateView
  | PersonView
  | SignerView
  | CaseRoleView
  | readonly Phrase[]
  | readonly PersonView[]
  | readonly ClauseView[]
  | readonly ActView[]
  | undefined;

/**
 * A case as templates see it. Every field that the template declares exists; what the file does not say is `undefined`
 * or an empty list.
 */
export function viewCase(request: CaseViewRequest): object {
  return new CaseViewer(request).view();
}

class CaseViewer {
  readonly #request: CaseViewRequest;
  readonly #signers: SignerViews;
  readonly #clauses: ClauseViewContext;

  constructor(request: CaseViewRequest) {
    this.#request = request;
    const { book, names, language, words } = request;
    this.#signers = new SignerViews(book, names, language);
    const abbreviations = wordsAt(words, 'abbreviations');
    this.#clauses = { words, language, abbreviations, phrase: ({ inlines }) => new Phrase(inlines) };
  }

  view(): object {
    const { subject, book, stage, words, names } = this.#request;
    const { file, fields } = subject;
    const values = fields.map(({ name, type }): readonly [string, FieldView] => {
      const entry = file.values.get(name);
      return [name, entry === undefined ? viewNothing(type) : this.#value(entry)];
    });
    return {
      words,
      isDraft: stage === 'draft',
      organization: viewEmployer(book.organization, names),
      number: this.#optional(file.number),
      date: file.date === undefined ? undefined : this.#date(file.date),
      case: Object.fromEntries(values),
    };
  }

  #value(entry: CaseValue): FieldView {
    switch (entry.type) {
      case 'text':
        return this.#wording(entry.value);
      case 'texts':
        return entry.value.map((each) => this.#wording(each));
      case 'date':
        return this.#date(entry.value);
      case 'person':
        return this.#person(entry.value);
      case 'people':
        return entry.value.map((each) => this.#person(each));
      case 'officer':
        return this.#signers.officer(entry.value.id);
      case 'role':
        return this.#role(entry.value);
      case 'choice':
      case 'change':
        return entry.value;
      case 'clauses':
        return entry.value.map((each) => viewClause(each, this.#clauses));
      case 'acts':
        return entry.value.map((each, index) => this.#act(each, index));
      case 'number':
        return this.#number(entry.value);
      default:
        return entry satisfies never;
    }
  }

  #person({ name, gender, position, unit, contract }: CasePerson): PersonView {
    const { names, language } = this.#request;
    const initials = language.formatPersonName(language.readFullName(name.nominative), 'initials-first');
    return {
      name: names.person(name, gender),
      initials: new Phrase([{ type: 'text', value: initials, origin: name.place }]),
      gender,
      isFeminine: gender === 'feminine',
      position: position === undefined ? undefined : names.title(position),
      unit: unit === undefined ? undefined : names.unit(unit),
      contract: contract && { number: this.#words(contract.number), date: this.#date(contract.date).words },
    };
  }

  /** `undefined` where there is none, which the check of the case has reported. */
  #role({ id }: Link): CaseRoleView | undefined {
    const { book, names } = this.#request;
    const role = book.roles.get(id);
    if (role === undefined) return undefined;
    const unit = findUnit(role, book);
    const { number, edition, date } = role.document;
    return {
      title: names.title(role.title),
      unit: unit === undefined ? undefined : names.unit(unit.name),
      isWorker: role.category === 'worker',
      isAppendix: (role.legalForm ?? book.organization.legalForm) === 'contract-appendix',
      number: this.#optional(number),
      edition: this.#optional(edition),
      date: date === undefined ? undefined : this.#date(date).words,
    };
  }

  #act({ title, number, date, note, count }: ListedAct, index: number): ActView {
    return {
      row: String(index + 1),
      title: this.#words(title),
      number: this.#optional(number),
      date: date === undefined ? undefined : this.#date(date).words,
      note: this.#optional(note),
      count: count === undefined ? undefined : this.#number(count),
    };
  }

  #date(date: IsoDate): DateView {
    const { language, words, lexicon } = this.#request;
    const months = wordsAt(words, 'months');
    const spell = (): Phrase => this.#words(language.spellDate(date, months, lexicon));
    return {
      words: this.#words(language.formatDate(date, 'words', months)),
      numeric: this.#words(language.formatDate(date, 'numeric', months)),
      get spelled() {
        return spell();
      },
    };
  }

  #number(value: number): Quantity {
    const { tag } = this.#request.language;
    const figures = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }).format(value);
    return new Quantity(value, [{ type: 'text', value: figures }]);
  }

  #wording({ inlines }: Wording): Phrase {
    return new Phrase(inlines);
  }

  #optional(value: string | undefined): Phrase | undefined {
    return value === undefined ? undefined : this.#words(value);
  }

  #words(value: string): Phrase {
    return new Phrase([{ type: 'text', value }]);
  }
}

function viewNothing(type: CaseField['type']): FieldView {
  switch (type) {
    case 'texts':
    case 'people':
    case 'clauses':
    case 'acts':
      return [];
    case 'text':
    case 'date':
    case 'person':
    case 'officer':
    case 'role':
    case 'choice':
    case 'change':
    case 'number':
      return undefined;
    default:
      return type satisfies never;
  }
}

function findUnit(
  role: RoleOutline,
  { organization }: Book,
): Book['organization']['units'][number] | undefined {
  const units = listUnits(role, organization);
  // In which of several units a person works is for the case to say.
  return units.length === 1 ? units[0] : undefined;
}
