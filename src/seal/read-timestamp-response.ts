import { checkTimestamp, keepToken, type Timestamp, type TimestampFault } from './check-timestamp.js';
import * as der from './der.js';
import type { TimestampRequest } from './timestamp-request.js';
import { readTokenAlgorithm } from './timestamp-token.js';

/** RSA with the padding of PKCS #1 v2 (RFC 4055). */
export const rsaPssId = '1.2.840.113549.1.1.10';

/** What an authority has answered: a token, ready to be kept, or why it is of no use. */
export type TimestampResponse =
  | { readonly state: 'granted'; readonly token: Uint8Array; readonly timestamp: Timestamp }
  /** It did not want to; `reason` is what it says of it. */
  | { readonly state: 'refused'; readonly reason: string }
  /** Its signature is of a kind that cannot be checked here; `algorithm` is its object identifier. */
  | { readonly state: 'other-algorithm'; readonly algorithm: string }
  /** It answers another request. */
  | { readonly state: 'other-nonce' }
  | { readonly state: TimestampFault };

/** Reads the answer to a request (RFC 3161, 2.4.2). Nothing of it is believed: it comes from another machine. */
export function readTimestampResponse(
  bytes: Uint8Array,
  { imprint, nonce }: TimestampRequest,
): TimestampResponse {
  const [status, token] = der.partsOf(der.decode(bytes));
  const [code, texts] = der.partsOf(status);
  const number = der.naturalOf(code);
  if (number === undefined) return { state: 'garbage' };
  // 0: granted; 1: granted, in a way that is a little another one.
  if (number.length > 1 || (number[0] ?? 0) > 1) {
    return {
      state: 'refused',
      reason: der
        .partsOf(texts)
        .flatMap((each) => der.textOf(each) ?? [])
        .join(' '),
    };
  }
  const written = token && der.bytesOf(token);
  const algorithm = written && readTokenAlgorithm(written);
  if (algorithm !== undefined && !isKnown(algorithm)) return { state: 'other-algorithm', algorithm };
  const kept = written && keepToken(written);
  if (kept === undefined) return { state: 'garbage' };
  const checked = checkTimestamp(kept, imprint);
  if (checked.state !== 'good') return checked;
  const { timestamp } = checked;
  const isAnswer = timestamp.nonce !== undefined && Buffer.compare(timestamp.nonce, trim(nonce)) === 0;
  return isAnswer ? { state: 'granted', token: kept, timestamp } : { state: 'other-nonce' };
}

/** Whether it is one of RSA by PKCS #1 v1.5, or of elliptic curves by ANSI X9.62. */
function isKnown(algorithm: string): boolean {
  const isRsa = algorithm.startsWith('1.2.840.113549.1.1.') && algorithm !== rsaPssId;
  return isRsa || algorithm.startsWith('1.2.840.10045.');
}

/** The bytes of a number, without zeros before it. */
function trim(number: Uint8Array): Uint8Array {
  const start = number.findIndex((byte) => byte !== 0);
  return start < 0 ? number.subarray(-1) : number.subarray(start);
}
