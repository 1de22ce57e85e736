import { type SigningLink, signingLimits } from './signing-link.js';
import { hashCode, isSameSecret } from './signing-secret.js';

/** Why a link can do nothing more. */
export type LinkEnd = 'signed' | 'expired' | 'replaced' | 'blocked';

/** Why a link can do nothing more; `undefined` while it is open. */
export function findEnd(link: SigningLink, now: Date): LinkEnd | undefined {
  if (link.state === 'signed') return 'signed';
  if (link.state === 'replaced' || link.state === 'failed') return 'replaced';
  if (link.wrongCodes >= signingLimits.wrongCodes) return 'blocked';
  return link.expiresAt <= now.toISOString() ? 'expired' : undefined;
}

/** Whether another code may be sent; if not, why, and how long to wait in seconds. */
export type CodeRequest =
  | { readonly state: 'allowed' }
  | { readonly state: 'wait'; readonly seconds: number }
  | { readonly state: 'spent' };

/** Judges the wish for a code through a link that is open. */
export function judgeCodeRequest(link: SigningLink, now: Date): CodeRequest {
  if (link.codesSent >= signingLimits.codes) return { state: 'spent' };
  if (link.code === undefined) return { state: 'allowed' };
  const passed = (now.getTime() - Date.parse(link.code.sentAt)) / 1000;
  const seconds = Math.ceil(signingLimits.pauseSeconds - passed);
  return seconds > 0 ? { state: 'wait', seconds } : { state: 'allowed' };
}

/** Whether a code can be typed in: one was sent, and is neither too old nor tried too often. */
export function hasLiveCode({ code }: SigningLink, now: Date): boolean {
  return (
    code !== undefined &&
    code.tries < signingLimits.triesOfCode &&
    now.getTime() - Date.parse(code.sentAt) < signingLimits.codeMinutes * 60_000
  );
}

/** What a typed code is. */
export type CodeJudgement = 'right' | 'wrong' | 'none-alive';

/** Judges a typed code. Spaces and hyphens, as programs show codes, do not count. */
export function judgeCode(link: SigningLink, token: string, typed: string, now: Date): CodeJudgement {
  if (link.code === undefined || !hasLiveCode(link, now)) return 'none-alive';
  const digits = typed.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '');
  const { salt, hash } = link.code;
  return /^\d{6}$/.test(digits) && isSameSecret(hashCode(token, salt, digits), hash) ? 'right' : 'wrong';
}
