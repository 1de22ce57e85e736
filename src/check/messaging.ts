import type { Place } from '../diagnostic/place.js';
import type { IsoDate } from '../document/iso-date.js';

/** The mail server of an organization. The password is never in a file of the workspace. */
export interface MailSetting {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string | undefined;
  readonly from: string;
  readonly fromName?: string | undefined;
  /** Who runs the mailboxes of the employees, in words. */
  readonly administrator: string;
  readonly place: Place;
}

/** The gateway of SMS of an organization. */
export interface SmsSetting {
  readonly url: string;
  readonly administrator: string;
  readonly place: Place;
}

/** That acknowledgments may be electronic, and what permits it. */
export interface ElectronicSetting {
  /** The local act or agreement (art. 22.1–22.3 of the Labour Code of Russia). */
  readonly permission: { readonly name: string; readonly number: string; readonly date: IsoDate };
  /** Kinds of documents that the act names. */
  readonly kinds: readonly string[];
  /** Days for which a personal link opens. */
  readonly linkDays: number;
  /** The address of the pages, without a slash at its end. */
  readonly baseUrl: string;
  /** The address of the HR department that is told of objections and refusals; nobody is where it is missing. */
  readonly notify?: string | undefined;
  /** Whether a letter to that address may carry the text of the objections. */
  readonly objectionInLetter: boolean;
  readonly place: Place;
}

/** When people are reminded. */
export interface ReminderSetting {
  /** Days before the due date on which the employee is reminded. */
  readonly before: readonly number[];
  /** Days after it. */
  readonly after: readonly number[];
  /** Days after it on which the supervisor is told. */
  readonly supervisor: readonly number[];
  /** A name of the time zone database: `Europe/Moscow`. */
  readonly timeZone: string;
  readonly quiet: QuietTime;
}

/** When nobody is written to. */
export interface QuietTime {
  /** `20:00`; the quiet hours may go over midnight. The same time twice is no quiet at all. */
  readonly from: string;
  readonly until: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly dates: readonly IsoDate[];
  /** Days on which the day of the week makes no quiet. */
  readonly workdays: readonly IsoDate[];
}
