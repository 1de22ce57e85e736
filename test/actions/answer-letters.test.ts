import { expect, it } from 'vitest';
import type { Behaviour } from '../mail/mail-server.js';
import { unwrap } from '../registry/registries.js';
import { ElectronicOffice, Reader } from './electronic-office.js';

const objection = 'Пункт 2.1 неясен.';

/** Whether a letter follows an answer: it is no link and no code. */
const followsAnswer = (text: string): boolean => /^Message-ID: <(receipt|notice)-/m.test(text);

/** An office in which somebody has a link and HR wants to be told, with a mail server that behaves so. */
async function openOffice(behaviour: Behaviour): Promise<ElectronicOffice> {
  const office = await ElectronicOffice.open(1, undefined, behaviour);
  office.set('notify: kadry@example.ru', 'objectionInLetter: true');
  await office.consent('00001');
  expect((await office.run(['ack', 'send'])).exitCode).toBe(0);
  return office;
}

async function object(office: ElectronicOffice): Promise<void> {
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  expect(await reader.askCode()).toBe(303);
  const answered = await reader.sign(office.codeOf('00001'), 'read-with-objections', objection);
  expect(answered.status).toBe(303);
  expect((await reader.open()).text).toContain('записан');
}

const listFollowing = (office: ElectronicOffice): readonly string[] =>
  office.mail.taken.filter(({ text }) => followsAnswer(text)).map(({ to }) => to.join());

const readStates = (office: ElectronicOffice): Promise<readonly string[]> =>
  office.inRegistry(async (registry) => {
    const read = registry.readAtOnce((db) =>
      db.selectFrom('answer_letter').selectAll().orderBy('kind').execute(),
    );
    return unwrap(await read).map(({ kind, state, failure }) => `${kind} ${state} ${failure ?? ''}`.trim());
  });

const remind = async (office: ElectronicOffice): Promise<string> =>
  (await office.run(['ack', 'remind'])).stdout;

it('a page waits for no mail server after an answer: its letters go when the server takes them', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  const office = await openOffice({ hold: (text) => (followsAnswer(text) ? held : undefined) });
  // The server holds both letters for as long as this takes.
  await object(office);
  expect(listFollowing(office)).toEqual([]);
  release();
  await office.waitForLetters('p00001@example.ru', 3);
  await office.waitForLetters('kadry@example.ru', 1);
  expect(office.lettersAt('kadry@example.ru')[0]?.text).toContain(objection);
  expect(await remind(office)).toContain('Отправлено писем: 0.');
});

it('letters that the server does not take for the moment are kept, and sent once by the next reminding', async () => {
  let isBusy = false;
  const office = await openOffice({ refuse: () => (isBusy ? 451 : undefined) });
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  await reader.askCode();
  isBusy = true;
  expect((await reader.sign(office.codeOf('00001'), 'read-with-objections', objection)).status).toBe(303);
  await expect
    .poll(() => readStates(office), { timeout: 20_000 })
    .toEqual(['notice waiting 451', 'receipt waiting 451']);
  const failed = await office.run(['ack', 'remind']);
  expect([failed.exitCode, failed.stdout]).toEqual([1, expect.stringContaining('Не принято почтой: 2.')]);
  expect(failed.stdout + failed.stderr).not.toContain('@');
  isBusy = false;
  expect(await remind(office)).toContain('Отправлено писем: 2.');
  expect(await remind(office)).toContain('Отправлено писем: 0.');
  expect([...listFollowing(office)].sort()).toEqual(['kadry@example.ru', 'p00001@example.ru']);
  expect(office.lettersAt('kadry@example.ru')[0]?.text).toContain(objection);
});

it('an address that the server refuses for good is tried once', async () => {
  const office = await openOffice({
    refuse: (address) => (address.startsWith('kadry') ? 550 : undefined),
  });
  await object(office);
  await expect
    .poll(() => readStates(office), { timeout: 20_000 })
    .toEqual(['notice failed 550', 'receipt sent']);
  expect(await remind(office)).toContain('Отправлено писем: 0. Не принято почтой: 0.');
});

it('letters that were about to be sent when a machine failed are sent by the next one, when it is sure of that', async () => {
  const office = await openOffice({});
  await object(office);
  await office.waitForLetters('kadry@example.ru', 1);
  await expect.poll(() => readStates(office), { timeout: 20_000 }).toEqual(['notice sent', 'receipt sent']);
  await office.inRegistry(async (registry) =>
    unwrap(
      await registry.writeAtOnce((db) =>
        db
          .updateTable('answer_letter')
          .set({ state: 'claimed', claimed_at: office.now.toISOString() })
          .where('kind', '=', 'notice')
          .execute(),
      ),
    ),
  );
  expect(await remind(office)).toContain('Отправлено писем: 0.');
  office.now = new Date(office.now.getTime() + 16 * 60_000);
  expect(await remind(office)).toContain('Отправлено писем: 1.');
  const ids = office.lettersAt('kadry@example.ru').map(({ headers }) => headers.get('message-id'));
  // A mail program that gets both shows one.
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

it('a page that sends a code waits for the server no longer than a reader would', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((settle) => (release = settle));
  const office = await openOffice({
    hold: (text) => (/^Message-ID: <link-/m.test(text) ? undefined : held),
  });
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  expect(await reader.askCode()).toBe(303);
  expect((await reader.open()).text).toContain('p•••@example.ru');
  expect(office.codeOf('00001')).toBe('');
  release();
  await office.waitForLetters('p00001@example.ru', 2);
  expect((await reader.sign(office.codeOf('00001'), 'read')).status).toBe(303);
});

it('pages that are served again send first what those before them have left', async () => {
  let isBusy = true;
  const office = await openOffice({
    refuse: (address) => (isBusy && address.startsWith('kadry') ? 451 : undefined),
  });
  await object(office);
  await expect.poll(() => readStates(office), { timeout: 20_000 }).toContain('notice waiting 451');
  isBusy = false;
  await office.serve();
  await office.waitForLetters('kadry@example.ru', 1);
  await expect.poll(() => readStates(office), { timeout: 20_000 }).toEqual(['notice sent', 'receipt sent']);
});
