import type { IsoDate } from '../../document/iso-date.js';
import type { ApprovalFact, ChangeDecision, KeptFile, SignatureCertificate, Submission } from './event.js';
import type { Person } from './person.js';
import type { DossierKey } from './version-name.js';

/**
 * Where a version stands. Before it is submitted a text is a draft: files that the registry knows nothing of. After it
 * was returned it is a draft again.
 */
export const versionStatuses = [
  'review',
  'returned',
  'agreed',
  'approved',
  'registered',
  'in-force',
  'superseded',
  'cancelled',
  'disposed',
] as const;

/** One of the states of a version. */
export type VersionStatus = (typeof versionStatuses)[number];

/** A visa that was given in the present round. */
export interface GivenVisa {
  /** The id of the required signer. */
  readonly visa: string;
  readonly person: Person;
  readonly at: string;
  readonly day: IsoDate;
  readonly dated?: IsoDate | undefined;
  readonly scan?: KeptFile | undefined;
}

/** What somebody had to say of a text. */
export interface Remark {
  readonly round: number;
  readonly person: Person;
  readonly day: IsoDate;
  readonly text: string;
  /** Whether the text was returned with it; else it came with a visa. */
  readonly returned: boolean;
}

/** An electronic signature in a file of its own that was attached to a version. */
export interface AttachedSignature {
  readonly file: KeptFile;
  readonly certificate: SignatureCertificate;
  /** Who has attached it, and the day of that. */
  readonly person: Person;
  readonly day: IsoDate;
}

/** A step with the day that it counts from: that of the paper where there is one. */
export interface Step {
  readonly what:
    'submitted' | 'endorsed' | 'returned' | 'approved' | 'registered' | 'in-force' | 'closed' | 'disposed';
  readonly day: IsoDate;
}

/** Everything that is known of one version. */
export interface Version {
  readonly number: number;
  readonly status: VersionStatus;
  /** How many times it was submitted. */
  readonly round: number;
  /** Whether its text can never be another one: from `agreed` on. */
  readonly isFrozen: boolean;
  readonly submission: Submission;
  readonly author: Person;
  /** The day of the present round. */
  readonly submittedOn: IsoDate;
  readonly visas: readonly GivenVisa[];
  readonly remarks: readonly Remark[];
  readonly approval?:
    | {
        readonly fact: ApprovalFact;
        readonly person: Person;
        readonly day: IsoDate;
        readonly scan?: KeptFile | undefined;
      }
    | undefined;
  readonly registration?:
    | {
        readonly number: string;
        readonly day: IsoDate;
        readonly effectiveFrom: IsoDate;
        readonly issued: readonly KeptFile[];
      }
    | undefined;
  readonly signatures: readonly AttachedSignature[];
  /** What the change is in law, where somebody has decided that it is not what was proposed. */
  readonly decision?: ChangeDecision | undefined;
  /** Why and since when it has no force. */
  readonly end?:
    | { readonly day: IsoDate; readonly by?: number | undefined; readonly reason?: string | undefined }
    | undefined;
  /** Why it must not be disposed of, whatever its term: a dispute, an inspection. */
  readonly hold?: { readonly reason: string; readonly person: Person; readonly day: IsoDate } | undefined;
  /** The act by which it was disposed of: its texts and files are gone, its history stays. */
  readonly disposal?: { readonly act: string; readonly day: IsoDate } | undefined;
  /** The latest step whose day others must not precede. */
  readonly latest: Step;
  /** The number of the last event that changed it. */
  readonly seq: number;
}

/** All versions of one instruction, oldest first. */
export interface Dossier {
  readonly key: DossierKey;
  readonly versions: readonly Version[];
}

/** The visas that are still wanting. */
export function listMissingVisas({ submission, visas }: Version): Submission['visas'] {
  return submission.visas.filter(({ id }) => !visas.some(({ visa }) => visa === id));
}

/** The version under way, or else the one in force, if it has a text already. */
export function findSameText({ versions }: Dossier, textHash: string): Version | undefined {
  const last = versions.findLast(
    ({ status }) => !['returned', 'superseded', 'cancelled', 'disposed'].includes(status),
  );
  return last?.submission.textHash === textHash ? last : undefined;
}

/**
 * The number that no other version of the organization can get: that of its registration, for ever, or the one that is
 * reserved for it. A version that ends without a registration gives its number back, and so does one that comes back after
 * its text was agreed: the corrected text is another version.
 */
export function findHeldNumber({ status, isFrozen, submission, registration }: Version): string | undefined {
  if (registration !== undefined) return registration.number;
  const isOver = status === 'cancelled' || status === 'disposed' || (status === 'returned' && isFrozen);
  return isOver ? undefined : submission.reservedNumber;
}

/** The version that is in force; at most one is. */
export function findInForce({ versions }: Dossier): Version | undefined {
  return versions.find(({ status }) => status === 'in-force');
}
