import type { IsoDate } from '../../document/iso-date.js';
import type { LinkEnd } from '../../registry/electronic/judge-code.js';
import type { CodeChannel, Statement } from '../../registry/electronic/signing-link.js';
import type { ShownText } from './show-text.js';
import type { SigningWords } from './signing-words.js';

/** What a personal link shows. */
export type SigningView =
  | (ViewBase & { readonly state: 'reading'; readonly confirmation: Confirmation })
  | (ViewBase & { readonly state: 'signed'; readonly statement: Statement; readonly signedAt: string })
  | {
      readonly state: 'closed';
      /** `busy`: the database was not to be had; what the link opens is not known. */
      readonly end: Exclude<LinkEnd, 'signed'> | 'busy';
      readonly words: SigningWords;
    };

interface ViewBase {
  readonly words: SigningWords;
  readonly facts: DocumentFacts;
  readonly text: ShownText;
  readonly hasIssuedFile: boolean;
}

/** What the page says of the document and of its reader. */
export interface DocumentFacts {
  readonly employee: string;
  readonly employer: string;
  /** «Должностная инструкция: менеджер по продажам» */
  readonly title: string;
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly version: number;
  readonly effectiveFrom?: IsoDate | undefined;
  /** The day until which the link opens. */
  readonly until: IsoDate;
}

/** What can be done on the page. */
export interface Confirmation {
  readonly permission: { readonly name: string; readonly number: string; readonly date: IsoDate };
  /** Goes back with each form. */
  readonly mark: string;
  /** Where a code that can be typed in was sent, with most letters left out; missing before one was sent. */
  readonly sentTo?: string | undefined;
  /** By what a code can be sent, the usual way first. */
  readonly channels: readonly CodeChannel[];
}

/** Why an answer was not taken. */
export interface SigningFault {
  readonly kind:
    | ('stale' | 'wait' | 'spent' | 'not-sent' | 'busy')
    | ('no-code' | 'wrong' | 'none-alive' | 'no-statement' | 'no-objection' | 'long-objection');
  /** How long to wait. */
  readonly seconds?: number | undefined;
}

/** What somebody has filled in. */
export interface SigningAnswer {
  readonly mark: string;
  readonly code: string;
  readonly statement: Statement | undefined;
  readonly objection: string;
}

/** A file that a link gives. */
export interface SigningFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the pages ask for. A secret that opens nothing, or no longer, has no value. */
export interface SigningDesk {
  open(token: string): Promise<SigningView | undefined>;
  sendCode(token: string, mark: string, channel: CodeChannel): Promise<SigningFault | undefined>;
  sign(token: string, answer: SigningAnswer): Promise<SigningFault | undefined>;
  readFile(token: string, file: 'document' | 'certificate'): Promise<SigningFile | undefined>;
  /** The words of a page that belongs to no link. */
  readonly words: SigningWords;
}
