import { describe, expect, it } from 'vitest';
import { createMails, type Mailer, MailFailure, type MailServer } from '../../src/world/mails.js';
import { onTestFinished } from 'vitest';
import { startMailServer } from '../mail/mail-server.js';

async function open(changes: Partial<MailServer> & { readonly port: number }): Promise<Mailer> {
  const mailer = await createMails().open({ host: '127.0.0.1', security: 'none', ...changes });
  onTestFinished(() => {
    mailer.close();
  });
  return mailer;
}

const letter = {
  from: 'hr@example.ru',
  to: 'a@example.ru',
  bytes: new TextEncoder().encode('Subject: x\r\n\r\n.\r\nтекст\r\n'),
  returns: 'headers',
} as const;
const reasonOf = (sent: Promise<void>): Promise<unknown> =>
  sent.then(
    () => 'taken',
    (error: unknown) =>
      error instanceof MailFailure ? [error.reason, error.isPassing, error.message] : error,
  );

describe('a mail server', () => {
  it('gets the bytes of a letter as they are', async () => {
    const server = await startMailServer();
    const mailer = await open(server);
    await mailer.send(letter);
    await mailer.send({ ...letter, to: 'b@example.ru' });
    expect(server.taken.map(({ to }) => to)).toEqual([['a@example.ru'], ['b@example.ru']]);
    expect(server.taken[0]).toMatchObject({
      from: 'hr@example.ru',
      to: ['a@example.ru'],
      text: 'Subject: x\r\n\r\n.\r\nтекст\r\n',
    });
  });

  it('is asked to send back the headers of a letter alone, and of a secret one nothing', async () => {
    const server = await startMailServer();
    const mailer = await open(server);
    await mailer.send(letter);
    await mailer.send({ ...letter, returns: 'nothing' });
    expect(server.taken.map(({ returned, notified }) => [returned, notified])).toEqual([
      ['HDRS', 'FAILURE,DELAY'],
      ['HDRS', 'NEVER'],
    ]);
  });

  it('may refuse a letter for ever, or for now; the reason names no address', async () => {
    const server = await startMailServer({
      refuse: (address) => (address.startsWith('a') ? 550 : 451),
    });
    const mailer = await open(server);
    expect(await reasonOf(mailer.send(letter))).toEqual([550, false, 'the letter was not taken: 550']);
    expect(await reasonOf(mailer.send({ ...letter, to: 'b@example.ru' }))).toEqual([
      451,
      true,
      'the letter was not taken: 451',
    ]);
  });

  it('may want a name and a password', async () => {
    const server = await startMailServer({ user: ['hr', 'верно'] });
    const right = await open({ ...server, user: { name: 'hr', password: 'верно' } });
    expect(await reasonOf(right.send(letter))).toBe('taken');
    const wrong = await open({ ...server, user: { name: 'hr', password: 'неверно' } });
    expect(await reasonOf(wrong.send(letter))).toEqual(['EAUTH', false, expect.any(String)]);
  });

  it('may be away', async () => {
    const mailer = await open({ port: 1 });
    expect(await reasonOf(mailer.send(letter))).toEqual(['ECONNREFUSED', true, expect.any(String)]);
  });

  it('is not spoken to in the clear where security was asked for', async () => {
    const server = await startMailServer();
    const mailer = await open({ ...server, security: 'starttls' });
    expect(await reasonOf(mailer.send(letter))).not.toBe('taken');
    expect(server.taken).toEqual([]);
  });
});
