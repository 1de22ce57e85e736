import { joinXml, when, xml } from '../../office/xml.js';
import type { Xml } from '../../office/xml.js';
import { type CellTone, cellTones } from '../../../document/block.js';

/** What a cell is for; decides how it looks. */
export const cellStyles = ['text', 'title', 'heading', 'header', 'cell', 'short', ...cellTones] as const;

/** One of the looks of cells. `short` is a number or a single sign in a table. */
export type CellStyle = (typeof cellStyles)[number];

/** The number by which cells name a look; `isQuoted` keeps Excel from reading a text as a formula when it is edited. */
export function numberStyle(style: CellStyle, isQuoted: boolean): number {
  return 2 * cellStyles.indexOf(style) + (isQuoted ? 1 : 0);
}

/** Backgrounds of the tones, light enough for black letters at any size (WCAG 2.2, 1.4.3: all above 13 to 1). */
const toneColors: Readonly<Record<CellTone, Xml>> = {
  good: xml`FFD7EFDC`,
  open: xml`FFFFF0C2`,
  bad: xml`FFFBDAD7`,
  away: xml`FFE3E6EB`,
};

const ruledLeft = { font: 0, isRuled: true, fill: 0, horizontal: xml`left`, vertical: xml`top` } as const;

/** The fills of the tones follow the three that all workbooks have. */
const lookOfTone = (tone: CellTone) => ({ ...ruledLeft, fill: 3 + cellTones.indexOf(tone) });

/** Fonts by their number: 0 is plain, 1 bold, 2 that of the title. */
const looks: Readonly<
  Record<CellStyle, { font: number; isRuled: boolean; fill: number; horizontal: Xml; vertical: Xml }>
> = {
  text: { font: 0, isRuled: false, fill: 0, horizontal: xml`left`, vertical: xml`top` },
  title: { font: 2, isRuled: false, fill: 0, horizontal: xml`left`, vertical: xml`top` },
  heading: { font: 1, isRuled: false, fill: 0, horizontal: xml`left`, vertical: xml`top` },
  header: { font: 1, isRuled: true, fill: 2, horizontal: xml`center`, vertical: xml`center` },
  cell: ruledLeft,
  short: { font: 0, isRuled: true, fill: 0, horizontal: xml`center`, vertical: xml`top` },
  ...{ good: lookOfTone('good'), open: lookOfTone('open') },
  ...{ bad: lookOfTone('bad'), away: lookOfTone('away') },
};

/** `xl/styles.xml`. Every text wraps. The fills 0 and 1 are those that Excel takes for granted. */
export function writeStyles(): Xml {
  const writeFormat = (style: CellStyle, isQuoted: boolean): Xml => {
    const { font, isRuled, fill, horizontal, vertical } = looks[style];
    return xml`<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${isRuled ? 1 : 0}" xfId="0"${when(isQuoted, xml` quotePrefix="1"`)} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">
      <alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>
    </xf>`;
  };
  const writeSide = (side: Xml): Xml => xml`<${side} style="thin"><color rgb="FF808080"/></${side}>`;
  const writeFill = (color: Xml): Xml =>
    xml`<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
  const fills = [xml`FFE7E6E6`, ...cellTones.map((tone) => toneColors[tone])].map(writeFill);
  const formats = cellStyles.flatMap((style) => [writeFormat(style, false), writeFormat(style, true)]);
  return xml`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <fonts count="3">
      <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
      <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>
    </fonts>
    <fills count="${2 + fills.length}">
      <fill><patternFill patternType="none"/></fill>
      <fill><patternFill patternType="gray125"/></fill>
      ${joinXml(fills)}
    </fills>
    <borders count="2">
      <border><left/><right/><top/><bottom/><diagonal/></border>
      <border>
        ${joinXml([xml`left`, xml`right`, xml`top`, xml`bottom`].map(writeSide))}
        <diagonal/>
      </border>
    </borders>
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
    <cellXfs count="${formats.length}">${joinXml(formats)}</cellXfs>
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  </styleSheet>`;
}
