import { verify, X509Certificate } from 'node:crypto';

/** What a seal is made with: a certificate and the key that belongs to it. */
export interface SealKey {
  /** The certificate of the organization, then those that it leans on; DER. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** Signs data by SHA-256 and the key. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/**
 * What a file gives: a key, or why it gives none. closed: it is no PKCS#12 file, or the password is not its password, and
 * the file does not tell which · unsuitable: its key is of a kind that the seal of a PDF cannot be made with, such as
 * those of GOST R 34.10
 */
export type OpenedSeal =
  | { readonly state: 'open'; readonly key: SealKey }
  | { readonly state: 'closed' }
  | { readonly state: 'unsuitable' };

/** Opens a PKCS#12 file (`.p12`, `.pfx`). The library is loaded with the first file. */
export async function openSealKey(file: Uint8Array, password: string): Promise<OpenedSeal> {
  const { P12Signer } = await import('@libpdf/core');
  let signer: Awaited<ReturnType<typeof P12Signer.create>>;
  try {
    signer = await P12Signer.create(file, password);
  } catch (error) {
    // The library has one class of errors for all that can be wrong, and tells keys that it does not know by words.
    const isUnknown = error instanceof Error && error.message.includes('Unsupported key');
    return { state: isUnknown ? 'unsuitable' : 'closed' };
  }
  const sign = (data: Uint8Array): Promise<Uint8Array> => signer.sign(data, 'SHA-256');
  const all = [signer.certificate, ...signer.certificateChain];
  const own = await findOwn(all, sign);
  if (own === undefined) return { state: 'unsuitable' };
  return { state: 'open', key: { certificates: [own, ...all.filter((each) => each !== own)], sign } };
}

/** The certificate of the key: files hold it and those of its issuers in any order. */
async function findOwn(
  certificates: readonly Uint8Array[],
  sign: SealKey['sign'],
): Promise<Uint8Array | undefined> {
  const sample = new TextEncoder().encode('whose key is it?');
  const signature = await sign(sample);
  return certificates.find((each) => {
    try {
      return verify('sha256', sample, new X509Certificate(each).publicKey, signature);
    } catch {
      // Certificates with keys that OpenSSL does not know, as those of GOST R 34.10, have no public key here.
      return false;
    }
  });
}
