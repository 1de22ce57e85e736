import type { Book } from '../check/book.js';
import type { Visa } from '../check/procedure.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { IsoDate } from '../document/iso-date.js';
import type { Language } from '../language/language.js';
import { viewEmployer } from './employer-view.js';
import { fillPattern } from './fill-pattern.js';
import { type InstructionRow, viewInstructionRow } from './instruction-row.js';
import type { NameForms } from './name-forms.js';
import { Phrase } from './phrase.js';
import { wordAt, wordsAt } from './read-words.js';
import type { SignerView } from './signer-view.js';
import { SignerViews } from './signer-view.js';
import { sortByUnit } from './sort-by-unit.js';
import type { Stage } from './stage.js';
import type { Words } from './words.js';

/** An act of the employer on the instructions of several roles: the order that approves them. */
export interface Act {
  /** At least one. */
  readonly roles: readonly RoleOutline[];
  /** Id of the officer who issues it; the head of the employer when there is none. */
  readonly officer: string | undefined;
  readonly number: string | undefined;
  readonly date: IsoDate | undefined;
}

/** What the view of an act is made from. */
export interface OrganizationViewRequest {
  readonly act: Act;
  readonly book: Book;
  readonly stage: Stage;
  /** What a translation says of itself. */
  readonly notice: string | undefined;
  readonly words: Words;
  readonly language: Language;
  readonly names: NameForms;
}

/** The view of an act, and what it is about in words. */
export interface OrganizationView {
  readonly view: object;
  readonly subject: Phrase;
}

/**
 * An act on several roles as templates see it. Every field exists; what is not known is `undefined` or an empty list,
 * and the template leaves room for it.
 */
export function viewOrganization(request: OrganizationViewRequest): OrganizationView {
  return new OrganizationViewer(request).view();
}

class OrganizationViewer {
  readonly #request: OrganizationViewRequest;
  readonly #signers: SignerViews;

  constructor(request: OrganizationViewRequest) {
    this.#request = request;
    const { book, names, language } = request;
    this.#signers = new SignerViews(book, names, language);
  }

  view(): OrganizationView {
    const { book, act, stage, words, names, language } = this.#request;
    const rows = sortByUnit(act.roles, book.organization).map((role, index) =>
      viewInstructionRow(role, index, { book, words, names, language, dates: 'words' }),
    );
    const kind = kindOf(act.roles);
    const heading = this.#heading(rows, kind);
    const dates = new Set(act.roles.map((role) => role.document.effectiveFrom));
    const [effectiveFrom] = dates;
    const view = {
      words,
      translation: this.#text(this.#request.notice),
      isDraft: stage === 'draft',
      organization: viewEmployer(book.organization, names),
      order: {
        heading,
        number: this.#text(act.number),
        date: stage === 'signing-copy' ? undefined : this.#date(act.date),
        /** The only instruction; empty when there are several. */
        single: rows.length === 1 ? rows[0] : undefined,
        instructionRows: rows,
        instructions: subWords(words['instructions'], kind),
        effectiveFrom: dates.size === 1 ? this.#date(effectiveFrom) : undefined,
        severalDates: dates.size > 1,
        replaces: rows.some((row) => row.replaces !== undefined),
        ...this.#provisions(),
        ...this.#signatures(),
      },
    };
    return { view, subject: heading };
  }

  #heading(rows: readonly InstructionRow[], kind: 'staff' | 'worker' | 'mixed'): Phrase {
    const { words } = this.#request;
    const [first] = rows;
    if (rows.length > 1 || first === undefined) {
      const instructions = this.#words(wordAt(words, `instructions.${kind}.genitive`));
      return fillPattern(wordAt(words, 'order.heading'), { instructions });
    }
    const instruction = this.#words(
      wordAt(words, kind === 'worker' ? 'kind.worker.genitive' : 'kind.staff.genitive'),
    );
    return fillPattern(wordAt(words, 'order.headingOfOne'), { instruction, position: first.title.genitive });
  }

  #provisions(): object {
    const { act, book, language, words } = this.#request;
    const { acquaint, acquaintWithinDays, basis } = book.organization.order;
    const [one = '', few = '', many = ''] = wordsAt(words, 'workingDays');
    const [role] = act.roles;
    // The heads of several units are not named one by one.
    const isByHeads = acquaint?.unitHead === true && act.roles.length > 1;
    return {
      basis: basis && new Phrase(basis.inlines),
      byUnitHeads: isByHeads,
      acquaint:
        acquaint === undefined || role === undefined || isByHeads
          ? undefined
          : this.#signers.signer(acquaint, role),
      acquaintWithin:
        acquaintWithinDays === undefined
          ? undefined
          : this.#text(
              `${acquaintWithinDays}\u00A0${language.agreeNumeral(acquaintWithinDays, [one, few, many])}`,
            ),
    };
  }

  #signatures(): object {
    const { act, book } = this.#request;
    const { organization } = book;
    const { control, acquaint } = organization.order;
    const issuer = act.officer;
    const named: readonly Visa[] = [acquaint, control && { officer: control }].filter(
      (each) => each !== undefined,
    );
    const heads: readonly Visa[] = [...named, { unitHead: true }];
    const officers = organization.agreement.visas.filter((visa) => visa.officer !== undefined);
    return {
      signer: this.#signers.officer(issuer) ?? this.#top(),
      controlledByHead: control !== undefined && control.id === issuer,
      control: this.#signers.officer(control?.id),
      visas: this.#signers.once(officers, act.roles, issuer),
      /** Who must know of the act: those whom it charges with something, and the heads of the units. */
      readers: this.#signers.once(heads, act.roles, issuer),
    };
  }

  #top(): SignerView | undefined {
    const { top } = this.#request.book;
    return top === undefined ? undefined : this.#signers.holder(top.id);
  }

  #text(value: string | undefined): Phrase | undefined {
    return value === undefined ? undefined : this.#words(value);
  }

  #words(value: string): Phrase {
    return new Phrase([{ type: 'text', value }]);
  }

  #date(date: IsoDate | undefined): Phrase | undefined {
    const { language, words } = this.#request;
    return date === undefined
      ? undefined
      : this.#words(language.formatDate(date, 'words', wordsAt(words, 'months')));
  }
}

/** Whether the instructions are those of employees, of workers, or of both. */
function kindOf(roles: readonly RoleOutline[]): 'staff' | 'worker' | 'mixed' {
  const workers = roles.filter((role) => role.category === 'worker').length;
  if (workers === 0) return 'staff';
  return workers === roles.length ? 'worker' : 'mixed';
}

function subWords(words: string | Words | undefined, key: string): string | Words | undefined {
  return typeof words === 'object' ? words[key] : undefined;
}
