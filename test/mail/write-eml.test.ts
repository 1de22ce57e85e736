import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../src/mail/mail-address.js';
import type { Mail } from '../../src/mail/mail.js';
import { toServerAddress, writeEml } from '../../src/mail/write-eml.js';
import { readEml } from './read-eml.js';

const mail: Mail = {
  from: { address: 'hr@example.ru', name: 'Отдел кадров' },
  to: { address: 'i.petrov@example.ru' },
  subject: 'Ознакомьтесь с должностной инструкцией',
  text: 'Здравствуйте!\nСрок — 25 ноября 2026 г.',
  html: '<p>Здравствуйте!</p>',
  language: 'ru',
  date: new Date('2026-11-22T09:00:00Z'),
  id: '00ff',
};
const write = (changes: Partial<Mail> = {}): string =>
  new TextDecoder().decode(writeEml({ ...mail, ...changes }));

describe('a letter as bytes', () => {
  it('says who, to whom, when and what', () => {
    const { headers, text, html } = readEml(write());
    expect(Object.fromEntries(headers)).toEqual({
      date: 'Sun, 22 Nov 2026 09:00:00 +0000',
      from: 'Отдел кадров <hr@example.ru>',
      to: 'i.petrov@example.ru',
      'message-id': '<00ff@example.ru>',
      subject: 'Ознакомьтесь с должностной инструкцией',
      'content-language': 'ru',
      'auto-submitted': 'auto-generated',
      'mime-version': '1.0',
      'content-type': expect.stringMatching(/^multipart\/alternative; boundary="a-[0-9a-f]{24}"$/) as string,
    });
    expect(text).toBe('Здравствуйте!\r\nСрок — 25 ноября 2026 г.');
    expect(html).toBe('<p>Здравствуйте!</p>');
  });

  it('is the same for the same letter', () => {
    expect(write()).toBe(write());
  });

  it('has lines of ASCII that no server has to wrap', () => {
    const lines = write({ subject: 'Щ'.repeat(300), text: 'ж'.repeat(5000) }).split('\r\n');
    expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
  });

  it('carries a file', () => {
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR');
    const raw = write({ attachment: { name: 'dates.ics', type: 'text/calendar', bytes } });
    expect(raw).toContain('Content-Disposition: attachment; filename="dates.ics"');
    expect(raw).toContain(Buffer.from(bytes).toString('base64'));
    expect(readEml(raw).html).toBe(mail.html);
  });

  it('gives no text a way to add a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (subject, name) => {
        const raw = write({ subject: `${subject}\r\nBcc: a@b.ru`, from: { address: 'hr@example.ru', name } });
        const { headers } = readEml(raw);
        expect([...headers.keys()]).toEqual([...readEml(write()).headers.keys()]);
      }),
    );
  });

  it('gives a subject back as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-яё€😀=?_ ]{1,120}$/u), (subject) => {
        fc.pre(subject === subject.trim());
        expect(readEml(write({ subject })).headers.get('subject')).toBe(subject);
      }),
    );
  });

  it('knows domains in other letters', () => {
    expect(toServerAddress('ivan@почта.рф')).toBe('ivan@xn--80a1acny.xn--p1ai');
  });
});

describe('a mail address', () => {
  it.each(['a@b.ru', "o'neil+hr@mail.example.com", 'ivan@почта.рф'])('%s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    ...['', 'a', '@b.ru', 'a@b', 'a b@c.ru', 'a@b..ru', 'a@-b.ru', '.a@b.ru', 'a@b.ru\r\nBcc: c@d.ru'],
    ...['Иван <a@b.ru>', 'a@b.ru,c@d.ru', 'a@127.0.0.1', '"a b"@c.ru', 'иван@b.ru', `${'a'.repeat(65)}@b.ru`],
  ])('none: %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
