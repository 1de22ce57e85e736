import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../src/diagnostic/outcome.js';
import type { Document } from '../../src/document/document.js';
import type { Numbering } from '../../src/document/number.js';
import { numberDocument } from '../../src/document/number.js';
import type { Writer, WriterInput } from '../../src/render/writer.js';
import type { FontName } from '../../src/world.js';
import { sampleDocument, sampleLook } from './sample-document.js';

const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** The files of the package of fonts; the folder is the CSS weight and style, the name repeats it. */
const fontFiles: Readonly<Record<FontName, string>> = {
  'Tinos-Regular': '400Regular/Tinos_400Regular.ttf',
  'Tinos-Bold': '700Bold/Tinos_700Bold.ttf',
  'Tinos-Italic': '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Tinos-BoldItalic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

const readFonts = new Map<FontName, Uint8Array>();

/** The bytes of a shipped face, the same object each time, as a World gives them. */
export function sampleFont(name: FontName): Uint8Array {
  const bytes = readFonts.get(name) ?? readFileSync(join(fontFolder, fontFiles[name]));
  readFonts.set(name, bytes);
  return bytes;
}

/** The numbering of a document; a document that cannot be numbered is a fault of the test. */
export function numberSample(document: Document): Numbering {
  const { value } = numberDocument(document);
  if (value === undefined) throw new Error('the document of the test cannot be numbered');
  return value;
}

/** What a writer makes of the sample document with some parts replaced. The date is fixed. */
export function writeSample(
  writer: Writer,
  parts: Partial<Document> = {},
  changes: Partial<WriterInput> = {},
): Promise<Outcome<Uint8Array>> {
  const document = { ...sampleDocument, ...parts };
  return writer.write({
    document,
    numbering: numberSample(document),
    look: sampleLook,
    date: new Date(Date.UTC(2026, 10, 5)),
    attachments: [],
    producer: 'Rolebook test',
    font: sampleFont,
    ...changes,
  });
}

/** The same for a writer of text that must succeed without a word. */
export async function renderSample(
  writer: Writer,
  parts: Partial<Document> = {},
  changes: Partial<WriterInput> = {},
): Promise<string> {
  const { value, diagnostics } = await writeSample(writer, parts, changes);
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
}
