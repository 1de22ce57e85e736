import { decodeBody, listMailParts, readFields, readMailPart } from './mail-part.js';

/** What a mail server says of a letter that it has taken before. */
export interface Bounce {
  /** `Mail.id` of the letter that it is about. */
  readonly letter: string;
  /** `failed`: it was not delivered and will not be. `delayed`: it is still tried. `other`: it was delivered or passed on. */
  readonly action: 'failed' | 'delayed' | 'other';
  /** Why: the answer of a server (`550`), or the status of RFC 3463 (`5.1.1`). Never an address. */
  readonly reason: string;
}

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const originalTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];

/**
 * Reads a report on the delivery of a letter (RFC 3464). `undefined` when it is none, or does not say which letter it is about.
 */
export function readBounce(bytes: Uint8Array): Bounce | undefined {
  const parts = listMailParts(readMailPart(Buffer.from(bytes).toString('latin1')));
  const status = parts.find(({ type }) => statusTypes.includes(type));
  const original = parts.find(({ type }) => originalTypes.includes(type));
  if (status === undefined || original === undefined) return undefined;
  const { headers } = readMailPart(`${decodeBody(original).trimStart()}\n\n`);
  const letter = /^<([\w-]{1,100})@[^\s<>]+>$/.exec(headers.get('message-id') ?? '')?.[1];
  if (letter === undefined) return undefined;
  // A group of fields for the letter, then one for each recipient; our letters have one.
  const groups = decodeBody(status)
    .split(/(?:\r?\n){2,}/)
    .map(readFields)
    .filter((fields) => fields.has('action'));
  const failed = groups.find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  const told = failed ?? groups[0];
  if (told === undefined) return undefined;
  const action = told.get('action')?.toLowerCase();
  return {
    letter,
    action: failed !== undefined ? 'failed' : action === 'delayed' ? 'delayed' : 'other',
    reason: findReason(told),
  };
}

/** What the last server has answered, else the status; `5.0.0`, something is wrong, where neither can be read. */
function findReason(fields: ReadonlyMap<string, string>): string {
  const answer = /^smtp\s*;\s*([45]\d\d)(?!\d)/i.exec(fields.get('diagnostic-code') ?? '')?.[1];
  const status = /^([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(fields.get('status') ?? '')?.[1];
  return answer ?? status ?? '5.0.0';
}
