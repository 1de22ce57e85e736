import { hasErrors } from '../../../diagnostic/diagnostic.js';
import type { Outcome } from '../../../diagnostic/outcome.js';
import { fail, succeed } from '../../../diagnostic/outcome.js';
import type { FontName } from '../../../world.js';
import { checkGlyphs } from '../../check-glyphs.js';
import type { Writer, WriterInput } from '../../writer.js';
import { attachFiles } from './attach-files.js';
import { colorProfile } from './color-profile.js';
import { createFontMetrics } from './font-metrics.js';
import { layoutDocument } from './layout-document.js';
import type { PdfLevel } from './level.js';
import { levels } from './level.js';
import { informationDictionary, metadataPacket, readProperties } from './metadata.js';
import { ObjectFile } from './object-file.js';
import { paintLayout } from './paint.js';
import { textString } from './pdf-value.js';

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
export function writePdf(input: WriterInput, level: PdfLevel): Promise<Outcome<Uint8Array>> {
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
  const layout = layoutDocument(input);
  const { pages, structure, outline, seal } = paintLayout(
    file,
    layout,
    font,
    createFontMetrics(font),
    rules.listsCharacters,
    input.seal,
  );
  const properties = readProperties(input);
  const metadata = file.addStream(
    '/Type/Metadata/Subtype/XML',
    Buffer.from(metadataPacket(properties, rules), 'utf8'),
  );
  const profile = file.addStream('/N 3/Filter/FlateDecode', colorProfile());
  const catalog = file.add(
    `<</Type/Catalog/Pages ${pages} 0 R/Metadata ${metadata} 0 R/Lang${textString(input.document.language)}` +
      `/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)` +
      `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>]` +
      (outline === undefined ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`) +
      (seal === undefined ? '' : `/AcroForm<</Fields[${seal} 0 R]/SigFlags 3>>`) +
      `${rules.attaches ? attachFiles(file, input.attachments, input.date) : ''}>>`,
  );
  return file.finish(catalog, file.add(informationDictionary(properties)));
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
