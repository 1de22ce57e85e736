import type { IsoDate } from '../../document/iso-date.js';

/**
 * What the registry calls a person: random, made by the program, and saying nothing of him or her. The chain of events
 * names people by it and by nothing else.
 */
export type PersonId = string;

/** The genders that Russian words agree with. */
export type Gender = 'male' | 'female';

/** Somebody who works for an organization, has worked, or is about to. Nothing is kept that nobody needs. */
export interface Member {
  readonly id: PersonId;
  /** Id of the organization. */
  readonly organization: string;
  /** The personnel number («табельный номер»); a candidate has none. */
  readonly number?: string | undefined;
  /** In full, in the nominative: «Соколова Анна Викторовна». */
  readonly name: string;
  readonly gender: Gender;
  readonly hiredOn?: IsoDate | undefined;
  /** The day of the employment contract. */
  readonly contractOn?: IsoDate | undefined;
  /** The last day of work. */
  readonly dismissedOn?: IsoDate | undefined;
  /** In the order of their first days. */
  readonly posts: readonly Post[];
  readonly absences: readonly Absence[];
  readonly substitutions: readonly Substitution[];
  /** Missing when none were given, and after they were forgotten. */
  readonly contacts?: Contacts | undefined;
}

/** A position that somebody holds for a time; one person may hold several at once. */
export interface Post {
  /** Id of the role. */
  readonly role: string;
  /** Id of the unit; that of the role where it is missing. */
  readonly unit?: string | undefined;
  readonly from: IsoDate;
  /** The last day; missing while there is no end to it. */
  readonly until?: IsoDate | undefined;
  /** The day on which a transfer to it was recorded, before it takes effect. */
  readonly announcedOn?: IsoDate | undefined;
}

/** Days of absence. What for is nobody's business here. */
export interface Absence {
  readonly from: IsoDate;
  /** The last day; missing while nobody knows it. */
  readonly until?: IsoDate | undefined;
}

/** The work of another position, done beside one's own by a written assignment (art. 60.2 of the Labour Code). */
export interface Substitution {
  /** Id of the role whose work is done. */
  readonly role: string;
  readonly from: IsoDate;
  /** The last day: the assignment names its term. */
  readonly until: IsoDate;
  /** The number of the order that assigns it. */
  readonly order: string;
  /** The day of the written consent. */
  readonly agreedOn: IsoDate;
}

/** Where a person can be reached. Kept apart from all else, so that it can be forgotten. */
export interface Contacts {
  readonly email?: string | undefined;
  /** With the code of the country: `+79161234567`. */
  readonly phone?: string | undefined;
  /** The channels whose address the person has confirmed, each with the day of that. */
  readonly confirmed?:
    { readonly email?: IsoDate | undefined; readonly phone?: IsoDate | undefined } | undefined;
}
