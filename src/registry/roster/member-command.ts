import type { IsoDate } from '../../document/iso-date.js';
import type { Absence, Contacts, Substitution } from './member.js';

/** What somebody wants to be recorded of one person. Whether it is done is for `decideMember` to say. */
export type MemberCommand =
  /** Days of absence; those that begin on the same day are corrected by it. */
  | { readonly verb: 'absence'; readonly absence: Absence }
  /** Takes back the days of absence that begin on a day. */
  | { readonly verb: 'withdraw-absence'; readonly from: IsoDate }
  | { readonly verb: 'substitute'; readonly substitution: Substitution }
  | { readonly verb: 'transfer'; readonly transfer: Transfer }
  | { readonly verb: 'dismiss'; readonly on: IsoDate }
  /** Replaces all contacts; whether they are confirmed is told with them. */
  | { readonly verb: 'contacts'; readonly contacts: Contacts }
  | { readonly verb: 'forget' };

/** Another position. */
export interface Transfer {
  readonly role: string;
  readonly unit?: string | undefined;
  /** The first day of it. */
  readonly from: IsoDate;
  /** The role that is given up; needed where several are held. */
  readonly insteadOf?: string | undefined;
  /** Whether those that are held stay. */
  readonly isAdditional: boolean;
}
