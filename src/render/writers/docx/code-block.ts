import type { SheetCode } from '../../../document/block.js';
import { printPlainText } from '../../../document/print-inlines.js';
import { toTwips } from './measure.js';
import { drawing, picture } from './namespaces.js';
import { measureTextWidth } from './page.js';
import { writeParagraph } from './paragraph.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Rendering } from './rendering.js';
import { writeRun } from './run.js';
import { noMargins, writeCell, writeRow, writeTableFrame } from './table-frame.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, xml } from '../../office/xml.js';

/** The id by which footers refer to the picture of the code. */
export const codePictureId = 'rIdCode';

/** English Metric Units in a millimetre, the unit of pictures. */
const emuPerMillimetre = 36_000;

/**
 * The QR code at the right edge of the text, and its words at the left of it: requisite 31 of GOST R 7.0.97-2025 stands
 * at the bottom right. `id` tells the drawings of a file apart, `relation` names the picture.
 */
export function writeCodeBlock(
  code: SheetCode,
  id: number,
  rendering: Rendering,
  relation = codePictureId,
): Xml {
  const { look } = rendering;
  const picture = toTwips(look.code.size);
  const words = measureTextWidth(look) - picture;
  const caption = writeParagraph({ style: 'Note', content: code.caption, align: 'right' }, rendering, {
    width: words,
    left: 0,
    place: 'page',
    keep: 'none',
    pageBreakBefore: false,
    endsPage: false,
  });
  const drawn = writeRun(drawCode(printPlainText(code.caption), look.code.size, id, relation));
  const holder = xml`<w:p>${writeParagraphProperties({ style: 'Footer', align: 'right' })}${drawn}</w:p>`;
  return writeTableFrame({
    widths: [words, picture],
    left: 0,
    margins: noMargins,
    rows: [
      writeRow([
        writeCell(caption, { width: words, align: 'center' }),
        writeCell(holder, { width: picture, align: 'center' }),
      ]),
    ],
  });
}

/** A picture in a line. `side` in millimetres. */
function drawCode(words: string, side: number, id: number, relation: string): Xml {
  const size = Math.round(side * emuPerMillimetre);
  return xml`<w:drawing>
    <wp:inline distT="0" distB="0" distL="0" distR="0">
      <wp:extent cx="${size}" cy="${size}"/>
      <wp:docPr id="${id}" name="QR" descr="${escapeText(words)}"/>
      <a:graphic xmlns:a="${drawing}">
        <a:graphicData uri="${picture}">
          <pic:pic xmlns:pic="${picture}">
            <pic:nvPicPr><pic:cNvPr id="${id}" name="QR"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill>
              <a:blip r:embed="${escapeText(relation)}"/>
              <a:stretch><a:fillRect/></a:stretch>
            </pic:blipFill>
            <pic:spPr>
              <a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm>
              <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
            </pic:spPr>
          </pic:pic>
        </a:graphicData>
      </a:graphic>
    </wp:inline>
  </w:drawing>`;
}
