import type { IsoDate } from '../document/iso-date.js';
import type { Place } from '../diagnostic/place.js';
import type { ElectronicSetting, MailSetting, ReminderSetting, SmsSetting } from './messaging.js';
import type {
  AcknowledgmentRule,
  AcknowledgmentTerms,
  Agreement,
  Approval,
  ApprovalOrder,
  Drafter,
  LegalForm,
  Originals,
  VersionProcedure,
  WorkCalendar,
} from './procedure.js';
import type { RuleSetting } from './rule-setting.js';
import type { Style } from './style.js';
import type { TitleEntry } from './title-entry.js';
import type { Waiver } from './waiver.js';
import type { Link } from './wording.js';

/** Whose law applies. Selects rules, acts and permitted kinds; the language only selects words. */
export type Jurisdiction = 'ru' | 'al';

/** The employer and what all of its documents share. */
export interface Organization {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly name: { readonly full: string; readonly short: string };
  readonly registration: Registration;
  /** What the text calls the employer once the name is given: «Общество». */
  readonly term: TitleEntry;
  readonly language: string;
  readonly jurisdiction: Jurisdiction;
  /** Place of making of documents: «г. Казань». */
  readonly city: string;
  readonly legalForm: LegalForm;
  readonly look: string;
  readonly units: readonly Unit[];
  readonly officers: readonly Officer[];
  readonly approval: Approval;
  readonly agreement: Agreement;
  readonly drafter: Drafter;
  readonly acknowledgment: AcknowledgmentRule;
  readonly acknowledgmentTerms: AcknowledgmentTerms;
  readonly calendar: WorkCalendar;
  readonly order: ApprovalOrder;
  readonly originals: Originals;
  readonly procedure: VersionProcedure;
  /** What issued files are sealed with; missing where they are not. */
  readonly seal?: SealSetting | undefined;
  /** Missing where nothing is sent by mail. */
  readonly mail?: MailSetting | undefined;
  readonly sms?: SmsSetting | undefined;
  /** Missing where acknowledgments are on paper alone. */
  readonly electronic?: ElectronicSetting | undefined;
  readonly reminders: ReminderSetting;
  /** How long instructions out of force are kept; missing where nobody has set a term. */
  readonly retention?: RetentionSetting | undefined;
  readonly style: Style;
  /** What it says of rules; the others are as grave as they say themselves. */
  readonly rules: readonly RuleSetting[];
  /** Warnings in its own file that it has decided to live with. */
  readonly waivers: readonly Waiver[];
}

/** How long an instruction that is out of force is kept, with the evidence of its acknowledgment. */
export interface RetentionSetting {
  /** The index of the file by the nomenclature of files. */
  readonly index: string;
  /** Counted from 1 January of the year after the end; for ever when left out. */
  readonly years?: number | undefined;
  /** What the term rests on, in words. */
  readonly source: string;
  readonly checkedOn: IsoDate;
}

/** What the issued files of an organization are sealed with. */
export interface SealSetting {
  /** A PKCS#12 file, relative to the folder of the organization. */
  readonly certificate: string;
  /** Address of an authority that says when a file was sealed (RFC 3161). */
  readonly timestamps?: string | undefined;
  readonly place: Place;
}

/** Numbers of a Russian employer in the registers of the state, with right check digits. */
export interface Registration {
  /** Taxpayer number: 10 digits of an organization, 12 of an entrepreneur. */
  readonly inn?: string | undefined;
  /** Reason for registration with the tax office, 9 characters. */
  readonly kpp?: string | undefined;
  /** State registration number: 13 digits of an organization, 15 of an entrepreneur. */
  readonly ogrn?: string | undefined;
}

export interface Unit {
  readonly id: string;
  readonly name: TitleEntry;
  /** The role that heads the unit. */
  readonly head?: Link | undefined;
  readonly parent?: Link | undefined;
  readonly place: Place;
}

/** A person, or a post, that signs. */
export interface Officer {
  readonly id: string;
  /** The role that the officer holds, or a title when the post has no role in the book. */
  readonly position: { readonly role: Link } | { readonly title: TitleEntry };
  readonly name?: PersonName | undefined;
  readonly place: Place;
}

export interface PersonName {
  readonly surname: string;
  readonly given: string;
  readonly patronymic?: string | undefined;
  readonly gender: 'male' | 'female';
}
