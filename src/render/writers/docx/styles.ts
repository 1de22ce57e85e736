import type { Look } from '../../../document/look.js';
import { pointsToTwips, toHalfPoints, toHexColor, toLineUnits, toTwips } from './measure.js';
import { wordMain } from './namespaces.js';
import { measureTextWidth } from './page.js';
import type { ParagraphProperties, Spacing } from './paragraph-properties.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import { rememberByLook } from './remember-by-look.js';
import type { RunProperties } from './run.js';
import { writeRunProperties } from './run.js';
import type { StyleId } from './style-id.js';
import { hintStyle } from './style-id.js';
import { toWordLanguage } from './word-language.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';

/** A style of paragraphs. `name` is that of Word where `isBuiltIn`. */
interface ParagraphStyle {
  readonly name: string;
  readonly isBuiltIn?: boolean;
  /** The style of the paragraph that is typed after one of this style. */
  readonly next?: StyleId;
  readonly paragraph: ParagraphProperties;
  readonly run?: RunProperties;
}

/** Room above and below small print, in points. */
const noteSpace = 4;
/** Room between the lines of the head of a page, in points. */
const requisiteSpace = 2;

const tight: Spacing = { before: 0, after: 0, line: toLineUnits(1), lineRule: 'auto' };

/** `word/styles.xml`: every style, from the look alone. */
export const writeStyles = rememberByLook((look, language): Xml => {
  const defaults = xml`<w:docDefaults>
    <w:rPrDefault>${writeRunProperties({
      font: look.text.family,
      size: toHalfPoints(look.text.size),
      language: toWordLanguage(language),
    })}</w:rPrDefault>
    <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault>
  </w:docDefaults>`;
  const styles = Object.entries(describeStyles(look)).map(([id, style]) => writeStyle(id, style));
  return xml`<w:styles xmlns:w="${wordMain}">
    ${defaults}
    ${basicStyles}
    ${joinXml(styles)}
    ${writeHintStyle(look)}
  </w:styles>`;
});

/** The defaults of each type of style, which Word expects by these names. */
const basicStyles = xml`
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
    <w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
    <w:tblPr>
      <w:tblInd w:w="0" w:type="dxa"/>
      <w:tblCellMar>
        <w:top w:w="0" w:type="dxa"/>
        <w:left w:w="108" w:type="dxa"/>
        <w:bottom w:w="0" w:type="dxa"/>
        <w:right w:w="108" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
  </w:style>
  <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
`;

function describeStyles(look: Look): Readonly<Record<StyleId, ParagraphStyle>> {
  const running: ParagraphProperties = {
    align: look.text.align,
    spacing: spaceLines(look, 0, look.text.spaceAfter),
  };
  const indent = { firstLine: toTwips(look.text.firstLineIndent) };
  const title: ParagraphProperties = { align: look.title.align, keepNext: true, keepLines: true };
  const titleRun: RunProperties = { bold: look.title.bold, size: toHalfPoints(look.title.size) };
  const heading: ParagraphProperties = {
    align: look.heading.align,
    spacing: spaceLines(look, look.heading.spaceBefore, look.heading.spaceAfter),
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
    indent: look.heading.align === 'left' ? indent : undefined,
  };
  const headingRun: RunProperties = {
    bold: look.heading.bold,
    color: toHexColor(look.heading.color),
    size: toHalfPoints(look.heading.size),
  };
  const note: RunProperties = { size: toHalfPoints(look.note.size) };
  const tableRun: RunProperties = { size: toHalfPoints(look.table.size) };
  return {
    Title: {
      name: 'Title',
      isBuiltIn: true,
      next: 'BodyText',
      paragraph: { ...title, spacing: spaceLines(look, look.title.spaceBefore, look.title.spaceAfter) },
      run: titleRun,
    },
    Subtitle: {
      name: 'Subtitle',
      isBuiltIn: true,
      next: 'BodyText',
      paragraph: { ...title, spacing: spaceLines(look, 0, look.title.spaceAfter) },
      run: titleRun,
    },
    Heading1: { name: 'heading 1', isBuiltIn: true, next: 'BodyText', paragraph: heading, run: headingRun },
    TOC1: {
      name: 'toc 1',
      isBuiltIn: true,
      paragraph: {
        align: 'left',
        spacing: { ...tight, after: pointsToTwips(4) },
        tabStops: [{ position: measureTextWidth(look), align: 'right', leader: 'dot' }],
      },
    },
    BodyText: { name: 'Body Text', isBuiltIn: true, paragraph: { ...running, indent } },
    LeadIn: { name: 'Lead-in', paragraph: { ...running, indent, keepNext: true } },
    ListNumber: { name: 'List Number', isBuiltIn: true, paragraph: running },
    ListBullet: { name: 'List Bullet', isBuiltIn: true, paragraph: running },
    Organization: {
      name: 'Organization',
      paragraph: { align: 'left', spacing: spaceLines(look, 0, requisiteSpace) },
    },
    Requisite: {
      name: 'Requisite',
      paragraph: { align: 'left', spacing: spaceLines(look, requisiteSpace, 0) },
    },
    ApprovalWord: {
      name: 'Approval Word',
      paragraph: { align: 'left', spacing: spaceLines(look, 0, requisiteSpace), keepNext: true },
    },
    SheetHeading: { name: 'Sheet Heading', next: 'BodyText', paragraph: heading, run: headingRun },
    Note: {
      name: 'Note',
      paragraph: {
        align: 'left',
        spacing: { ...tight, before: pointsToTwips(noteSpace), after: pointsToTwips(noteSpace) },
      },
      run: note,
    },
    FieldCaption: { name: 'Field Caption', paragraph: { align: 'center', spacing: tight }, run: note },
    Signature: {
      name: 'Signature',
      isBuiltIn: true,
      paragraph: { align: 'left', spacing: tight, keepLines: true },
    },
    TableText: { name: 'Table Text', paragraph: { align: 'left', spacing: tight }, run: tableRun },
    TableHeading: {
      name: 'Table Heading',
      paragraph: { align: 'center', spacing: tight, keepNext: true },
      run: { ...tableRun, bold: true },
    },
    Spacer: {
      name: 'Spacer',
      paragraph: { spacing: { before: 0, after: 0, line: pointsToTwips(6), lineRule: 'exact' } },
    },
    Header: { name: 'header', isBuiltIn: true, paragraph: { align: 'center', spacing: tight } },
    Footer: { name: 'footer', isBuiltIn: true, paragraph: { align: 'center', spacing: tight } },
  };
}

function writeStyle(id: string, { name, isBuiltIn, next, paragraph, run }: ParagraphStyle): Xml {
  const custom = when(isBuiltIn !== true, xml` w:customStyle="1"`);
  const following = next === undefined ? nothing : xml`<w:next w:val="${escapeText(next)}"/>`;
  return xml`<w:style w:type="paragraph"${custom} w:styleId="${escapeText(id)}">
    <w:name w:val="${escapeText(name)}"/>
    <w:basedOn w:val="Normal"/>
    ${following}
    <w:qFormat/>
    ${writeParagraphProperties(paragraph)}
    ${writeRunProperties(run ?? {})}
  </w:style>`;
}

function writeHintStyle(look: Look): Xml {
  return xml`<w:style w:type="character" w:customStyle="1" w:styleId="${escapeText(hintStyle)}">
    <w:name w:val="Hint"/><w:basedOn w:val="DefaultParagraphFont"/>
    <w:qFormat/>${writeRunProperties({ size: toHalfPoints(look.note.size) })}
  </w:style>`;
}

function spaceLines(look: Look, before: number, after: number): Spacing {
  return {
    before: pointsToTwips(before),
    after: pointsToTwips(after),
    line: toLineUnits(look.text.lineSpacing),
    lineRule: 'auto',
  };
}
