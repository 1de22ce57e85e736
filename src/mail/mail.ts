/** Somebody who sends or receives mail. */
export interface Mailbox {
  /** `hr@example.ru`; `isMailAddress` says yes to it. */
  readonly address: string;
  /** As mail programs show it. */
  readonly name?: string | undefined;
}

/** A letter as its reader gets it. The same letter gives the same bytes. */
export interface Mail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** One line. */
  readonly subject: string;
  /** The whole letter as text, for programs and people that read no HTML. */
  readonly text: string;
  /** The same letter as one HTML page. */
  readonly html: string;
  /** BCP 47: `ru`. */
  readonly language: string;
  readonly date: Date;
  /** Unique for ever, without angle brackets and host: `4c2f…`. A letter that is tried again keeps it. */
  readonly id: string;
  /** A file that goes with it. */
  readonly attachment?: MailAttachment | undefined;
}

/** A file of a letter. */
export interface MailAttachment {
  /** ASCII letters, digits, dots and hyphens. */
  readonly name: string;
  /** `application/pdf` */
  readonly type: string;
  readonly bytes: Uint8Array;
}
