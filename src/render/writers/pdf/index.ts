import { hasErrors } from '../../../diagnostic/diagnostic.js';
import type { Outcome } from '../../../diagnostic/outcome.js';
import { fail, succeed } from '../../../diagnostic/outcome.js';
import type { FontName } from '../../../world.js';
import { checkGlyphs } from '../../check-glyphs.js';
import type { Writer, WriterInput } from '../../writer.js';
import { createFontMetrics } from './font-metrics.js';
import { layoutDocument } from './layout-document.js';
import { accessibilityMetadata, escapeXml, modificationMetadata } from './metadata.js';
import { paintLayout } from './paint.js';

/** The level of PDF/A that a file claims. Rolebook writes 3a; 1b serves validators that know only that. */
export type PdfLevel = 'PDF/A-3a' | 'PDF/A-1b';

/** Writes PDF/A-3a, tagged for PDF/UA-1, with embedded faces and its own layout. */
export const pdfWriter: Writer = {
  format: 'pdf',
  extension: 'pdf',
  write: (input) => writePdf(input, 'PDF/A-3a'),
};

/**
 * Writes a document as PDF. A character that the faces cannot print is an error and leaves no file: paper would
 * show a box where a word was approved. The same input gives the same bytes.
 */
export async function writePdf(input: WriterInput, level: PdfLevel): Promise<Outcome<Uint8Array>> {
  const { document, look, date, producer } = input;
  const font = readFacesOnce(input);
  const { diagnostics } = checkGlyphs(document, font, look.list.dash + look.list.bullet);
  if (hasErrors(diagnostics)) return fail(diagnostics);

  const layout = layoutDocument({ ...input, font });
  // Loading pdfkit takes longer than writing a document, so only who writes one pays for it.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: '', // no standard face: PDF/A allows none
    pdfVersion: level === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: level,
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: {
      Title: document.title,
      Author: document.author,
      Creator: producer,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  const bytes = collectBytes(pdf);
  if (level === 'PDF/A-3a') pdf.appendXML(accessibilityMetadata);
  pdf.appendXML(modificationMetadata(date));
  escapeMetadata(pdf);
  paintLayout(pdf, layout, font, createFontMetrics(font), level === 'PDF/A-1b');
  pdf.end();
  return succeed(await bytes, diagnostics);
}

/** The faces of one document, each asked for once: what is learnt of a face is kept by its bytes. */
function readFacesOnce(input: WriterInput): (name: FontName) => Uint8Array {
  const faces = new Map<FontName, Uint8Array>();
  return (name) => {
    const bytes = faces.get(name) ?? input.font(name);
    faces.set(name, bytes);
    return bytes;
  };
}

/**
 * pdfkit copies the file properties into XMP without escaping them. They are escaped after the properties were
 * written and before the copy is made.
 */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    const { info } = pdf;
    for (const key of ['Title', 'Author', 'Creator', 'Producer'] as const) {
      const value = info[key];
      if (value !== undefined) info[key] = escapeXml(value);
    }
    endMetadata();
  };
}

function collectBytes(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}
