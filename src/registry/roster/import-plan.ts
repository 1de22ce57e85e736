import type { IsoDate } from '../../document/iso-date.js';
import type { ImportCounts } from './event.js';
import type { Gender, Member, PersonId } from './member.js';

/** A person as a list of staff tells of him or her. What the list does not tell is missing, and stays as it is known. */
export interface ListedMember {
  /** The rows of the list, from 1: one for each position. */
  readonly rows: readonly number[];
  readonly number?: string | undefined;
  readonly name: string;
  readonly gender?: Gender | undefined;
  /** Whether the gender was found by the name; one that is known counts more then. */
  readonly isGenderGuessed: boolean;
  readonly hiredOn?: IsoDate | undefined;
  readonly contractOn?: IsoDate | undefined;
  /** `null` where the list has a column for it that is empty here. */
  readonly dismissedOn?: IsoDate | null | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** None where the list names no position: those that are known stay. */
  readonly posts: readonly ListedPost[];
}

/** A position of a listed person. */
export interface ListedPost {
  readonly role: string;
  /** Where it is another one than that of the role. */
  readonly unit?: string | undefined;
  readonly from?: IsoDate | undefined;
}

/** What has to be known to compare a list with the staff. */
export interface ImportRequest {
  readonly organization: string;
  /** The day that the list is of. */
  readonly day: IsoDate;
  /** The day on which it is recorded. */
  readonly today: IsoDate;
  /** Whether whoever is not in the list does not work any more. */
  readonly isComplete: boolean;
  readonly createId: () => PersonId;
}

/** What an import would do. */
export interface ImportPlan {
  /** In the order of the list; those who are dismissed because the list does not name them come last. */
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  /** Those who work by the registry and whom the list does not name; dismissed when it is complete. */
  readonly missing: readonly Member[];
  readonly counts: ImportCounts;
  /** What keeps the list from being taken. Nothing is imported then. */
  readonly problems: readonly ImportProblem[];
  /** What somebody should look at. */
  readonly notes: readonly ImportNote[];
}

/** What is to become of one person. */
export interface PlannedChange {
  /** What counts most of all that changes. */
  readonly kind: keyof ImportCounts;
  /** Rows of the list; none for somebody whom it does not name. */
  readonly rows: readonly number[];
  readonly before?: Member | undefined;
  readonly after: Member;
}

/** What is wrong with some rows, which no person is named for. */
export interface ImportProblem {
  /**
   * ambiguous-namesake: several people of the registry have this name and nothing tells which one is meant ·
   * unknown-gender: neither given nor found by the name · dismissed-before-hired: the days are in a wrong order ·
   * post-after-dismissal: a position begins after the last day of work
   */
  readonly kind: 'ambiguous-namesake' | 'unknown-gender' | 'dismissed-before-hired' | 'post-after-dismissal';
  readonly rows: readonly number[];
}

/** What is imported, and yet somebody should look at. */
export interface ImportNote {
  /**
   * namesake: somebody else of this name is known · known-as-dismissed: the registry says that he or she was dismissed, and
   * the list says nothing of it · guessed-gender: found by the name alone · guessed-start: when the position was taken is not
   * told, so the day of the list counts
   */
  readonly kind: 'namesake' | 'known-as-dismissed' | 'guessed-gender' | 'guessed-start';
  readonly rows: readonly number[];
}
