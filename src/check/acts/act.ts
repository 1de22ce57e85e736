import type { IsoDate } from '../../document/iso-date.js';

/** Kind of a legal act or standard. */
export type ActKind = 'code' | 'law' | 'decree' | 'order' | 'letter' | 'standard' | 'classifier';

/** A row of the registry of acts. Days are the first and the last one in force. */
export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  /** Id of the body that has issued it; of laws and standards there is none. */
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** The full citation, as it is proposed to users. */
  readonly title: string;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** Id of the act that has replaced it. */
  readonly replacedBy?: string | undefined;
  /** Where the facts of the row were found. */
  readonly source: string;
  readonly checkedOn: IsoDate;
  /** What is `unverified` is never told as a fact. */
  readonly confidence: 'verified' | 'unverified';
}

/** An act as a text cites it, as far as it does; offsets are of the text. */
export interface Citation {
  readonly kind: ActKind;
  /** The act itself where it was cited by its name and not by number and date. */
  readonly named?: string | undefined;
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** The article that is cited, `60.2`; the first of several. */
  readonly article?: string | undefined;
  readonly start: number;
  readonly end: number;
}
