import type { Look } from '../../../document/look.js';
import { toTwips } from './measure.js';
import type { Xml } from '../../office/xml.js';
import { when, xml } from '../../office/xml.js';

/** Width of the text in twentieths of a point. */
export function measureTextWidth({ page }: Look): number {
  return toTwips(page.width) - toTwips(page.margin.left) - toTwips(page.margin.right);
}

/** What a section of Word has of its own. */
export interface PageSection {
  /** References to headers and footers; a section without any goes on with those of the section before it. */
  readonly references: Xml;
  /** Whether its first page has a header and a footer of its own. */
  readonly hasOwnFirstPage: boolean;
  /** `front`: on the front side of a leaf, after an empty page where need be. */
  readonly starts: 'next' | 'front';
  /** Whether its pages are counted from 1. */
  readonly isCountedAnew: boolean;
}

/** `w:sectPr`: size and margins of the sheets. */
export function writePageSection(
  look: Look,
  { references, hasOwnFirstPage, starts, isCountedAnew }: PageSection,
): Xml {
  const { page, pageNumber } = look;
  const { top, right, bottom, left } = page.margin;
  const offset = toTwips(pageNumber.offset);
  return xml`<w:sectPr>
    ${references}
    ${when(starts === 'front', xml`<w:type w:val="oddPage"/>`)}
    <w:pgSz w:w="${toTwips(page.width)}" w:h="${toTwips(page.height)}"${when(page.width > page.height, xml` w:orient="landscape"`)}/>
    <w:pgMar w:top="${toTwips(top)}" w:right="${toTwips(right)}" w:bottom="${toTwips(bottom)}" w:left="${toTwips(left)}" w:header="${offset}" w:footer="${offset}" w:gutter="0"/>
    ${when(isCountedAnew, xml`<w:pgNumType w:start="1"/>`)}
    ${when(hasOwnFirstPage, xml`<w:titlePg/>`)}
  </w:sectPr>`;
}

/** The paragraph that ends a section which another one follows. It takes no visible room. */
export function writeSectionEnd(section: Xml): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}
