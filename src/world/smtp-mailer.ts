import { createTransport, type Transporter } from 'nodemailer';
import { type Mailer, MailFailure, type MailServer, type SentMail } from './mails.js';

/** How long a server may take to answer, in milliseconds. */
const patience = 30_000;

/** A mail server over SMTP. Letters go through few connections that stay open. */
export class SmtpMailer implements Mailer {
  readonly #transport: Transporter;

  constructor({ host, port, security, user }: MailServer) {
    this.#transport = createTransport({
      ...{ host, port, pool: true, maxConnections: 2 },
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...(user && { auth: { user: user.name, pass: user.password } }),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
      // A letter is handed over as finished bytes: nothing is read from files or fetched.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  async send({ from, to, bytes, returns }: SentMail): Promise<void> {
    const notify = returns === 'nothing' ? 'never' : ['failure', 'delay'];
    try {
      await this.#transport.sendMail({
        envelope: { from, to: [to] },
        raw: Buffer.from(bytes),
        dsn: { return: 'headers', notify },
      });
    } catch (error) {
      throw new MailFailure(findReason(error), { cause: error });
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** The code of an answer or of the network. The sentence that comes with it may name addresses, and is left out. */
function findReason(error: unknown): number | string {
  if (typeof error !== 'object' || error === null) return 'EUNKNOWN';
  const answer = 'responseCode' in error ? error.responseCode : undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EAUTH') return 'EAUTH';
  if (typeof answer === 'number') return answer;
  // What the network said stands only in the sentence: «connect ECONNREFUSED 127.0.0.1:25».
  const inner = error instanceof Error ? /\bE[A-Z]{4,}\b/.exec(error.message)?.[0] : undefined;
  return inner ?? (typeof code === 'string' ? code : 'EUNKNOWN');
}
