import type { Block, Part } from '../../../document/block.js';
import { printPlainText } from '../../../document/print-inlines.js';
import { contentsList } from './contents.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Frame, Rendering } from './rendering.js';
import { writeRun } from './run.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, nothing, xml } from '../../office/xml.js';

/**
 * A document inside of the document: begins a page with a paragraph that takes no visible room and holds what the table
 * of contents leads to.
 */
export function writePart(
  part: Part,
  rendering: Rendering,
  frame: Frame,
  writeBlocks: (blocks: readonly Block[], rendering: Rendering, frame: Frame) => Xml,
): Xml {
  const blocks = [...part.head, ...part.body, ...part.tail];
  const below = { ...frame, pageBreakBefore: false };
  const written = writeBlocks(blocks, { ...rendering, isPart: true }, below);
  return xml`${writeStart(part, rendering)}${written}`;
}

function writeStart(part: Part, { bookmarks }: Rendering): Xml {
  const properties = writeParagraphProperties({
    style: 'Spacer',
    keepNext: true,
    pageBreakBefore: true,
    spacing: { line: 20, lineRule: 'exact' },
  });
  const entry = writeEntryMark(printPlainText(part.name));
  const bookmark = bookmarks.get(part);
  if (bookmark === undefined) return xml`<w:p>${properties}${entry}</w:p>`;
  const { id, name } = bookmark;
  return xml`<w:p>${properties}<w:bookmarkStart w:id="${id}" w:name="${escapeText(name)}"/>${entry}<w:bookmarkEnd w:id="${id}"/></w:p>`;
}

/** A field `TC`: what Word lists here when it makes the table of contents anew. It shows nothing. */
function writeEntryMark(words: string): Xml {
  if (words === '') return nothing;
  const quoted = words.replace(/[\\"]/gu, String.raw`\$&`);
  const code = escapeText(` TC "${quoted}" \\f ${contentsList} \\l 1 `);
  return xml`${writeRun(xml`<w:fldChar w:fldCharType="begin"/>`)}${writeRun(
    xml`<w:instrText xml:space="preserve">${code}</w:instrText>`,
  )}${writeRun(xml`<w:fldChar w:fldCharType="end"/>`)}`;
}
