import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningLink } from './signing-link.js';

/** Gives random bytes. */
export type Random = (length: number) => Uint8Array;

/** The form of the secret part of a link: 256 bits. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** The secret part of a new link. */
export function makeToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** Whether a text can be the secret part of a link. */
export function isToken(text: string): boolean {
  return tokenForm.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** What is kept of a token. It has 256 random bits: nobody finds it by trying, so it needs no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update('rolebook link\0').update(token).digest('hex');
}

/** A code of six digits, each of the million as likely as any other. */
export function makeCode(random: Random): string {
  for (;;) {
    const [a = 0, b = 0, c = 0] = random(3);
    const value = a * 65_536 + b * 256 + c;
    // 16 000 000 is the largest multiple of a million that three bytes hold.
    if (value < 16_000_000) return String(value % 1_000_000).padStart(6, '0');
  }
}

/** Random letters that make equal things different: 128 bits in hexadecimal. */
export function makeSalt(random: Random): string {
  return Buffer.from(random(16)).toString('hex');
}

/**
 * What is kept of a code. The token is the key, which is not kept: whoever reads the database cannot try the million
 * codes.
 */
export function hashCode(token: string, salt: string, code: string): string {
  return createHmac('sha256', token)
    .update('rolebook code\0')
    .update(salt)
    .update('\0')
    .update(code)
    .digest('hex');
}

/** What is told of an address in evidence: the same for the same address and salt, and saying nothing of it. */
export function hashAddress(salt: string, address: string): string {
  return createHash('sha256')
    .update('rolebook address\0')
    .update(salt)
    .update('\0')
    .update(address)
    .digest('hex');
}

/**
 * The mark of a form: only the page of the link can make it, and only for the step that comes next, so a form can neither
 * be sent from elsewhere nor twice.
 */
export function markForm(token: string, { id, step }: Pick<SigningLink, 'id' | 'step'>): string {
  return createHmac('sha256', token).update(`rolebook form\0${id}\0${step}`).digest('base64url');
}

/** Compares secrets in a time that tells nothing of them. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
