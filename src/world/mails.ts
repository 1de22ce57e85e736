/** A server that takes letters, and how to reach it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` only to a server on this computer. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: { readonly name: string; readonly password: string } | undefined;
}

/** A letter as a server gets it. */
export interface SentMail {
  readonly from: string;
  readonly to: string;
  /** The letter with its headers. */
  readonly bytes: Uint8Array;
  /**
   * What servers may send back to `from` where they cannot deliver it (RFC 3461): its headers, or nothing, not even the news. Those
   * that do not know the wish do as they like.
   */
  readonly returns: 'headers' | 'nothing';
}

/** A connection to a mail server. */
export interface Mailer {
  /** Gives a letter to the server. When it returns, the server has taken it. Throws `MailFailure`. */
  send(mail: SentMail): Promise<void>;
  close(): void;
}

/** Mail servers. What speaks with them is loaded when one is first opened. */
export interface Mails {
  open(server: MailServer): Promise<Mailer>;
}

/** A letter that the server did not take, or that could not be brought to it. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';

  /** `reason`: what the server answered (`550`), or the code of the network (`ECONNREFUSED`). Never an address. */
  constructor(
    readonly reason: number | string,
    options?: ErrorOptions,
  ) {
    super(`the letter was not taken: ${reason}`, options);
  }

  /** Whether another try can help: the server says 4xx, or was not reached. */
  get isPassing(): boolean {
    return typeof this.reason === 'string' ? this.reason !== 'EAUTH' : this.reason < 500;
  }
}

/** Mail servers over SMTP. */
export function createMails(): Mails {
  return {
    open: async (server) => {
      const { SmtpMailer } = await import('./smtp-mailer.js');
      return new SmtpMailer(server);
    },
  };
}
