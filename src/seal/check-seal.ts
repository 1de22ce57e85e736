import { checkTimestamp, type Timestamp } from './check-timestamp.js';
import { type CmsParts, isSignedBy, readCms } from './cms.js';
import { hashAround, hashSignature } from './seal-pdf.js';
import { describeOwner, type SealOwner } from './seal-owner.js';
import { findSealRoom, type SealRoom } from './seal-room.js';

/**
 * What the seal of a PDF proves. intact: not a byte was changed since · none: there is no seal · extended: something was
 * added behind what was sealed · changed: bytes are others than those that were sealed · damaged: the seal itself is no
 * signature, or not written as one
 */
export type SealState =
  | { readonly state: 'intact'; readonly owner: SealOwner; readonly timestamp?: SealTime | undefined }
  | { readonly state: 'none' | 'extended' | 'changed' | 'damaged' };

/** When the seal was there, as an authority says, and who that is. */
export type SealTime = Pick<Timestamp, 'time' | 'authority'>;

/**
 * Checks the seal of a PDF that this program made, without a registry. Every byte counts: those around the signature are
 * in its digest, its certificate and attributes in what it signs, all other bytes of it follow from these, and behind it
 * there are zeros. So a file in which any one byte is another is not intact.
 */
export function checkSeal(bytes: Uint8Array): SealState {
  const room = findSealRoom(bytes);
  if (room === undefined) return { state: 'none' };
  const [start, end] = room.digits;
  const [before, after, rest, ...others] = readRange(bytes, room);
  if (before === undefined || after === undefined || rest === undefined || others.length > 0) {
    return { state: 'damaged' };
  }
  if (before !== start - 1 || after !== end + 1) return { state: 'damaged' };
  if (after + rest < bytes.length) return { state: 'extended' };
  if (after + rest > bytes.length) return { state: 'changed' };
  const parts = readSignature(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  if (parts === undefined) return { state: 'damaged' };
  if (Buffer.compare(hashAround(bytes, before, after), parts.digest) !== 0) return { state: 'changed' };
  if (!isSignedBy(parts)) return { state: 'damaged' };
  const owner = describeOwner(parts.certificates[0]);
  if (parts.timestamp === undefined) return { state: 'intact', owner };
  const checked = checkTimestamp(parts.timestamp, hashSignature(parts.signature));
  if (checked.state !== 'good') return { state: 'damaged' };
  const { time, authority } = checked.timestamp;
  return { state: 'intact', owner, timestamp: { time, authority } };
}

/** The numbers of the byte range, written as `sealPdf` writes them. */
function readRange(bytes: Uint8Array, { range: [start, end] }: SealRoom): readonly number[] {
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1').trimEnd();
  return /^(?:0|[1-9]\d*)(?: (?:0|[1-9]\d*))*$/.test(text) ? text.split(' ').map(Number) : [];
}

/** The signature of hexadecimal digits: capital ones, and zeros behind it. */
function readSignature(digits: string): CmsParts | undefined {
  if (!/^(?:[0-9A-F]{2})+$/.test(digits)) return undefined;
  const bytes = Buffer.from(digits, 'hex');
  const length = measure(bytes);
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return readCms(bytes.subarray(0, length));
}

/** How long a value of ASN.1 is, with its head (X.690, 8.1.3); 0 for what is none. */
function measure(bytes: Uint8Array): number {
  const [, first = 0] = bytes;
  if (first < 0x80) return first + 2;
  const count = first - 0x80;
  if (count < 1 || count > 4) return 0;
  return bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0) + 2 + count;
}
