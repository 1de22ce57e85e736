import { describe, expect, it } from 'vitest';
import { readSigningWords, type WordFile } from '../../src/actions/electronic/signing-words.js';
import { createSite } from '../../src/web/site.js';
import { createWorld } from '../../src/world.js';
import type { WebRequest, WebResponse } from '../../src/world/http-server.js';
import { DeskOfTest, reading, token, words } from './desk-of-test.js';

const bodyOf = ({ body }: WebResponse): string => new TextDecoder().decode(body);

function open(baseUrl = 'https://hr.example.ru'): {
  readonly desk: DeskOfTest;
  readonly ask: (path: string, rest?: Partial<WebRequest>) => Promise<WebResponse>;
  readonly post: (
    fields: Readonly<Record<string, string>>,
    rest?: Partial<WebRequest>,
  ) => Promise<WebResponse>;
} {
  const desk = new DeskOfTest();
  const answer = createSite({ desk, baseUrl });
  const ask = (path: string, rest: Partial<WebRequest> = {}): Promise<WebResponse> =>
    answer({ method: 'GET', path, type: '', body: new Uint8Array(), ...rest });
  return {
    desk,
    ask,
    post: (fields, rest = {}) =>
      ask(`/a/${token}/`, {
        method: 'POST',
        type: 'application/x-www-form-urlencoded',
        body: new TextEncoder().encode(new URLSearchParams(fields).toString()),
        ...rest,
      }),
  };
}

describe('the page of a link', () => {
  it('shows the document in full, who reads it, and what the signature means', async () => {
    const { ask } = open();
    const page = await ask(`/a/${token}/`);
    expect(page.status).toBe(200);
    const text = bodyOf(page);
    for (const each of [
      'Петров Иван Сергеевич',
      '№ 12-ДИ от 20 ноября 2026 г.',
      'Трудовой договор она не меняет',
    ]) {
      expect(text).toContain(each);
    }
    expect(text).toContain(reading().text.body);
    expect(text).toContain('Получить код по почте');
    expect(text).not.toMatch(/<script|согласен|согласна|обязуюсь/iu);
  });

  it('offers three answers once a code was sent, and none of them is consent', async () => {
    const { ask, desk } = open();
    desk.view = reading('p•••@example.ru');
    const labels = [...bodyOf(await ask(`/a/${token}/`)).matchAll(/<label for="[a-z-]+">([^<]+)/g)].map(
      ([, each]) => each,
    );
    expect(labels).toEqual([
      ...['Код из письма или СМС', 'Ознакомлен(а)', 'Ознакомлен(а), есть возражения'],
      ...['Отказываюсь подписывать', 'В чём состоят возражения'],
    ]);
  });

  it('is changed by nothing but a form of its own', async () => {
    const { ask, desk, post } = open();
    for (const method of ['GET', 'HEAD'] as const) await ask(`/a/${token}/`, { method });
    await post({ do: 'code', mark: 'm' }, { site: 'cross-site' });
    await post({ do: 'code', mark: 'm' }, { type: 'text/plain' });
    await ask(`/a/${token}/document.pdf`, { method: 'POST', type: 'application/x-www-form-urlencoded' });
    expect(desk.asked).toEqual([]);
    await post({ do: 'code', mark: 'm', channel: 'sms' }, { site: 'same-origin' });
    expect(desk.asked).toEqual([['code', 'm', 'sms']]);
  });

  it('hands on what was filled in, and leads back to itself', async () => {
    const { desk, post } = open();
    const objection = 'Пункт 2.1\r\nнепонятен';
    const done = await post({
      do: 'sign',
      mark: 'm',
      code: '123 456',
      statement: 'read-with-objections',
      objection,
    });
    expect([done.status, done.headers['location']]).toEqual([303, './']);
    expect(desk.asked).toEqual([
      [
        'sign',
        { mark: 'm', code: '123 456', statement: 'read-with-objections', objection: 'Пункт 2.1\nнепонятен' },
      ],
    ]);
    await post({ do: 'sign', mark: 'm', statement: 'agreed' });
    expect(desk.asked.at(-1)).toEqual(['sign', { mark: 'm', code: '', statement: undefined, objection: '' }]);
  });

  it('tells what was wrong beside the field, and keeps what was filled in', async () => {
    const { desk, post } = open();
    desk.view = reading('p•••@example.ru');
    desk.fault = { kind: 'no-objection' };
    const page = await post({
      do: 'sign',
      mark: 'm',
      code: '1',
      statement: 'read-with-objections',
      objection: ' ',
    });
    const text = bodyOf(page);
    expect(page.status).toBe(422);
    expect(text).toContain('<a href="#objection">Напишите, в чём состоят возражения.</a>');
    expect(text).toContain('aria-describedby="objection-hint objection-error" aria-invalid="true"');
    expect(text).toMatch(/value="read-with-objections"[^>]*checked="checked"/);
    desk.fault = { kind: 'wrong' };
    const wrong = bodyOf(
      await post({ do: 'sign', code: '123456', statement: 'declined', objection: '</textarea><b>' }),
    );
    expect(wrong).toContain('&lt;/textarea&gt;&lt;b&gt;</textarea>');
    expect(wrong).not.toContain('123456');
  });

  it('offers another code by each way that the reader has', async () => {
    const { ask, desk } = open();
    const confirmation = { ...reading().confirmation, sentTo: 'p•••@example.ru' };
    desk.view = { ...reading(), confirmation };
    const both = bodyOf(await ask(`/a/${token}/`));
    expect(both).toContain('value="email" class="other">Отправить новый код по почте<');
    expect(both).toContain('value="sms" class="other">Отправить новый код в СМС<');
    desk.view = { ...reading(), confirmation: { ...confirmation, channels: ['email'] } };
    expect(bodyOf(await ask(`/a/${token}/`))).toContain('class="other">Отправить новый код<');
  });

  it('tells each fault with a status of its own', async () => {
    const { desk, post } = open();
    const statuses = new Map<string, number>();
    for (const kind of ['stale', 'wait', 'spent', 'not-sent', 'busy'] as const) {
      desk.fault = { kind, seconds: 42 };
      const page = await post({ do: 'code', mark: 'm' });
      statuses.set(kind, page.status);
      expect(bodyOf(page)).toContain('role="alert"');
    }
    expect(Object.fromEntries(statuses)).toEqual({
      stale: 409,
      wait: 429,
      spent: 429,
      'not-sent': 503,
      busy: 503,
    });
  });

  it('says after an answer what was recorded, and gives the certificate', async () => {
    const { ask, desk } = open();
    const { text, facts } = reading();
    for (const statement of ['read', 'read-with-objections', 'declined'] as const) {
      const signedAt = '22 ноября 2026 г., 12:00';
      desk.view = { state: 'signed', statement, signedAt, words, text, facts, hasIssuedFile: true };
      const page = bodyOf(await ask(`/a/${token}/`));
      expect(page).toContain(`записан ${signedAt}`);
      expect(page).toContain('href="certificate.pdf"');
      expect(page).not.toContain('<form');
    }
  });

  it('says why a link can do nothing more', async () => {
    const { ask, desk } = open();
    for (const end of ['expired', 'replaced', 'blocked'] as const) {
      desk.view = { state: 'closed', end, words };
      const page = await ask(`/a/${token}/`);
      expect([page.status, bodyOf(page).includes('Петров')]).toEqual([410, false]);
    }
    desk.view = { state: 'closed', end: 'busy', words };
    const busy = await ask(`/a/${token}/`);
    expect([busy.status, bodyOf(busy).includes('Сервис временно недоступен')]).toEqual([503, true]);
  });
});

describe('the site', () => {
  it('knows no other pages', async () => {
    const { ask } = open();
    const unknown = token.replace(/^./, 'A');
    for (const path of [
      '/',
      '/a/',
      '/a/x/',
      `/a/${unknown}/`,
      `/a/${token}/other.pdf`,
      `/a/${token}/../../etc/passwd`,
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
    expect((await ask(`/a/${token}`)).headers['location']).toBe(`${token}/`);
  });

  it('works behind a proxy that leaves its path, or takes it away', async () => {
    const { ask } = open('https://example.ru/hr/');
    expect((await ask(`/hr/a/${token}/`)).status).toBe(200);
    expect((await ask(`/a/${token}/`)).status).toBe(200);
    expect((await ask(`/other/a/${token}/`)).status).toBe(404);
  });

  it('keeps its addresses to itself and runs nothing', async () => {
    const { ask } = open();
    for (const path of [`/a/${token}/`, '/', `/a/${token}/document.pdf`]) {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.any(String) as string,
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      });
      expect(Object.keys(headers)).not.toContain('set-cookie');
    }
    expect((await open('http://localhost:8080').ask('/')).headers).not.toHaveProperty(
      'strict-transport-security',
    );
  });

  it('has every word in every language, with the same inserts', () => {
    const world = createWorld({});
    const listInserts = (file: WordFile, language: string): readonly string[] => {
      const own = readSigningWords(world, file, language);
      expect(own.language).toBe(language);
      return own.names.map((name) => {
        const inserts = new Set<string>();
        own.say(name, new Proxy({}, { get: (_, insert) => (inserts.add(String(insert)), '') }));
        return `${name} ${[...inserts].sort().join()}`;
      });
    };
    for (const file of ['signing', 'letters'] as const) {
      for (const language of ['en', 'sq']) {
        expect(listInserts(file, language).toSorted()).toEqual(listInserts(file, 'ru').toSorted());
      }
    }
  });
});
