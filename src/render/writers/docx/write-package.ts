import { File, Packer } from 'docx';
import type { WriterInput } from '../../writer.js';
import { renderDocument } from './blocks.js';
import { toTwips } from './measure.js';
import { defineNumbering } from './numbering.js';
import { describePage } from './page.js';
import { dateCoreProperties, describeProperties } from './properties.js';
import { prepareRendering } from './rendering.js';
import { unzipParts, zipParts } from './reproducible-zip.js';
import { defineStyles } from './styles.js';

/** Composes the parts of the file and packs them so that the same input gives the same bytes. */
export async function writePackage(input: WriterInput): Promise<Uint8Array> {
  const { document, look, numbering } = input;
  const rendering = prepareRendering(document, look, numbering);
  const file = new File({
    ...describeProperties(input),
    styles: defineStyles(look, document.language),
    numbering: defineNumbering(rendering.plan, look, document.language),
    defaultTabStop: toTwips(12.5),
    compatibility: { version: 15 },
    sections: [{ ...describePage(look), children: renderDocument(rendering) }],
  });
  const parts = new Map(unzipParts(await Packer.toBuffer(file)));
  rewritePart(parts, 'docProps/core.xml', (xml) => dateCoreProperties(xml, input.date));
  // The library knows one kind of list only; numbers of several parts belong to a multilevel list.
  rewritePart(parts, 'word/numbering.xml', (xml) => xml.replaceAll('"hybridMultilevel"', '"multilevel"'));
  return zipParts(parts);
}

function rewritePart(parts: Map<string, Uint8Array>, name: string, rewrite: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`the library wrote no part ${name}`);
  parts.set(name, new TextEncoder().encode(rewrite(new TextDecoder().decode(bytes))));
}
