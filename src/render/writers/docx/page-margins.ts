import type { Document } from '../../../document/document.js';
import type { Look } from '../../../document/look.js';
import { makeQrMatrix } from '../../qr-matrix.js';
import { codePictureId, writeCodeBlock } from './code-block.js';
import { writeField } from './field.js';
import { office, relationships, vml, wordDrawing, wordMain, wordVml } from './namespaces.js';
import { pointsToTwips } from './measure.js';
import { writeEmptyParagraph } from './paragraph.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Part, Relation } from '../../office/part.js';
import { nameOfficeRelation, nameWordType } from '../../office/part.js';
import { drawQrPicture } from './qr-picture.js';
import type { Rendering } from './rendering.js';
import { writeTextRun } from './run.js';
import type { StyleId } from './style-id.js';
import { writeWatermark } from './watermark.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, xml } from '../../office/xml.js';

/** What stands above and below the text. */
export interface PageMargins {
  readonly parts: readonly Part[];
  /** How the document refers to the parts. */
  readonly relations: readonly Relation[];
  /** The same in the markup of the first section, `w:headerReference` and `w:footerReference`. */
  readonly references: Xml;
  readonly hasOwnFirstPage: boolean;
}

type Side = 'header' | 'footer';
/** The first page of the document, or all others; without an own first page, all. */
type Pages = 'first' | 'default';

/**
 * Headers and footers: the page number, the mark across each page, the code. Those that would be empty on all pages are
 * left out.
 */
export function writePageMargins(rendering: Rendering): PageMargins {
  const { look, document } = rendering;
  const { mark, code } = document.face;
  const hasOwnFirstPage = look.pageNumber.from > 1 || code?.pages === 'first';
  const pages: readonly Pages[] = hasOwnFirstPage ? ['default', 'first'] : ['default'];
  const hasNumberAtTop = look.pageNumber.position === 'top-center';
  const sides: Side[] = [];
  if (hasNumberAtTop || mark !== undefined) sides.push('header');
  if (!hasNumberAtTop || code !== undefined) sides.push('footer');

  const shown = sides.flatMap((side) =>
    pages.map((each) => ({ side, pages: each, id: `rId_${side}_${each}` })),
  );
  const texts = shown.map(({ side, pages: each }): Part => {
    const hasCode = side === 'footer' && code !== undefined && (each === 'first' || code.pages === 'all');
    return {
      name: `word/${side}-${each}.xml`,
      type: nameWordType(side),
      content: side === 'header' ? writeHeader(each, rendering) : writeFooter(each, hasCode, rendering),
      isShared: !hasCode,
      ...(hasCode && {
        relations: [{ id: codePictureId, type: nameOfficeRelation('image'), target: 'media/code.png' }],
      }),
    };
  });
  const pictures: readonly Part[] =
    code === undefined
      ? []
      : [
          {
            name: 'word/media/code.png',
            type: 'image/png',
            content: drawQrPicture(makeQrMatrix(code.value)),
            isShared: false,
          },
        ];
  return {
    parts: [...texts, ...pictures],
    relations: shown.map(({ side, pages: each, id }) => ({
      id,
      type: nameOfficeRelation(side),
      target: `${side}-${each}.xml`,
    })),
    references: joinXml(
      shown.map(
        ({ side, pages: each, id }) =>
          xml`<w:${escapeText(side)}Reference w:type="${escapeText(each)}" r:id="${escapeText(id)}"/>`,
      ),
    ),
    hasOwnFirstPage,
  };
}

function writeHeader(pages: Pages, rendering: Rendering): Xml {
  const { look, document } = rendering;
  const { mark } = document.face;
  const watermark = mark === undefined ? nothing : writeWatermark(mark, look);
  const number = look.pageNumber.position === 'top-center' ? writePageNumber(pages, rendering) : nothing;
  return xml`<w:hdr xmlns:w="${wordMain}" xmlns:v="${vml}" xmlns:o="${office}" xmlns:w10="${wordVml}">
    ${writeLine('Header', xml`${watermark}${number}`)}
  </w:hdr>`;
}

function writeFooter(pages: Pages, hasCode: boolean, rendering: Rendering): Xml {
  const { look, document } = rendering;
  const { code } = document.face;
  const number = look.pageNumber.position === 'bottom-center' ? writePageNumber(pages, rendering) : nothing;
  const line = hasCode && number === nothing ? nothing : writeLine('Footer', number);
  // Each drawing of a file has its own number.
  const block =
    code !== undefined && hasCode
      ? xml`${writeGap(aboveCode)}${writeCodeBlock(code, pages === 'first' ? 1 : 2, rendering)}${writeGap(
          measureBelowCode(number !== nothing, look),
        )}`
      : nothing;
  return xml`<w:ftr xmlns:w="${wordMain}" xmlns:r="${relationships}" xmlns:wp="${wordDrawing}">
    ${block}
    ${line}
  </w:ftr>`;
}

/** Room between the text of a page and the code below it, in points. */
const aboveCode = 8;

/** The points from the code, which ends with the room for text, to the number of the page or to the end of the footer. */
function measureBelowCode(hasNumber: boolean, { page, pageNumber, text }: Look): number {
  const millimetre = 72 / 25.4;
  const room = (page.margin.bottom - pageNumber.offset) * millimetre;
  return Math.max(1, room - (hasNumber ? text.size * lineHeight : 0));
}

/** The height of a line of Times as a share of its size. */
const lineHeight = 1.15;

/** An empty line of so many points. */
function writeGap(height: number): Xml {
  return writeEmptyParagraph({
    style: 'Spacer',
    spacing: { line: pointsToTwips(height), lineRule: 'exact' },
  });
}

function writeLine(style: StyleId, runs: Xml): Xml {
  return xml`<w:p>${writeParagraphProperties({ style })}${runs}</w:p>`;
}

/** The number of the page, and that of all pages where the look asks for it: `2 / 5`. Word counts both anew. */
function writePageNumber(pages: Pages, { look, document }: Rendering): Xml {
  const { from, total } = look.pageNumber;
  if (pages === 'first' && from > 1) return nothing;
  const page = writeField('PAGE', String(from));
  return total
    ? xml`${page}${writeTextRun('\u00a0/\u00a0')}${writeField(countField(document), String(from))}`
    : page;
}

/** The field that counts all pages; where sheets are numbered by themselves, those of the section. */
function countField({ face }: Document): 'NUMPAGES' | 'SECTIONPAGES' {
  const hasOwn = face.tail.some((block) => block.type === 'sheet' && block.numbers === 'own');
  return hasOwn ? 'SECTIONPAGES' : 'NUMPAGES';
}
