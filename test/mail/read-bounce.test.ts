import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../src/mail/mail.js';
import { readBounce } from '../../src/mail/read-bounce.js';
import { writeEml } from '../../src/mail/write-eml.js';
import { type Report, writeBounce } from './bounce-of.js';

const mail: Mail = {
  from: { address: 'hr@example.ru', name: 'ООО «Вектор»' },
  to: { address: 'p00001@example.ru' },
  ...{ subject: 'Ознакомьтесь с документом', text: 'Здравствуйте!', html: '<p>Здравствуйте!</p>' },
  ...{ language: 'ru', date: new Date('2026-12-01T09:00:00Z'), id: 'link-0123456789abcdef' },
};
const letter = Buffer.from(writeEml(mail)).toString('utf8');
const read = (report?: Report) => readBounce(Buffer.from(writeBounce(letter, report)));

describe('a report on delivery', () => {
  it('tells which letter it is about, and why it was not delivered', () => {
    expect(read()).toEqual({ letter: mail.id, action: 'failed', reason: '5.1.1' });
    expect(read({ diagnostic: 'smtp; 550 5.1.1 <p00001@example.ru>: no such user' })).toEqual({
      ...{ letter: mail.id, action: 'failed', reason: '550' },
    });
    expect(read({ status: '4.4.7', diagnostic: 'X-Postfix; connect to mx: timed out' })?.reason).toBe(
      '4.4.7',
    );
    expect(read({ status: 'unknown' })?.reason).toBe('5.0.0');
  });

  it.each([
    { encoding: 'base64' },
    { encoding: 'quoted-printable' },
    { whole: false },
    { encoding: 'base64', whole: false },
  ] as const)('is read however it is written: %j', (report) => {
    expect(read(report)).toEqual({ letter: mail.id, action: 'failed', reason: '5.1.1' });
  });

  it('is found within a letter that a mailing system has put around it', () => {
    const inner = writeBounce(letter);
    const head = 'Content-Type: multipart/mixed; boundary=around\r\n\r\n';
    const outer = `${head}--around\r\n${inner}\r\n--around\r\nContent-Type: text/plain\r\n\r\nads\r\n--around--\r\n`;
    expect(readBounce(Buffer.from(outer))?.letter).toBe(mail.id);
  });

  it('of a delay or a delivery is told apart from a failure', () => {
    expect(read({ action: 'delayed', status: '4.4.1' })?.action).toBe('delayed');
    expect(read({ action: 'Relayed', status: '2.1.9' })?.action).toBe('other');
    expect(read({ action: 'FAILED' })?.action).toBe('failed');
  });
});

describe('what is no report', () => {
  it.each([
    ['an ordinary letter', letter],
    ['nothing', ''],
    ['a report without the letter', writeBounce(letter).replace('message/rfc822', 'text/plain')],
    ['a report on a letter without an id', writeBounce(letter.replace(/^Message-ID.*\r\n/m, ''))],
    [
      'a report whose parts nobody can find',
      writeBounce(letter).replace('boundary="=_limit"', 'boundary=other'),
    ],
  ])('is not taken for one: %s', (_, text) => {
    expect(readBounce(Buffer.from(text))).toBeUndefined();
  });

  it('breaks nothing, whatever it is cut or changed to, and never gives an address', () => {
    const whole = Buffer.from(writeBounce(letter, { diagnostic: 'smtp; 550 <p00001@example.ru>' }));
    const change = fc.record({
      start: fc.nat(whole.length),
      length: fc.nat(400),
      bytes: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        let bytes = whole;
        for (const { start, length, bytes: put } of changes) {
          bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
        }
        const found = readBounce(bytes);
        expect(found?.letter ?? '').toMatch(/^[\w-]{0,100}$/);
        expect(found?.reason ?? '550').toMatch(/^[45](\d\d|\.\d{1,3}\.\d{1,3})$/);
      }),
    );
  });

  it('is read to its end though parts lie in parts without end', () => {
    const nest = (depth: number): string =>
      `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${depth === 0 ? '' : nest(depth - 1)}`;
    expect(readBounce(Buffer.from(nest(2_000)))).toBeUndefined();
    const marks = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n' + '--b\r\n'.repeat(100_000);
    expect(readBounce(Buffer.from(marks))).toBeUndefined();
  });
});
