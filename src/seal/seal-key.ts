/** What a seal is made with: a certificate and the key that belongs to it. */
export interface SealKey {
  /** The certificate of the organization, then those that it leans on; DER. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** Signs data by SHA-256 and the key. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/**
 * Opens a PKCS#12 file (`.p12`, `.pfx`). `undefined` when it is none or the password is not its password: the file does
 * not tell which. The library is loaded with the first file.
 */
export async function openSealKey(file: Uint8Array, password: string): Promise<SealKey | undefined> {
  const { P12Signer } = await import('@libpdf/core');
  try {
    const signer = await P12Signer.create(file, password);
    return {
      certificates: [signer.certificate, ...signer.certificateChain],
      sign: (data) => signer.sign(data, 'SHA-256'),
    };
  } catch {
    return undefined;
  }
}
