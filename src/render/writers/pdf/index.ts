import { hasErrors } from '../../../diagnostic/diagnostic.js';
import type { Outcome } from '../../../diagnostic/outcome.js';
import { fail, succeed } from '../../../diagnostic/outcome.js';
import type { FontName } from '../../../world.js';
import { checkGlyphs } from '../../check-glyphs.js';
import { showRedlineNotes } from '../../show-redline-notes.js';
import type { Writer, WriterInput } from '../../writer.js';
import { attachFiles } from './attach-files.js';
import { createFontMetrics } from './font-metrics.js';
import { layoutDocument } from './layout-document.js';
import type { PdfLevel } from './level.js';
import { levels } from './level.js';
import { finishFile } from './finish-file.js';
import { readProperties } from './metadata.js';
import { ObjectFile } from './object-file.js';
import { paintLayout } from './paint.js';

export type { PdfLevel } from './level.js';

/** Writes PDF/A-3a, tagged for PDF/UA-1, with embedded faces, attachments and its own layout. */
export const pdfWriter: Writer = {
  format: 'pdf',
  extension: 'pdf',
  write: (input) => writePdf(input, 'PDF/A-3a'),
};

/**
 * Writes a document as PDF of a level; the pages are the same in each. Only PDF/A-3a carries the attachments. A
 * character that the faces cannot print is an error and leaves no file: paper would show a box where a word was
 * approved. The same input gives the same bytes.
 */
export function writePdf(given: WriterInput, level: PdfLevel): Promise<Outcome<Uint8Array>> {
  const input = { ...given, document: showRedlineNotes(given.document) };
  const { document, look } = input;
  const font = readFacesOnce(input);
  const { diagnostics } = checkGlyphs(document, font, look.list.dash + look.list.bullet);
  return Promise.resolve(
    hasErrors(diagnostics) ? fail(diagnostics) : succeed(makeFile({ ...input, font }, level), diagnostics),
  );
}

function makeFile(input: WriterInput, level: PdfLevel): Uint8Array {
  const rules = levels[level];
  const file = new ObjectFile(rules.version);
  const font = (name: FontName): Uint8Array => input.font(name);
  const { tell, seal } = input;
  // To lay out and to paint take about as long as each other.
  const layout = layoutDocument({ ...input, tell: (done, total) => tell?.(done, 2 * total) });
  const painted = paintLayout(file, layout, font, createFontMetrics(font), {
    ...{ listsCharacters: rules.listsCharacters, seal },
    tell: (done, total) => tell?.(total + done, 2 * total),
  });
  const properties = readProperties(input);
  // Numbers of objects are given in the order of writing: what is attached comes last.
  return finishFile(file, painted, {
    ...{ properties, rules, language: input.document.language },
    attach: () => (rules.attaches ? attachFiles(file, input.attachments, input.date) : ''),
  });
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
