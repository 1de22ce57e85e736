// The picture of a QR code that tools of Word files are given: drawn by Rolebook for all, so that nobody pays more for it.
import { makeQrMatrix } from '../../build/render/qr-matrix.js';
import { drawQrPicture } from '../../build/render/writers/docx/qr-picture.js';

/** The code of a value as PNG. */
export function drawCode(value) {
  return drawQrPicture(makeQrMatrix(value));
}
