import { createHash } from 'node:crypto';
import { writeCms, writeSignedAttributes } from './cms.js';
import type { SealKey } from './seal-key.js';
import { findSealRoom } from './seal-room.js';

/** A PDF that was signed, before the signature is put into it. */
export interface SignedPdf {
  /** SHA-256 of the signature: what an authority may say the time of. */
  readonly imprint: Uint8Array;
  /** Puts the seal into the file, with the token of an authority where there is one. `undefined` when it has no room for it. */
  seal(timestamp?: Uint8Array): Uint8Array | undefined;
}

/**
 * Signs a PDF that has room for a seal: all bytes but the digits of the signature itself (ISO 32000-1, 12.8.1), on the
 * level PAdES B-B, or B-T with a token of an authority. The file keeps its length. One without room is a bug of the caller
 * and throws.
 */
export async function signPdf(bytes: Uint8Array, key: SealKey): Promise<SignedPdf> {
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
  return {
    imprint: hashSignature(signature),
    seal: (timestamp) => {
      const digits = Buffer.from(writeCms({ ...parts, signature, timestamp }))
        .toString('hex')
        .toUpperCase();
      if (digits.length > end - start) return undefined;
      const file = Buffer.from(sealed);
      file.write(digits.padEnd(end - start, '0'), start, 'latin1');
      return file;
    },
  };
}

/** How many bytes a PDF has to leave for seals of a key: 16 KB, and more for a long chain or for the token of an authority. */
export function measureSealRoom({ certificates }: SealKey, hasTimestamp: boolean): number {
  const chain = certificates.reduce((sum, { length }) => sum + length, 0);
  return Math.max(roomOfOne, chain + roomOfSignature) + (hasTimestamp ? roomOfToken : 0);
}

const roomOfOne = 16 * 1024;

/** A signature of the largest key in use, with its frame. */
const roomOfSignature = 4 * 1024;

/** A token with its chain; those of today's authorities have less than half of it. */
const roomOfToken = 16 * 1024;

/** SHA-256 of a signature. */
export function hashSignature(signature: Uint8Array): Uint8Array {
  return createHash('sha256').update(signature).digest();
}

/** SHA-256 of a file without the bytes of a stretch. */
export function hashAround(bytes: Uint8Array, before: number, after: number): Uint8Array {
  return createHash('sha256').update(bytes.subarray(0, before)).update(bytes.subarray(after)).digest();
}
