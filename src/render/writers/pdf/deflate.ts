import { deflateSync } from 'node:zlib';

/**
 * Deflates what is different in every document. Level 1 would make files a tenth larger, level 6 takes twice the
 * time for a twentieth less.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 3 });
}

/** Deflates what is kept for many documents, as small as it gets. */
export function deflateOnce(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}
