import type { ChangeKind } from '../document/change-kind.js';
import type { IsoDate } from '../document/iso-date.js';
import type { Link, OrGap, Wording } from './wording.js';

export type { LegalForm } from '../document/legal-form.js';

/** How the document is approved (requisite 16 of GOST R 7.0.97). */
export type Approval =
  | { readonly method: 'signature'; readonly officer: Link; readonly date?: IsoDate | undefined }
  | {
      readonly method: 'order';
      /** The officer whose order it is; the head of the employer when left out. */
      readonly officer?: Link | undefined;
      readonly number?: string | undefined;
      readonly date?: IsoDate | undefined;
    };

/** One visa of the route: a named officer, or the head of the unit of the role. */
export type Visa =
  | { readonly officer: Link; readonly unitHead?: undefined }
  | { readonly unitHead: true; readonly officer?: undefined };

/** Who agrees before the approval. */
export interface Agreement {
  /** Visas of officers of the same employer. */
  readonly visas: readonly Visa[];
  /** Bodies outside the employer (requisite 20): a union, a parent company. */
  readonly external: readonly Wording[];
}

/** Who drafted the text and signs after it: the head of the unit, or a named officer. */
export type Drafter = Visa;

/** The one way in which employees confirm that they have read the text. */
export type AcknowledgmentMethod = 'sheet' | 'journal' | 'copy' | 'other';

export interface AcknowledgmentRule {
  readonly method: OrGap<AcknowledgmentMethod>;
  /** What the other way is; only with `other`. */
  readonly text?: Wording | undefined;
}

/** Terms of acknowledgment, and what has to be acknowledged again. */
export interface AcknowledgmentTerms {
  /** Working days for a version that adds no duties; missing where the employer has set no term. */
  readonly withinDays?: number | undefined;
  /** Working days after the return of somebody who was absent when the term ended. */
  readonly afterAbsenceDays?: number | undefined;
  /** Kinds of changes after which an earlier acknowledgment does not count; all but `editorial` when left out. */
  readonly outdatedBy?: readonly ChangeKind[] | undefined;
  /** What somebody signs for before the employment contract besides instructions (art. 68 of the Labour Code). */
  readonly hireActs?: readonly LocalAct[] | undefined;
}

/** A local act, as papers name it. */
export interface LocalAct {
  readonly title: string;
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
}

/** Which days are worked, where that does not follow from the days of the week. */
export interface WorkCalendar {
  readonly holidays: readonly IsoDate[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly IsoDate[];
}

/** Where the signed instructions are kept, and who certifies copies of them. */
export interface Originals {
  /** Office and file. */
  readonly place?: Wording | undefined;
  readonly certifiedBy?: Link | undefined;
}

/** What the order of approval says besides the instructions that it approves. */
export interface ApprovalOrder {
  /** Who acquaints the employees: an officer, or the heads of their units. */
  readonly acquaint?: Visa | undefined;
  /** Term of the acquaintance in working days from the day of the order. */
  readonly acquaintWithinDays?: number | undefined;
  /** Who sees to it that the order is carried out. */
  readonly control?: Link | undefined;
  /** Why the order is issued, as its text begins. */
  readonly basis?: Wording | undefined;
}

/** What a version of an instruction needs before it has force. */
export interface VersionProcedure {
  /** Whose visas a text needs before it is agreed; those that are printed when left out. */
  readonly visas?: readonly Visa[] | undefined;
  /** Who may approve besides the officer of the approval. */
  readonly approvers: readonly Link[];
  /** Whether the one who has submitted a text may be the one who approves it. */
  readonly authorMayApprove: boolean;
  /**
   * Whether a new text that changes no agreed condition of work needs no agreement of the employees. Yes by the letter of
   * Rostrud 4412-6 of 31.10.2007, no by its stricter explanations since.
   */
  readonly oneSidedChange: boolean;
  /** How registration numbers are given out; by hand when left out. */
  readonly numbers?: RegistryNumbers | undefined;
}

/** How an organization numbers its instructions. */
export interface RegistryNumbers {
  /** The first number; the others count on from it: «1-ДИ», «2-ДИ». */
  readonly first: string;
  /** Whether a text gets its number when it is submitted, so that the copy to sign has it. */
  readonly reserve: boolean;
}
