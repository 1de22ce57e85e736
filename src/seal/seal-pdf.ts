import { createHash } from 'node:crypto';
import { writeCms, writeSignedAttributes } from './cms.js';
import type { SealKey } from './seal-key.js';
import { findSealRoom } from './seal-room.js';

/**
 * Puts the seal into a PDF that has room for one: a signature over all bytes but its own digits (ISO 32000-1, 12.8.1), of
 * the level PAdES B-B. The file keeps its length. A file without room, or a chain of certificates that does not fit, is a
 * bug of the caller and throws.
 */
export async function sealPdf(bytes: Uint8Array, key: SealKey): Promise<Uint8Array> {
  const room = findSealRoom(bytes);
  if (room === undefined) throw new Error('the PDF has no room for a seal');
  const [start, end] = room.digits;
  const sealed = Buffer.from(bytes);
  // Whole strings count with their brackets: the range leaves out what stands between the other bytes.
  const [before, after] = [start - 1, end + 1];
  const range = `${before} ${after} ${sealed.length - after}`;
  sealed.write(range.padEnd(room.range[1] - room.range[0]), room.range[0], 'latin1');
  const digest = hashAround(sealed, before, after);
  const parts = { certificates: key.certificates, digest };
  const signature = await key.sign(writeSignedAttributes(parts));
  const digits = Buffer.from(writeCms({ ...parts, signature }))
    .toString('hex')
    .toUpperCase();
  if (digits.length > end - start) throw new Error('the signature does not fit into its room');
  sealed.write(digits.padEnd(end - start, '0'), start, 'latin1');
  return sealed;
}

/** Whether signatures of a key fit into the room of 16 KB that files have for them. */
export function fitsSealRoom({ certificates }: SealKey): boolean {
  return certificates.reduce((sum, { length }) => sum + length, 0) <= roomForCertificates;
}

/** In bytes: what a signature and its frame leave of the room, with some to spare. */
const roomForCertificates = 8 * 1024;

/** SHA-256 of a file without the bytes of a stretch. */
export function hashAround(bytes: Uint8Array, before: number, after: number): Uint8Array {
  return createHash('sha256').update(bytes.subarray(0, before)).update(bytes.subarray(after)).digest();
}
