import * as der from './der.js';
import { sha256Id } from './timestamp-token.js';

/** What an authority is asked: to say when these 32 bytes, the SHA-256 of something, were known. */
export interface TimestampRequest {
  readonly imprint: Uint8Array;
  /** Bytes that nobody can foretell: an old answer does not have them. */
  readonly nonce: Uint8Array;
}

/** A request as DER (RFC 3161, 2.4.1). It asks for the certificate of the authority as well. */
export function writeTimestampRequest({ imprint, nonce }: TimestampRequest): Uint8Array {
  const algorithm = der.sequence(der.identifier(sha256Id), der.nothing());
  return der.encode(
    der.sequence(
      der.integer(1),
      der.sequence(algorithm, der.octets(imprint)),
      der.natural(nonce),
      der.truth(),
    ),
  );
}
