import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';

/** A table as a grid: how wide, how ruled, and its rows. Lengths are twentieths of a point. */
export interface TableFrame {
  readonly widths: readonly number[];
  /** Indent of the table from the left edge. */
  readonly left: number;
  readonly rules?: Rules;
  readonly margins: CellMargins;
  /** Where the headings are, for those who hear the table. */
  readonly headings?: 'first-row' | 'first-column' | undefined;
  readonly rows: readonly Xml[];
}

/** The rules of a table; those that are not named are not drawn. Width in eighths of a point, colour `RRGGBB`. */
export interface Rules {
  readonly sides: readonly ('top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV')[];
  readonly width: number;
  readonly color: string;
}

/** Room between the edges of a cell and its text. */
export interface CellMargins {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const noMargins: CellMargins = { top: 0, left: 0, bottom: 0, right: 0 };

/** How a row stands on its page. `minHeight` in twentieths of a point. */
export interface RowProperties {
  readonly canSplit?: boolean;
  /** Repeated at the top of each page that the table goes on. */
  readonly isHeader?: boolean;
  readonly minHeight?: number | undefined;
  /** What a tracked change made of the row as a whole. */
  readonly change?: Xml | undefined;
}

/** How a cell stands in its row. */
export interface CellProperties {
  readonly width: number;
  readonly span?: number;
  readonly margins?: CellMargins;
  readonly align?: 'center' | 'bottom' | undefined;
}

/** A table of fixed widths: every program then sets it alike. Elements are in the order of the schema throughout. */
export function writeTableFrame({ widths, left, rules, margins, headings, rows }: TableFrame): Xml {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const indent = when(left > 0, xml`<w:tblInd w:w="${left}" w:type="dxa"/>`);
  const look = headings === undefined ? nothing : writeTableLook(headings);
  const grid = joinXml(widths.map((each) => xml`<w:gridCol w:w="${each}"/>`));
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${indent}${
    rules === undefined ? nothing : writeRules(rules)
  }<w:tblLayout w:type="fixed"/><w:tblCellMar>${writeMargins(margins)}</w:tblCellMar>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${joinXml(rows)}</w:tbl>`;
}

/** A row of cells. */
export function writeRow(
  cells: readonly Xml[],
  { canSplit, isHeader, minHeight, change }: RowProperties = {},
): Xml {
  const height =
    minHeight === undefined ? nothing : xml`<w:trHeight w:val="${minHeight}" w:hRule="atLeast"/>`;
  const properties = xml`${when(canSplit !== true, xml`<w:cantSplit/>`)}${height}${when(isHeader, xml`<w:tblHeader/>`)}${change ?? nothing}`;
  const written = properties === nothing ? nothing : xml`<w:trPr>${properties}</w:trPr>`;
  return xml`<w:tr>${written}${joinXml(cells)}</w:tr>`;
}

/** A cell. Its content ends with a paragraph: Word does not open a file where it does not. */
export function writeCell(content: Xml, { width, span, margins, align }: CellProperties): Xml {
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${
    span === undefined ? nothing : xml`<w:gridSpan w:val="${span}"/>`
  }${margins === undefined ? nothing : xml`<w:tcMar>${writeMargins(margins)}</w:tcMar>`}${
    align === undefined ? nothing : xml`<w:vAlign w:val="${escapeText(align)}"/>`
  }</w:tcPr>${content}</w:tc>`;
}

function writeRules({ sides, width, color }: Rules): Xml {
  const drawn = sides.map(
    (side) =>
      xml`<w:${escapeText(side)} w:val="single" w:sz="${width}" w:space="0" w:color="${escapeText(color)}"/>`,
  );
  return xml`<w:tblBorders>${joinXml(drawn)}</w:tblBorders>`;
}

function writeMargins({ top, left, bottom, right }: CellMargins): Xml {
  return xml`
    <w:top w:w="${top}" w:type="dxa"/>
    <w:left w:w="${left}" w:type="dxa"/>
    <w:bottom w:w="${bottom}" w:type="dxa"/>
    <w:right w:w="${right}" w:type="dxa"/>`;
}

function writeTableLook(headings: 'first-row' | 'first-column'): Xml {
  return headings === 'first-row'
    ? xml`<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
    : xml`<w:tblLook w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
}
