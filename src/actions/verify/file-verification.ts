import type { ReportedChange } from '../../compare/change-report.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Version } from '../../registry/state/version.js';
import type { SealState } from '../../seal/check-seal.js';

/** What was learnt of a file. */
export interface FileVerification {
  /** As it was named. */
  readonly file: string;
  readonly format: 'pdf' | 'docx';
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Which version it is, or says to be: `vector/sales-manager/instruction/ru@3`. */
  readonly version?: string | undefined;
  /** Title of the text that the file carries: «Должностная инструкция менеджера по продажам». */
  readonly title?: string | undefined;
  /** What the file says of its registration. */
  readonly registered?:
    { readonly number: string; readonly day: IsoDate; readonly effectiveFrom: IsoDate } | undefined;
  /** What the registry knows of that version. */
  readonly known?: Version | undefined;
  /** issued: the very bytes that the registry has issued · other: none of those · unknown: there is no registry to ask */
  readonly bytes: 'issued' | 'other' | 'unknown';
  /** Missing where files of the format have no seal. */
  readonly seal?: SealState | undefined;
  /** Whether the text is the one that was agreed; unknown where there is nothing to compare with. */
  readonly text: 'same' | 'changed' | 'unknown';
  /** The provisions that are others than in that version. */
  readonly changes: readonly TextChange[];
  /** The end of the chain of the registry that the file names. */
  readonly checkpoint?: string | undefined;
  /** Whether the registry goes on from there; none where there is no registry or no checkpoint. */
  readonly registry: 'agrees' | 'differs' | 'none';
  /** What could not be checked, and why. */
  readonly notChecked: readonly Text[];
}

/** What became of a provision. */
export interface TextChange {
  readonly change: ReportedChange['change'];
  /** As printed, `2.1.`; empty where it has none. */
  readonly number: string;
  /** Heading of its section; empty where it stands in none. */
  readonly section: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}
