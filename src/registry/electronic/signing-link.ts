import type { PersonId } from '../roster/member.js';

/** What somebody says of a text that he or she was shown. */
export const statements = ['read', 'read-with-objections', 'declined'] as const;
export type Statement = (typeof statements)[number];

/** How a code reaches its reader. */
export type CodeChannel = 'email' | 'sms';

/**
 * A personal link to one version of one person. Neither the link nor a code is kept: what is kept can tell whether one is
 * right, and nothing else. All times are as `Date.toISOString` writes them.
 */
export interface SigningLink {
  /** Random; names the link in commands and in letters, and opens nothing. */
  readonly id: string;
  /** `hashToken` of the secret part of the link. */
  readonly tokenHash: string;
  readonly organization: string;
  readonly person: PersonId;
  /** `vector/sales-manager/instruction/ru@3` */
  readonly version: string;
  /** `hashAddress` of where the link was sent: the evidence says the same. */
  readonly addressHash: string;
  readonly addressSalt: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** `sending` until the mail server has taken the letter. */
  readonly state: 'sending' | 'open' | 'failed' | 'replaced' | 'signed';
  /** Why the letter was not taken, or came back from where an open link went: `550`, `ECONNREFUSED`, `5.1.1`. */
  readonly failure?: string | undefined;
  /** Counts what was done through the link: a form that was made before the last step is out of date. */
  readonly step: number;
  /** The last code that was sent; missing before the first. */
  readonly code?: SentCode | undefined;
  readonly codesSent: number;
  /** Wrong codes of the whole life of the link. */
  readonly wrongCodes: number;
  readonly statement?: Statement | undefined;
  readonly signedAt?: string | undefined;
  /** Hash of the evidence in the store. */
  readonly evidence?: string | undefined;
}

/** A code that was sent. */
export interface SentCode {
  readonly salt: string;
  readonly hash: string;
  readonly channel: CodeChannel;
  readonly sentAt: string;
  readonly tries: number;
}

/** What a link and its codes may cost. */
export const signingLimits = {
  /** Minutes for which a code is good. */
  codeMinutes: 10,
  /** Wrong codes after which another one has to be sent. */
  triesOfCode: 5,
  /** Seconds between two codes. */
  pauseSeconds: 60,
  /** Codes of one link. */
  codes: 10,
  /** Wrong codes after which the link is closed. */
  wrongCodes: 20,
  /** Letters of an objection. */
  objection: 4000,
} as const;
