import { checkTimestamp, keepToken, type Timestamp, type TimestampFault } from './check-timestamp.js';
import * as der from './der.js';
import type { TimestampRequest } from './timestamp-request.js';

/** What an authority has answered: a token, ready to be kept, or why it is of no use. */
export type TimestampResponse =
  | { readonly state: 'granted'; readonly token: Uint8Array; readonly timestamp: Timestamp }
  /** It did not want to; `reason` is what it says of it. */
  | { readonly state: 'refused'; readonly reason: string }
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
  const kept = token && keepToken(der.bytesOf(token));
  if (kept === undefined) return { state: 'garbage' };
  const checked = checkTimestamp(kept, imprint);
  if (checked.state !== 'good') return checked;
  const { timestamp } = checked;
  const isAnswer = timestamp.nonce !== undefined && Buffer.compare(timestamp.nonce, trim(nonce)) === 0;
  return isAnswer ? { state: 'granted', token: kept, timestamp } : { state: 'other-nonce' };
}

/** The bytes of a number, without zeros before it. */
function trim(number: Uint8Array): Uint8Array {
  const start = number.findIndex((byte) => byte !== 0);
  return start < 0 ? number.subarray(-1) : number.subarray(start);
}
