import type { Contents, Part } from '../../../document/block.js';
import { listParts } from '../../../document/list-texts.js';
import { writeField } from './field.js';
import { writeInlines } from './inlines.js';
import { writeParagraph } from './paragraph.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Frame, Rendering } from './rendering.js';
import { writeRun } from './run.js';
import { chooseStyle } from './style-id.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';

/** The letter by which fields `TC` belong to the table of contents. */
export const contentsList = 'c';

/**
 * A table of contents that Word can make anew: a field `TOC` of the fields `TC` at the start of each part, and the lines
 * that it comes to. The numbers of pages are fields too, which show those of the PDF until Word counts
 * its own.
 */
export function writeContents({ heading }: Contents, rendering: Rendering, frame: Frame): Xml {
  const parts = listParts(rendering.document);
  const above = writeParagraph({ style: chooseStyle('heading'), content: heading }, rendering, {
    ...frame,
    pageBreakBefore: true,
  });
  const lines = parts.map((part, index) =>
    writeLine(part, rendering, { isFirst: index === 0, isLast: index === parts.length - 1 }),
  );
  return xml`${above}${joinXml(lines)}`;
}

function writeLine(
  part: Part,
  rendering: Rendering,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): Xml {
  const bookmark = rendering.bookmarks.get(part);
  const words = writeInlines(part.name, rendering);
  const page = rendering.partPages?.get(part.id);
  const line =
    bookmark === undefined
      ? words
      : xml`<w:hyperlink w:anchor="${escapeText(bookmark.name)}" w:history="1">${words}${writeRun(
          xml`<w:tab/>`,
        )}${writeField(`PAGEREF ${bookmark.name} \\h`, page === undefined ? '' : String(page))}</w:hyperlink>`;
  const code = escapeText(` TOC \\f ${contentsList} \\h \\z `);
  const begin = xml`${writeRun(xml`<w:fldChar w:fldCharType="begin"/>`)}${writeRun(
    xml`<w:instrText xml:space="preserve">${code}</w:instrText>`,
  )}${writeRun(xml`<w:fldChar w:fldCharType="separate"/>`)}`;
  const end = writeRun(xml`<w:fldChar w:fldCharType="end"/>`);
  return xml`<w:p>${writeParagraphProperties({ style: 'TOC1' })}${when(isFirst, begin)}${line}${isLast ? end : nothing}</w:p>`;
}
