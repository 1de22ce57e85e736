import type { IsoDate } from '../../document/iso-date.js';
import type { VersionStatus } from '../state/version.js';
import type { DutyVersion } from './duty.js';

/** A version as acknowledgments see it: what duties follow from, and what papers and messages call it. */
export interface ReadVersion extends DutyVersion {
  /** Id of the organization. */
  readonly organization: string;
  readonly language: string;
  /** What the instruction is about: «менеджер по продажам». */
  readonly title: string;
  readonly textHash: string;
  readonly registrationNumber: string;
  readonly approvedOn: IsoDate;
  readonly status: VersionStatus;
}
