import type { IsoDate } from '../../document/iso-date.js';
import type {
  ApprovalFact,
  ChangeDecision,
  ChangeGround,
  KeptFile,
  Retention,
  SignatureCertificate,
  Submission,
} from './event.js';
import type { Moment } from './moment.js';
import type { Person } from './person.js';

/** What every command says. */
interface CommandBase {
  readonly actor: Person;
  readonly now: Moment;
  /** The day that stands on the paper, where it is another than that of the recording. */
  readonly dated?: IsoDate | undefined;
}

/** What commands on a version that exists say besides. */
interface VersionCommand extends CommandBase {
  /** The version that is meant; the newest when left out. */
  readonly number?: number | undefined;
  /** The beginning of the text hash that the actor has before him: he acts on that text and on no other. */
  readonly textCode?: string | undefined;
}

/** What somebody wants to be done. Whether it is done is for `decide` to say. */
export type Command =
  | (CommandBase & { readonly verb: 'submit'; readonly submission: Submission })
  | (VersionCommand & { readonly verb: 'return'; readonly remarks: readonly string[] })
  | (VersionCommand & {
      readonly verb: 'endorse';
      readonly remarks: readonly string[];
      readonly scan?: KeptFile | undefined;
    })
  | (VersionCommand & {
      readonly verb: 'approve';
      readonly approval: ApprovalFact;
      readonly scan?: KeptFile | undefined;
    })
  | (VersionCommand & {
      readonly verb: 'register';
      /** The one that is reserved for the version when left out. */
      readonly registrationNumber?: string | undefined;
      readonly effectiveFrom?: IsoDate | undefined;
      readonly issued: readonly KeptFile[];
    })
  | (VersionCommand & {
      readonly verb: 'sign';
      readonly file: KeptFile;
      readonly certificate: SignatureCertificate;
    })
  | (VersionCommand & {
      readonly verb: 'enact';
      readonly grounds?: readonly ChangeGround[] | undefined;
      readonly decision?: ChangeDecision | undefined;
    })
  | (VersionCommand & { readonly verb: 'cancel'; readonly reason: string })
  | (VersionCommand & { readonly verb: 'hold'; readonly reason: string })
  | (VersionCommand & { readonly verb: 'release'; readonly reason: string })
  | (VersionCommand & {
      readonly verb: 'dispose';
      /** The number of the act by which the paper is disposed of as well. */
      readonly act: string;
      readonly retention: Retention;
    });

/** The names of commands. */
export type Verb = Command['verb'];
