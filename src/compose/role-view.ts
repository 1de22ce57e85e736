import type { Book } from '../check/book.js';
import type { ClauseEntry, ClauseSection } from '../check/clause-entry.js';
import type { Experience, Interaction, Role } from '../check/role.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { Style } from '../check/style.js';
import type { Link, OrGap, Wording } from '../check/wording.js';
import type { Language } from '../language/language.js';
import type { AcceptedFinding } from './accepted-finding.js';
import type { ClauseView, ClauseViewContext } from './clause-view.js';
import { viewClause } from './clause-view.js';
import { viewCodes } from './code-view.js';
import { viewCompetencies } from './competency-view.js';
import { viewEmployer } from './employer-view.js';
import { fillPattern } from './fill-pattern.js';
import { listUnits } from './list-units.js';
import { isBlank } from './is-blank.js';
import type { NameForms, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';
import { trimEnd } from './punctuation.js';
import { wordAt, wordsAt } from './read-words.js';
import type { WordPath } from './required-words.js';
import { viewSheetRows } from './sheet-rows.js';
import { SignerViews } from './signer-view.js';
import type { Stage } from './stage.js';
import { viewSupervisors } from './supervisor-view.js';
import type { Words } from './words.js';

/** What the view of a role is made from. */
export interface RoleViewRequest {
  readonly role: Role;
  readonly book: Book;
  readonly style: Style;
  readonly stage: Stage;
  /** Full names of the people who are to sign a sheet, in its order. */
  readonly people: readonly string[];
  /** What a translation says of itself. */
  readonly notice: string | undefined;
  /** What was accepted of the findings in the text that the document is a sheet of. */
  readonly accepted: readonly AcceptedFinding[];
  readonly words: Words;
  readonly language: Language;
  readonly names: NameForms;
}

/** Positions that others hold, with the words for their holders. */
interface HoldersView {
  readonly one: Phrase | undefined;
  readonly list: readonly Phrase[];
  readonly words: string | Words | undefined;
}

/**
 * The role as templates see it. Every field exists, so that a template that names one wrongly is told so; what the
 * role does not say is `undefined` or an empty list. Names come in all cases, texts as phrases.
 */
export function viewRole(request: RoleViewRequest): object {
  return new RoleViewer(request).view();
}

class RoleViewer {
  readonly #request: RoleViewRequest;
  readonly #signers: SignerViews;
  readonly #clauses: ClauseViewContext;

  constructor(request: RoleViewRequest) {
    this.#request = request;
    const { book, names, language, words } = request;
    this.#signers = new SignerViews(book, names, language);
    const abbreviations = wordsAt(words, 'abbreviations');
    this.#clauses = { words, language, abbreviations, phrase: (wording) => this.#phrase(wording) };
  }

  view(): object {
    const { role, book, style, stage, words, names } = this.#request;
    const isCopy = stage === 'signing-copy';
    const title = names.title(role.title);
    const shortTitle = role.shortTitle === undefined ? undefined : names.title(role.shortTitle);
    return {
      words,
      style,
      translation: this.#text(this.#request.notice),
      isDraft: stage === 'draft',
      isElectronic: stage === 'electronic',
      legalForm: role.legalForm ?? book.organization.legalForm,
      kind: words['kind'] === undefined ? undefined : this.#kind(words['kind']),
      title,
      shortTitle,
      holder: shortTitle ?? title,
      category: this.#word(`category.${role.category}`),
      unit: this.#unit(),
      grade: this.#optional(role.grade),
      activity: this.#optional(role.activity),
      purpose: this.#optional(role.purpose),
      preamble: this.#optional(role.preamble),
      authority: this.#optional(role.authority),
      basis: this.#list(role.basis),
      knowledge: this.#list(role.knowledge),
      governedBy: this.#list(role.governedBy),
      careerFrom: this.#list(role.career?.from ?? []),
      careerTo: this.#list(role.career?.to ?? []),
      codes: viewCodes(role, words, (wording) => this.#optional(wording)),
      organization: viewEmployer(book.organization, names),
      document: {
        number: this.#text(role.document.number),
        edition: this.#text(role.document.edition),
        date: isCopy ? undefined : this.#date(role.document.date),
        effectiveFrom: this.#date(role.document.effectiveFrom),
      },
      ...this.#procedure(),
      ...this.#relations(),
      qualifications: this.#qualifications(),
      ...this.#competencies(),
      interaction: role.interaction.map((each, index) => this.#interaction(each, index)),
      interactionColumns: {
        topics: role.interaction.some((each) => each.topics.length > 0 || each.stages.length > 0),
        gives: role.interaction.some((each) => each.gives.length > 0),
        receives: role.interaction.some((each) => each.receives.length > 0),
        term: role.interaction.some((each) => each.term !== undefined),
      },
      ...this.#sections(),
      ...viewSheetRows(this.#request),
    };
  }

  /** The sections of clauses: those of the role, then the shared ones that the role pulls in. */
  #sections(): Record<ClauseSection, readonly ClauseView[]> {
    const { role } = this.#request;
    const section = (name: ClauseSection, own: readonly ClauseEntry[]): readonly ClauseView[] =>
      [...own, ...this.#shared(name)].map((entry) => viewClause(entry, this.#clauses));
    return {
      general: section('general', role.general),
      functions: section('functions', role.functions),
      duties: section('duties', role.duties),
      rights: section('rights', role.rights),
      responsibilities: section('responsibilities', role.responsibilities),
      evaluation: section('evaluation', role.evaluation),
      conditions: section('conditions', role.conditions),
      final: section('final', role.final),
    };
  }

  #shared(section: ClauseSection): readonly ClauseEntry[] {
    const { role, book } = this.#request;
    return role.clauses.flatMap((link) => {
      const clause = book.clauses.get(link.id);
      return clause?.section === section ? [link.filled ?? clause.entry] : [];
    });
  }

  #kind(kinds: string | Words): string | Words | undefined {
    const { role } = this.#request;
    return typeof kinds === 'string' ? kinds : kinds[role.category === 'worker' ? 'worker' : 'staff'];
  }

  #procedure(): object {
    const { role, book } = this.#request;
    const { organization } = book;
    const approval = role.approval ?? organization.approval;
    const agreement = role.agreement ?? organization.agreement;
    const acknowledgment = role.acknowledgment ?? organization.acknowledgment;
    const drafter = role.drafter ?? organization.drafter;
    // Who signs by hand writes the date, and the number of an order is given when it is signed.
    const isSigned = this.#request.stage === 'signing-copy';
    const approver = approval.officer?.id;
    const officer = this.#signers.officer(approver);
    return {
      approval: {
        method: approval.method,
        officer,
        /** Who signs for the employer: the approving officer, also where the approval is by order. */
        signer: officer ?? this.#signers.officer(organization.approval.officer?.id) ?? this.#top(),
        date: isSigned ? undefined : this.#date(approval.date),
        number: approval.method === 'order' && !isSigned ? this.#text(approval.number) : undefined,
      },
      drafter: this.#signers.signer(drafter, role),
      visas: this.#signers
        .visas(agreement.visas, role, { drafter, approver })
        .map((visa, index) => ({ number: String(index + 1), ...visa })),
      external: this.#list(agreement.external),
      original: {
        place: this.#optional(organization.originals.place),
        certifier: this.#signers.officer(organization.originals.certifiedBy?.id),
      },
      acknowledgment: {
        method: acknowledgment.method.known,
        gap: acknowledgment.method.gap === undefined ? undefined : this.#gap(acknowledgment.method),
        text: this.#optional(acknowledgment.text),
      },
    };
  }

  #top(): object | undefined {
    const { top } = this.#request.book;
    return top === undefined ? undefined : this.#signers.holder(top.id);
  }

  #relations(): object {
    const { role, book } = this.#request;
    const { reporting, appointment, substitution } = role;
    return {
      reporting: {
        top: reporting.top === true,
        ...viewSupervisors(role, book, this.#request.names),
        functional:
          reporting.top === true ? [] : reporting.functional.flatMap((link) => this.#role(link) ?? []),
      },
      subordinates: this.#holders(book.subordinates.get(role.id) ?? []),
      appointment: appointment && {
        by: this.#roleOrGap(appointment.by),
        onProposalOf: this.#role(appointment.onProposalOf),
        withConsentOf: this.#role(appointment.withConsentOf),
      },
      substitution: substitution && {
        way: substitution.way,
        by: substitution.way === 'named' ? this.#role(substitution.by) : undefined,
        words:
          substitution.way === 'named' ? this.#holders(this.#rolesOf([substitution.by]))?.words : undefined,
        appointedBy: substitution.way === 'by-officer' ? this.#role(substitution.appointedBy) : undefined,
        absences: this.#list(substitution.absences),
        rightsAndLiability: substitution.rightsAndLiability,
      },
      substitutes: this.#holders(this.#rolesOf(role.substitutes)),
    };
  }

  #rolesOf(links: readonly Link[]): readonly RoleOutline[] {
    return links.flatMap((link) => this.#request.book.roles.get(link.id) ?? []);
  }

  /**
   * Those who hold the positions: `one` when it is one position, `list` of all, and the words that name the holders,
   * because an employee holds a position (должность) and a worker works by a profession (профессия).
   */
  #holders(roles: readonly RoleOutline[]): HoldersView | undefined {
    if (roles.length === 0) return undefined;
    const list = roles.map((role) => this.#request.names.title(role.title).nominative);
    const workers = roles.filter((role) => role.category === 'worker').length;
    const kind = workers === 0 ? 'staff' : workers === roles.length ? 'worker' : 'mixed';
    const holders = this.#request.words['holders'];
    const words = holders === undefined || typeof holders === 'string' ? undefined : holders[kind];
    return { one: list.length === 1 ? list[0] : undefined, list, words };
  }

  #qualifications(): object {
    const { qualifications } = this.#request.role;
    const { alternative } = qualifications;
    return {
      education: this.#phrase(qualifications.education),
      speciality: this.#optional(qualifications.speciality),
      training: this.#optional(qualifications.training),
      experience: this.#experience(qualifications.experience),
      alternative: alternative && {
        education: this.#phrase(alternative.education),
        training: this.#optional(alternative.training),
        experience: this.#experience(alternative.experience),
      },
      software: this.#list(qualifications.software),
      equipment: this.#list(qualifications.equipment),
      languages: this.#list(qualifications.languages),
    };
  }

  #experience(experience: Experience | undefined): object | undefined {
    if (experience === undefined) return undefined;
    const { language, words } = this.#request;
    const { known } = experience.years;
    const [one = '', few = '', many = ''] = wordsAt(words, 'yearsAtLeast');
    return {
      none: known === 0,
      years:
        known === undefined
          ? this.#gap(experience.years)
          : this.#text(`${known}\u00A0${language.agreeNumeral(known, [one, few, many])}`),
      field: this.#optional(experience.field),
    };
  }

  #competencies(): object {
    const { role, book, words } = this.#request;
    const views = viewCompetencies(role, { book, words, phrase: (wording) => this.#phrase(wording) });
    return {
      competencies: views.map(({ line }) => line),
      requiredCompetencies: views,
      isWeighted: views.some(({ weight }) => weight !== undefined),
    };
  }

  #interaction(each: Interaction, index: number): object {
    return {
      id: String(index + 1),
      with: this.#counterpart(each),
      topics: this.#list(each.topics),
      stages: each.stages.map((stage) => ({
        stage: this.#phrase(stage.stage),
        topics: this.#list(stage.topics),
      })),
      gives: this.#list(each.gives),
      receives: this.#list(each.receives),
      term: this.#optional(each.term),
      more: each.stages.length + each.gives.length + each.receives.length > 0 || each.term !== undefined,
      moreAfterStages: each.gives.length + each.receives.length > 0 || each.term !== undefined,
    };
  }

  #counterpart(each: Interaction): NameView | { readonly nominative: Phrase; readonly definite: Phrase } {
    const counterpart = each.with;
    if ('external' in counterpart) {
      const words = trimEnd(this.#phrase(counterpart.external), this.#clauses.abbreviations);
      return { nominative: words, definite: words };
    }
    const found = 'unit' in counterpart ? this.#unitOf(counterpart.unit) : this.#role(counterpart.role);
    const none = this.#words('', each.place);
    return found ?? { nominative: none, definite: none };
  }

  #unit(): NameView | undefined {
    const { role, book, names } = this.#request;
    const { gap } = role.unit;
    return gap === undefined ? names.units(listUnits(role, book.organization)) : names.gap(gap);
  }

  #unitOf(link: Link): NameView | undefined {
    const unit = this.#request.book.organization.units.find((each) => each.id === link.id);
    return unit === undefined ? undefined : this.#request.names.unit(unit.name);
  }

  #role(link: Link | undefined): NameView | undefined {
    const role = link === undefined ? undefined : this.#request.book.roles.get(link.id);
    return role === undefined ? undefined : this.#request.names.title(role.title);
  }

  #roleOrGap(value: OrGap<Link>): NameView | undefined {
    return value.gap === undefined ? this.#role(value.known) : this.#request.names.gap(value.gap);
  }

  #gap(value: OrGap<unknown>): Phrase | undefined {
    return value.gap === undefined ? undefined : this.#request.names.gap(value.gap).nominative;
  }

  #list(wordings: readonly Wording[]): readonly Phrase[] {
    return wordings.map((wording) => this.#phrase(wording));
  }

  #optional(wording: Wording | undefined): Phrase | undefined {
    return wording === undefined || isBlank(wording) ? undefined : this.#phrase(wording);
  }

  /** The words of a text, with the norm that it rests on after them. */
  #phrase({ inlines, legalBasis }: Wording): Phrase {
    const text = new Phrase(inlines);
    if (legalBasis === undefined) return text;
    const { abbreviations } = this.#clauses;
    return fillPattern(this.#word('clause.legalBasis'), {
      text: trimEnd(text, abbreviations),
      basis: trimEnd(this.#phrase(legalBasis), abbreviations),
    });
  }

  #words(value: string, origin: Wording['place']): Phrase {
    return new Phrase([{ type: 'text', value, origin }]);
  }

  #text(value: string | undefined): Phrase | undefined {
    return value === undefined ? undefined : new Phrase([{ type: 'text', value }]);
  }

  #word(path: WordPath): string {
    return wordAt(this.#request.words, path);
  }

  #date(date: string | undefined): Phrase | undefined {
    const { language, words } = this.#request;
    if (date === undefined) return undefined;
    return this.#text(language.formatDate(date, 'words', wordsAt(words, 'months')));
  }
}
