import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A letter that a server of the tests has taken. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  /** What the sender wants to have back of it (RFC 3461): `HDRS`; and when to hear of it: `FAILURE,DELAY`. */
  readonly returned: string | undefined;
  readonly notified: string | undefined;
}

/** A mail server of one test, on a port of its own. */
export interface MailServerOfTest {
  readonly port: number;
  readonly taken: TakenMail[];
}

/** How a server of the tests behaves. */
export interface Behaviour {
  /** The answer to letters for an address, as SMTP numbers it. */
  readonly refuse?: (address: string) => number | undefined;
  /** What it waits for before it takes a letter; it takes it at once where that is nothing. */
  readonly hold?: (text: string) => Promise<void> | undefined;
  /** Name and password that it wants. */
  readonly user?: readonly [string, string];
}

/** Starts a mail server that ends with the test. */
export async function startMailServer({ refuse, hold, user }: Behaviour = {}): Promise<MailServerOfTest> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    hideDSN: false,
    onAuth: (auth, _, done) => {
      const isRight = auth.username === user?.[0] && auth.password === user?.[1];
      if (isRight) done(null, { user: auth.username ?? '' });
      else done(Object.assign(new Error('wrong name or password'), { responseCode: 535 }));
    },
    onRcptTo: ({ address }, _, done) => {
      const responseCode = refuse?.(address);
      if (responseCode === undefined) done();
      else done(Object.assign(new Error(`no mail for ${address}`), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const text = Buffer.concat(chunks).toString('utf8');
        void Promise.resolve(hold?.(text)).then(() => {
          const to = envelope.rcptTo.map(({ address }) => address);
          const notified = envelope.rcptTo[0]?.dsn?.notify?.join(',');
          taken.push({ from, to, text, returned: envelope.dsn?.ret ?? undefined, notified });
          done();
        });
      });
    },
  });
  // A client that is killed in the middle of a letter is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(
    () =>
      new Promise<void>((settle) => {
        server.close(() => {
          settle();
        });
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return { port, taken };
}
