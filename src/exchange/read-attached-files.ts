import { constants, inflateSync } from 'node:zlib';
import type { PDF, PdfObject } from '@libpdf/core';

/** A file that a PDF carries. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** No file that this program attaches is so large; a stream that unpacks to more is a trap. */
const largestFile = 32 * 1024 * 1024;

/**
 * The associated files of a PDF (ISO 19005-3, 6.8), in their order. `undefined` when it is no PDF, or one that cannot be
 * read; what is no file in it is left out. The library is loaded with the first PDF.
 */
export async function readAttachedFiles(bytes: Uint8Array): Promise<readonly AttachedFile[] | undefined> {
  const library = await import('@libpdf/core');
  let pdf: PDF;
  try {
    pdf = await library.PDF.load(bytes);
  } catch {
    // The library tells broken files by errors of many classes; what is wrong inside of a PDF helps nobody here.
    return undefined;
  }
  const resolve = (value: PdfObject | null | undefined): PdfObject | null | undefined =>
    value instanceof library.PdfRef ? pdf.getObject(value) : value;
  const member = (value: PdfObject | null | undefined, name: string): PdfObject | null | undefined =>
    value instanceof library.PdfDict ? resolve(value.get(name)) : undefined;

  const list = member(pdf.getCatalog(), 'AF');
  if (!(list instanceof library.PdfArray)) return [];
  const files: AttachedFile[] = [];
  for (let place = 0; place < list.length; place++) {
    const description = resolve(list.at(place));
    const name = member(description, 'UF');
    const stream = member(member(description, 'EF'), 'F');
    if (!(name instanceof library.PdfString) || !(stream instanceof library.PdfStream)) continue;
    const filter = member(stream, 'Filter');
    const isPacked = filter instanceof library.PdfName && filter.value === 'FlateDecode';
    if (filter !== undefined && filter !== null && !isPacked) continue;
    const content = isPacked ? unpack(stream.data) : stream.data;
    if (content !== undefined) files.push({ name: name.asString(), bytes: content });
  }
  return files;
}

function unpack(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: largestFile, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}
