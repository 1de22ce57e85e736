import type { Block } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import { allBlocks } from '../../../document/visit.js';
import { writeBlocks } from './blocks.js';
import { relationships, wordDrawing, wordMain } from './namespaces.js';
import type { PageMargins } from './page-margins.js';
import { measureTextWidth, type PageSection, writePageSection, writeSectionEnd } from './page.js';
import { writeFilledSpacer } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, when, xml } from '../../office/xml.js';

/** `word/document.xml`: head, body and tail in the order of the paper. */
export function writeDocumentBody(rendering: Rendering, margins: PageMargins): Xml {
  const { look, document } = rendering;
  const frame: Frame = {
    width: measureTextWidth(look),
    left: 0,
    place: 'page',
    keep: 'none',
    pageBreakBefore: false,
    endsPage: true,
  };
  const sections = divideIntoSections(document);
  const written = sections.map(({ blocks, starts, isCountedAnew }, index) => {
    const goesOn = { references: nothing, hasOwnFirstPage: isCountedAnew && margins.hasOwnFirstPage };
    const section = writePageSection(look, { ...(index === 0 ? margins : goesOn), starts, isCountedAnew });
    const isLast = index === sections.length - 1;
    // The last paragraph of a text cannot go: without one more a deleted clause would leave its number behind.
    const end = when(isLast && rendering.revisions !== undefined, writeFilledSpacer());
    return xml`${writeBlocks(blocks, rendering, frame)}${end}${isLast ? section : writeSectionEnd(section)}`;
  });
  const draws = when(rendering.pictures.all.length > 0, xml` xmlns:wp="${wordDrawing}"`);
  return xml`<w:document xmlns:w="${wordMain}" xmlns:r="${relationships}"${draws}>
    <w:body>${joinXml(written)}</w:body>
  </w:document>`;
}

/** What stands in one section of Word, and how it begins. */
interface SectionContent extends Pick<PageSection, 'starts' | 'isCountedAnew'> {
  readonly blocks: Block[];
}

/**
 * The blocks of each section of Word: a sheet that begins the front side of a leaf begins one where both sides are
 * printed, and so does one whose pages are numbered by themselves. On one side every page is a front, and `writeBlocks` breaks
 * the page.
 */
function divideIntoSections(document: Document): readonly SectionContent[] {
  const sections: SectionContent[] = [{ blocks: [], starts: 'next', isCountedAnew: false }];
  for (const block of allBlocks(document)) {
    const current = sections.at(-1)?.blocks ?? [];
    if (block.type !== 'sheet') {
      current.push(block);
      continue;
    }
    const isFront = document.sides === 'two' && block.page === 'front';
    const isCountedAnew = block.numbers === 'own' && block.page !== 'same';
    if (!isFront && !isCountedAnew) {
      current.push(block);
      continue;
    }
    // The section begins the page; a code stays with its sheet.
    const content = block.code === undefined ? block.content : [{ ...block, page: 'same' } as const];
    if (current.length === 0) current.push(...content);
    else sections.push({ blocks: [...content], starts: isFront ? 'front' : 'next', isCountedAnew });
  }
  return sections;
}
