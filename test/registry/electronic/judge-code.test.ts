import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findEnd,
  hasLiveCode,
  judgeCode,
  judgeCodeRequest,
} from '../../../src/registry/electronic/judge-code.js';
import { type SigningLink, signingLimits } from '../../../src/registry/electronic/signing-link.js';
import {
  hashCode,
  hashToken,
  isToken,
  makeCode,
  makeToken,
  markForm,
} from '../../../src/registry/electronic/signing-secret.js';

const bytes = (value: number) => (length: number) => new Uint8Array(length).fill(value);
const token = makeToken(bytes(7));
const sent = new Date('2026-11-22T09:00:00Z');
const later = (seconds: number): Date => new Date(sent.getTime() + seconds * 1000);

const link = (changes: Partial<SigningLink> = {}): SigningLink => ({
  id: 'a1',
  tokenHash: hashToken(token),
  organization: 'vector',
  person: 'p1',
  version: 'vector/sales-manager/instruction/ru@3',
  addressHash: '00',
  addressSalt: '00',
  createdAt: sent.toISOString(),
  expiresAt: later(14 * 86_400).toISOString(),
  state: 'open',
  step: 1,
  code: {
    salt: 'aa',
    hash: hashCode(token, 'aa', '012345'),
    channel: 'email',
    sentAt: sent.toISOString(),
    tries: 0,
  },
  codesSent: 1,
  wrongCodes: 0,
  ...changes,
});
const tried = (tries: number): SigningLink['code'] => ({ ...link().code, tries }) as SigningLink['code'];

describe('a code', () => {
  it.each(['012345', '012 345', ' 012-345 ', '０１２３４５'])('is right as it is typed: %s', (typed) => {
    expect(judgeCode(link(), token, typed, later(60))).toBe('right');
  });

  it.each(['', '12345', '012346', '0123456', '012345; drop', 'о12345'])('is wrong: %j', (typed) => {
    expect(judgeCode(link(), token, typed, later(60))).toBe('wrong');
  });

  it('is good for ten minutes', () => {
    expect(judgeCode(link(), token, '012345', later(599))).toBe('right');
    expect(judgeCode(link(), token, '012345', later(600))).toBe('none-alive');
  });

  it('can be mistyped five times', () => {
    expect(judgeCode(link({ code: tried(4) }), token, '012345', later(1))).toBe('right');
    expect(judgeCode(link({ code: tried(5) }), token, '012345', later(1))).toBe('none-alive');
    expect(hasLiveCode(link({ code: undefined }), later(1))).toBe(false);
  });

  it('of another link is wrong', () => {
    expect(judgeCode(link(), makeToken(bytes(8)), '012345', later(1))).toBe('wrong');
  });

  it('is sent again after a minute, and ten times in all', () => {
    expect(judgeCodeRequest(link({ code: undefined, codesSent: 0 }), sent)).toEqual({ state: 'allowed' });
    expect(judgeCodeRequest(link(), later(20))).toEqual({ state: 'wait', seconds: 40 });
    expect(judgeCodeRequest(link(), later(60))).toEqual({ state: 'allowed' });
    expect(judgeCodeRequest(link({ codesSent: 10 }), later(60))).toEqual({ state: 'spent' });
  });

  it('has six digits, each of them as often as any other', () => {
    let seed = 1;
    const random = (length: number): Uint8Array =>
      Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff);
    const codes = Array.from({ length: 20_000 }, () => makeCode(random));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    const first = Array.from(
      { length: 10 },
      (_, digit) => codes.filter((code) => code[0] === String(digit)).length,
    );
    expect(Math.max(...first) - Math.min(...first)).toBeLessThan(300);
    // Three bytes above the largest multiple of a million are thrown away, not folded.
    const above = [255, 255, 255, 0, 0, 42];
    expect(makeCode((length) => Uint8Array.from(above.splice(0, length)))).toBe('000042');
  });
});

describe('a link', () => {
  it('is 256 bits that only its own spelling opens', () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect([token, `${token}A`, token.slice(1), `${token.slice(0, -1)}-`].map(isToken)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (raw) => isToken(makeToken(() => raw))),
    );
  });

  it('ends when it is used, replaced, too old or abused', () => {
    expect(findEnd(link(), sent)).toBeUndefined();
    expect(findEnd(link(), later(14 * 86_400))).toBe('expired');
    expect(findEnd(link({ state: 'signed' }), later(15 * 86_400))).toBe('signed');
    expect(findEnd(link({ state: 'replaced' }), sent)).toBe('replaced');
    expect(findEnd(link({ wrongCodes: signingLimits.wrongCodes }), sent)).toBe('blocked');
  });

  it('marks each form for one step of one link', () => {
    const marks = [
      markForm(token, link()),
      markForm(token, link({ step: 2 })),
      markForm(token, link({ id: 'a2' })),
    ];
    expect(new Set([...marks, markForm(makeToken(bytes(8)), link())]).size).toBe(4);
    expect(markForm(token, link())).toBe(marks[0]);
  });

  it('leaves nothing in what is kept that opens it', () => {
    const kept = JSON.stringify(link());
    expect([kept.includes(token), kept.includes('012345')]).toEqual([false, false]);
  });
});
