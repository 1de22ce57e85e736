import encodeQr from 'qr';

/** The modules of a QR code without its quiet zone: `true` is dark. Rows from the top; as many columns as rows. */
export type QrMatrix = readonly (readonly boolean[])[];

/** How many modules of the quiet zone a code needs on each side (ISO/IEC 18004, 9.1). */
export const quietZone = 4;

/** The QR code of a text in UTF-8, at level M: a seventh of it may be lost to a stamp or a fold. */
export function makeQrMatrix(value: string): QrMatrix {
  // The library draws a border of one module at least.
  const framed = encodeQr(value, 'raw', { ecc: 'medium', border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}
