import type { ChangeKind } from '../../document/change-kind.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { LegalForm } from '../../document/legal-form.js';
import type { Person, Signer } from './person.js';
import type { VersionName } from './version-name.js';

/** What every event says. */
interface EventBase {
  readonly version: VersionName;
  /** The day on which it was recorded. */
  readonly day: IsoDate;
  /** The day that stands on the paper, where it is another one. */
  readonly dated?: IsoDate | undefined;
}

/** SHA-256 in hexadecimal, by which the store finds bytes. */
export type ObjectHash = string;

/** What a submitted text was made of and what it is, each by its hash. */
export interface SubmittedObjects {
  /** The document as canonical JSON. */
  readonly document: ObjectHash;
  /** The role with everything worked in, as canonical JSON. */
  readonly role: ObjectHash;
  /** What was used of the organization, as canonical JSON. */
  readonly organization: ObjectHash;
  /** The list of the source files with their hashes, as canonical JSON. */
  readonly sources: ObjectHash;
  /** Findings and what was accepted of them, as canonical JSON. */
  readonly findings: ObjectHash;
}

/** A text that goes to review. */
export interface Submission {
  readonly textHash: string;
  /** What the instruction is about: «менеджер по продажам». */
  readonly title: string;
  /** Who has to endorse the text before it is agreed. */
  readonly visas: readonly Signer[];
  /** Who may approve it. */
  readonly approvers: readonly Signer[];
  readonly authorMayApprove: boolean;
  readonly approvalMethod: 'signature' | 'order';
  /** The day of effect that the text itself names. */
  readonly effectiveFrom?: IsoDate | undefined;
  /** How many findings of each severity the text has, and how many were accepted. */
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly accepted: number;
  };
  /** What the change is in law, as the comparison with the version in force proposes; missing for a first version. */
  readonly proposedChange?: ChangeKind | undefined;
  readonly objects: SubmittedObjects;
  /** The program that composed the text, and the templates that it has built in. */
  readonly program: { readonly version: string; readonly hash: string; readonly templates: string };
  /** By what a change of the text is judged; missing in the oldest entries. */
  readonly changeRule?: ChangeRule | undefined;
  /** The registration number that it is to get: nobody else of the organization gets it meanwhile. */
  readonly reservedNumber?: string | undefined;
  /** What the author says of it. */
  readonly note?: string | undefined;
  /** The name of the change of many instructions that it belongs to: «Новое наименование работодателя». */
  readonly campaign?: string | undefined;
}

/** What says how the text of an instruction may be changed. */
export interface ChangeRule {
  /** The law of the organization: `ru`. */
  readonly jurisdiction: string;
  readonly legalForm: LegalForm;
  /** Whether a text that changes no agreed condition of work needs no agreement of the employees. */
  readonly oneSidedChange: boolean;
}

/** What a new text binds employees by, besides its acknowledgment. */
export type ChangeGround =
  /** A supplementary agreement with one of them. */
  | { readonly by: 'agreement'; readonly number: string; readonly day: IsoDate }
  /** A notice of changed conditions; the day on which the last of them had it. */
  | { readonly by: 'notice'; readonly day: IsoDate }
  /** Nobody holds the position. */
  | { readonly by: 'vacancy' };

/** What a person says that a change is in law, where the comparison has proposed something else. */
export interface ChangeDecision {
  readonly kind: ChangeKind;
  readonly reason: string;
}

/** A file that was kept, by what it is called and its bytes. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: ObjectHash;
  /** In bytes. */
  readonly size: number;
}

/** How a version was approved. */
export type ApprovalFact =
  { readonly method: 'signature' } | { readonly method: 'order'; readonly number: string };

/** What the certificate of an electronic signature says. It was read and not validated. */
export interface SignatureCertificate {
  readonly owner: string;
  /** The organization that the owner signs for, where the certificate names one. */
  readonly organization?: string | undefined;
  /** In hexadecimal. */
  readonly serial: string;
  readonly issuer: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** How long an employer keeps an instruction that is out of force: his decision, and what it rests on. */
export interface Retention {
  /** The index of the file by the nomenclature of files: «05-12». */
  readonly index: string;
  /** Whole years, counted from 1 January of the year after; for ever when left out. */
  readonly years?: number | undefined;
  /** Act and article, in words. */
  readonly source: string;
  /** The day on which somebody last looked whether the source says so. */
  readonly checkedOn: IsoDate;
}

/** Everything that can happen to a version. Events are facts: they are added, never changed. */
export type RegistryEvent =
  | (EventBase & { readonly kind: 'submitted'; readonly round: number; readonly submission: Submission })
  | (EventBase & { readonly kind: 'returned'; readonly remarks: readonly string[] })
  | (EventBase & {
      readonly kind: 'endorsed';
      readonly visa: string;
      readonly remarks: readonly string[];
      readonly scan?: KeptFile | undefined;
    })
  | (EventBase & { readonly kind: 'agreed'; readonly textHash: string })
  | (EventBase & {
      readonly kind: 'approved';
      readonly approval: ApprovalFact;
      readonly scan?: KeptFile | undefined;
    })
  | (EventBase & {
      readonly kind: 'registered';
      readonly number: string;
      readonly effectiveFrom: IsoDate;
      readonly issued: readonly KeptFile[];
    })
  | (EventBase & {
      readonly kind: 'signed';
      readonly file: KeptFile;
      readonly certificate: SignatureCertificate;
    })
  | (EventBase & {
      readonly kind: 'enacted';
      readonly grounds?: readonly ChangeGround[] | undefined;
      readonly decision?: ChangeDecision | undefined;
    })
  | (EventBase & { readonly kind: 'superseded'; readonly by: number; readonly on: IsoDate })
  | (EventBase & { readonly kind: 'cancelled'; readonly reason: string })
  | (EventBase & { readonly kind: 'held'; readonly reason: string })
  | (EventBase & { readonly kind: 'released'; readonly reason: string })
  | (EventBase & {
      readonly kind: 'disposed';
      readonly act: string;
      readonly retention: Retention;
      readonly keptUntil: IsoDate;
    });

/** The names of events. */
export const eventKinds = [
  'submitted',
  'returned',
  'endorsed',
  'agreed',
  'approved',
  'registered',
  'signed',
  'enacted',
  'superseded',
  'cancelled',
  'held',
  'released',
  'disposed',
] as const satisfies readonly RegistryEvent['kind'][];

/** An event with who made it and when. */
export interface DatedEvent {
  readonly at: string;
  readonly actor: Person;
  readonly event: RegistryEvent;
}

/** An event in its place in the chain. */
export interface ChainedEvent extends DatedEvent {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}
