import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEml } from '../mail/read-eml.js';
import { ElectronicOffice, Reader } from './electronic-office.js';

/** Opens an office in which the first person has consented and was sent a link. */
async function openReading(): Promise<{ readonly office: ElectronicOffice; readonly reader: Reader }> {
  const office = await ElectronicOffice.open();
  await office.consent('00001');
  const sent = await office.run(['ack', 'send']);
  expect([sent.exitCode, sent.stdout]).toEqual([
    0,
    'Отправлено ссылок: 1. Отправлены раньше и ещё открыты: 0. На бумаге: 0. Не принято почтой: 0.\n',
  ]);
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  return { office, reader };
}

/** A message as a gateway of SMS gets it. */
interface TakenMessage {
  readonly to: string;
  readonly text: string;
}

/** A gateway of SMS that answers as it is told, until the test ends. */
async function startGateway(): Promise<{
  readonly url: string;
  readonly taken: readonly TakenMessage[];
  status: number;
}> {
  const taken: TakenMessage[] = [];
  const gateway = { url: '', taken, status: 202 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      taken.push(JSON.parse(body) as TakenMessage);
      response.writeHead(gateway.status).end();
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  return gateway;
}

const readOutcomes = (office: ElectronicOffice) =>
  office.inRegistry(async (registry) => {
    const read = await registry.readAtOnce((db) =>
      db.selectFrom('acknowledgment').select(['outcome', 'way', 'is_objected']).execute(),
    );
    return read.value;
  });

describe('an electronic acknowledgment', () => {
  it('goes from the letter over the code to the registry, once', async () => {
    const { office, reader } = await openReading();
    const page = await reader.open();
    expect(page.text).toContain('Маркин00001 Иван Петрович');
    expect(page.text).toContain('ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ');
    expect(page.text).toContain('№ 12-ДИ от');
    expect(await reader.askCode()).toBe(303);
    const code = office.codeOf('00001');
    const { mark } = await reader.open();
    const form = { do: 'sign', mark, code, statement: 'read' };
    expect((await reader.post(form)).status).toBe(303);
    expect((await reader.post(form)).status).toBe(200);
    expect((await reader.open()).text).toContain(
      'Ваш ответ «Ознакомлен(а)» записан 2 декабря 2026 г., 12:00 (GMT+3)',
    );
    const [letter] = office.lettersTo('00001');
    expect(letter?.text).toContain('Ссылка действует до 16 декабря 2026 г. Она личная');
    expect(await readOutcomes(office)).toEqual([
      { outcome: 'acknowledged', way: 'electronic', is_objected: 0 },
    ]);
    const certificate = await reader.readFile('certificate.pdf');
    expect(new TextDecoder().decode(certificate.slice(0, 5))).toBe('%PDF-');
    const shots = process.env['ROLEBOOK_SHOTS'];
    if (shots !== undefined) writeFileSync(`${shots}/certificate.pdf`, certificate);
    await office.waitForLetters('p00001@example.ru', 3);
    expect(office.lettersTo('00001').map(({ headers }) => headers.get('subject'))).toEqual([
      'Ознакомьтесь с документом: должностная инструкция (менеджер по продажам)',
      'Код подтверждения',
      'Ваш ответ записан: должностная инструкция (менеджер по продажам)',
    ]);
    expect((await office.run(['verify'])).exitCode).toBe(0);
  });

  it('may have objections, which count as read, or be a refusal, which does not', async () => {
    const office = await ElectronicOffice.open(2);
    for (const number of ['00001', '00002']) await office.consent(number);
    await office.run(['ack', 'send']);
    const address = await office.serve();
    const [first, second] = ['00001', '00002'].map((each) => new Reader(`${address}${office.linkOf(each)}`));
    await first?.askCode();
    await second?.askCode();
    expect((await first?.sign(office.codeOf('00001'), 'read-with-objections'))?.status).toBe(422);
    expect(
      (await first?.sign(office.codeOf('00001'), 'read-with-objections', 'Пункт 2.1 неясен.'))?.status,
    ).toBe(303);
    expect((await second?.sign(office.codeOf('00002'), 'declined'))?.status).toBe(303);
    expect(await readOutcomes(office)).toEqual(
      expect.arrayContaining([
        { outcome: 'acknowledged', way: 'electronic', is_objected: 1 },
        { outcome: 'declared-refusal', way: null, is_objected: 0 },
      ]),
    );
    const { stdout } = await office.run(['ack', 'status']);
    expect(stdout).toMatch(/00001 .*ознакомлен\(а\).*; есть возражения$/m);
    expect(stdout).toMatch(/00002 .*отказ заявлен, нужен акт/);
    expect(stdout).not.toMatch(/00002 .*возражения/);
    expect(stdout).toMatch(/^С возражениями: 1\. Отказ заявлен, нужен акт: 1\.$/m);
    expect((await office.run(['verify'])).exitCode).toBe(0);
  });

  it('tells the HR department of objections and refusals, and what they say only where that is allowed', async () => {
    const office = await ElectronicOffice.open(3);
    for (const number of ['00001', '00002', '00003']) await office.consent(number);
    office.set('notify: kadry@example.ru');
    await office.run(['ack', 'send']);
    const first = await office.serve();
    const answer = async (address: string, number: string, ...said: [string, string?]): Promise<void> => {
      const reader = new Reader(`${address}${office.linkOf(number)}`);
      await reader.askCode();
      expect((await reader.sign(office.codeOf(number), ...said)).status).toBe(303);
    };
    await answer(first, '00001', 'read-with-objections', 'Пункт 2.1 неясен.\nИ пункт 3.');
    await answer(first, '00002', 'declined');
    await office.waitForLetters('kadry@example.ru', 2);
    office.set('objectionInLetter: true');
    await answer(await office.serve(), '00003', 'read-with-objections', 'Пункт 2.1 неясен.\nИ пункт 3.');
    await office.waitForLetters('kadry@example.ru', 3);
    const [kept, declined, quoted] = office.lettersAt('kadry@example.ru');
    expect(kept?.headers.get('subject')).toBe(
      'Возражения работника: должностная инструкция (менеджер по продажам)',
    );
    expect(kept?.text).toContain(
      'Работник: Маркин00001 Иван Петрович. Документ: должностная инструкция (менеджер по продажам), № 12-ДИ',
    );
    expect(kept?.text).toContain('rolebook ack dossier');
    expect(kept?.text).not.toContain('2.1');
    expect(declined?.headers.get('subject')).toBe(
      'Работник отказывается подписывать: должностная инструкция (менеджер по продажам)',
    );
    expect(declined?.text).toContain('Составьте акт при двух свидетелях');
    expect(quoted?.text).toMatch(/Возражения:\r\n\r\nПункт 2\.1 неясен\.\r\n\r\nИ пункт 3\./);
    expect(office.lettersAt('kadry@example.ru')).toHaveLength(3);
  });

  it('gets its code by SMS where there is a gateway, and the evidence says by whom', async () => {
    const office = await ElectronicOffice.open();
    const gateway = await startGateway();
    appendFileSync(
      'roles/organization.yaml',
      `sms: { url: "${gateway.url}", administrator: ООО «Связь» по договору № 5 }\n`,
    );
    const words = ['people', 'consent', '00001', '--email', 'p00001@example.ru', '--phone', '+79161234567'];
    expect((await office.run([...words, '--dated', '2026-11-30', '--as', 'hr'])).exitCode).toBe(0);
    await office.run(['ack', 'send']);
    const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
    const ask = async () => reader.post({ do: 'code', mark: (await reader.open()).mark, channel: 'sms' });
    gateway.status = 500;
    expect((await ask()).status).toBe(503);
    gateway.status = 202;
    office.now = new Date(office.now.getTime() + 61_000);
    expect((await ask()).status).toBe(303);
    expect((await reader.open()).text).toContain('+7•••67');
    const [, taken] = gateway.taken;
    expect(taken?.to).toBe('+79161234567');
    expect((await reader.sign(/\d{6}/.exec(taken?.text ?? '')?.[0] ?? '', 'read')).status).toBe(303);
    const evidence = await office.inRegistry(async (registry) => {
      const read = await registry.readAtOnce((db) =>
        db.selectFrom('signing_link').select('evidence').executeTakeFirstOrThrow(),
      );
      const hash = read.value?.evidence ?? '';
      return readFileSync(join('.rolebook', 'store', hash.slice(0, 2), hash.slice(2)), 'utf8');
    });
    expect(JSON.parse(evidence)).toMatchObject({
      code: { channel: 'sms', administrator: 'ООО «Связь» по договору № 5' },
    });
    expect(evidence).not.toContain('9161234567');
  });

  it('takes no wrong, old or foreign code, and closes a link that is guessed at', async () => {
    const { office, reader } = await openReading();
    await reader.askCode();
    const code = office.codeOf('00001');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let index = 0; index < 5; index++) expect((await reader.sign(wrong, 'read')).status).toBe(422);
    expect((await reader.sign(code, 'read')).status).not.toBe(303);
    office.now = new Date(office.now.getTime() + 61_000);
    await reader.askCode();
    office.now = new Date(office.now.getTime() + 10 * 60_000);
    expect((await reader.sign(office.codeOf('00001'), 'read')).status).not.toBe(303);
    for (let round = 0; round < 3; round++) {
      office.now = new Date(office.now.getTime() + 61_000);
      await reader.askCode();
      for (let index = 0; index < 5; index++) await reader.sign(wrong, 'read');
    }
    expect((await reader.open()).status).toBe(410);
    expect(await readOutcomes(office)).toEqual([]);
  });

  it('waits a minute between two codes, and closes with its term', async () => {
    const { office, reader } = await openReading();
    expect([await reader.askCode(), await reader.askCode()]).toEqual([303, 429]);
    office.now = new Date(office.now.getTime() + 14 * 86_400_000);
    expect((await reader.open()).status).toBe(410);
  });

  it('is sent once, goes to paper without consent, and ends with it', async () => {
    const { office, reader } = await openReading();
    expect((await office.run(['ack', 'send'])).stdout).toContain(
      'Отправлено ссылок: 0. Отправлены раньше и ещё открыты: 1.',
    );
    await office.run(['people', 'consent', '00001', '--withdraw', '--as', 'hr']);
    expect((await reader.open()).status).toBe(410);
    expect((await office.run(['ack', 'send'])).stdout).toContain('На бумаге: 1.');
  });

  it('is changed by no program that looks into links', async () => {
    const { office, reader } = await openReading();
    const before = await reader.open();
    for (let index = 0; index < 5; index++) await reader.open();
    expect((await reader.open()).mark).toBe(before.mark);
    expect(office.mail.taken).toHaveLength(1);
  });

  it('records two answers that come at the same moment once', async () => {
    const { office, reader } = await openReading();
    await reader.askCode();
    const { mark } = await reader.open();
    const form = { do: 'sign', mark, code: office.codeOf('00001'), statement: 'read' };
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await reader.post(form)).status),
    );
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(await readOutcomes(office)).toHaveLength(1);
  });
});

describe('those who send', () => {
  it('see neither link nor code, in anything that is printed or kept', async () => {
    const { office, reader } = await openReading();
    await reader.askCode();
    const secrets = [office.linkOf('00001').slice(3, -1), office.codeOf('00001')];
    expect(secrets.map((each) => each.length)).toEqual([43, 6]);
    const outputs = [
      await office.run(['ack', 'send', '--dry-run']),
      await office.run(['ack', 'send', '--json']),
      await office.run(['history', 'sales-manager', '--json']),
    ];
    const tables = await office.inRegistry(async (registry) => {
      const read = await registry.readAtOnce(async (db) => {
        const names = (await db.introspection.getTables()).map(({ name }) => name);
        return Promise.all(
          names.map((name) =>
            db
              .selectFrom(name as 'event')
              .selectAll()
              .execute(),
          ),
        );
      });
      return read.value;
    });
    const everything = JSON.stringify([outputs, tables]);
    expect(everything.length).toBeGreaterThan(5000);
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
  });

  it('get neither back where a letter cannot be delivered: no words of a link, and nothing at all of a code', async () => {
    const { office, reader } = await openReading();
    await reader.askCode();
    const asked = office.mail.taken.map(({ text, returned, notified }) => {
      const words = readEml(text).text;
      return [/\/a\/[\w-]{43}/.test(words), /^\d{6}\r?$/m.test(words), returned, notified];
    });
    expect(asked).toEqual([
      [true, false, 'HDRS', 'FAILURE,DELAY'],
      [false, true, 'HDRS', 'NEVER'],
    ]);
  });

  it('are told of addresses that the mail server refuses, without them', async () => {
    const office = await ElectronicOffice.open();
    await office.consent('00001');
    const port = office.mail.port;
    const run = await office.run(['ack', 'send', '--json'], {});
    expect(run.exitCode).toBe(0);
    expect([run.stdout.includes('example.ru'), run.stdout.includes(String(port))]).toEqual([false, false]);
  });
});
