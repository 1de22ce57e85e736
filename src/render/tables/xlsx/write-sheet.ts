import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';
import { isWholeNumber } from '../is-whole-number.js';
import { looksLikeFormula } from '../looks-like-formula.js';
import type { TextLine } from '../sheet-part.js';
import type { CellStyle } from './cell-style.js';
import { numberStyle } from './cell-style.js';
import { measureRow } from './measure-row.js';
import type { Sheet } from './part-sheets.js';

/** Width of a page of A4 on its side, in characters of the font: what the columns of a table share. */
const pageWidth = 125;
const leastWidth = 6;
const mostWidth = 100;

/** Height of a line in points, by the size of its letters. */
const lineHeights = { title: 20, heading: 15, text: 15 } as const;

/** Lines above a table that stay in sight with its header; a higher stack would fill the window. */
const mostFrozenHeight = 200;

/** A sheet as markup, and the row of its header where it has one. Rows count from 1. */
export interface WrittenSheet {
  readonly name: string;
  readonly content: Xml;
  readonly header: number | undefined;
}

/** A worksheet of ECMA-376 part 1, 18.3.1: A4 on its side, as wide as a page. `isFirst` is the one that is opened. */
export function writeSheet({ name, above, table, below }: Sheet, isFirst: boolean): WrittenSheet {
  const widths = (table?.columns ?? [{ share: 1 }]).map(({ share }) =>
    Math.min(mostWidth, Math.max(leastWidth, Math.round(share * pageWidth))),
  );
  const width = widths.reduce((sum, each) => sum + each, 0);
  const rows: Xml[] = [];
  const merges: string[] = [];
  const lastColumn = nameColumn(widths.length - 1);

  const addLine = ({ role, text }: TextLine): void => {
    const row = rows.length + 1;
    if (widths.length > 1) merges.push(`A${row}:${lastColumn}${row}`);
    rows.push(
      xml`<row r="${row}" ht="${measureLine(role, text, width)}" customHeight="1">${writeText('A', row, text, role)}</row>`,
    );
  };
  const addRow = (texts: readonly string[], styleOf: (text: string, index: number) => CellStyle): void => {
    const row = rows.length + 1;
    const cells = texts.map((text, index) => writeCell(nameColumn(index), row, text, styleOf(text, index)));
    const height = measureRow(texts, widths);
    rows.push(
      xml`<row r="${row}"${when(height !== undefined, xml` ht="${height ?? 0}"`)}>${joinXml(cells)}</row>`,
    );
  };

  above.forEach(addLine);
  const header = table?.hasHeader === true ? rows.length + 1 : undefined;
  if (header !== undefined) {
    addRow(table?.columns.map(({ heading }) => heading) ?? [], () => 'header');
  }
  table?.rows.forEach((texts, index) => {
    const tones = table.tones[index];
    addRow(texts, (text, column) => tones?.[column] ?? (text.length === 1 ? 'short' : 'cell'));
  });
  below.forEach(addLine);

  const height = above.reduce((sum, { role, text }) => sum + measureLine(role, text, width), 0);
  const range = escapeText(`A1:${lastColumn}${Math.max(1, rows.length)}`);
  return {
    name,
    header,
    content: xml`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
      <dimension ref="${range}"/>
      <sheetViews>
        <sheetView${when(isFirst, xml` tabSelected="1"`)} workbookViewId="0">
          ${header === undefined ? nothing : writePane(widths.length > 1, height > mostFrozenHeight ? 0 : header)}
        </sheetView>
      </sheetViews>
      <sheetFormatPr defaultRowHeight="15"/>
      <cols>${joinXml(widths.map((each, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${each}" customWidth="1"/>`))}</cols>
      <sheetData>${joinXml(rows)}</sheetData>
      ${writeMerges(merges)}
      <printOptions horizontalCentered="1"/>
      <pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
      <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
      <headerFooter><oddFooter>${escapeText('&C&P / &N')}</oddFooter></headerFooter>
      <ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>
    </worksheet>`,
  };
}

/** Keeps the first column, where there are others, and so many rows in sight. */
function writePane(hasColumns: boolean, rows: number): Xml {
  if (!hasColumns && rows === 0) return nothing;
  const pane = [xml`bottomLeft`, xml`topRight`, xml`bottomRight`];
  const active = pane[hasColumns ? (rows === 0 ? 1 : 2) : 0] ?? nothing;
  const corner = escapeText(`${hasColumns ? 'B' : 'A'}${rows + 1}`);
  return xml`<pane${when(hasColumns, xml` xSplit="1"`)}${when(rows > 0, xml` ySplit="${rows}"`)} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
}

function writeMerges(merges: readonly string[]): Xml {
  if (merges.length === 0) return nothing;
  const cells = merges.map((range) => xml`<mergeCell ref="${escapeText(range)}"/>`);
  return xml`<mergeCells count="${merges.length}">${joinXml(cells)}</mergeCells>`;
}

/** Programs do not find the height of merged cells, so it is reckoned, with letters a little wider than digits. */
function measureLine(role: TextLine['role'], text: string, width: number): number {
  const letters = role === 'title' ? 1.5 : 1.15;
  const lines = text
    .split('\n')
    .reduce((sum, each) => sum + Math.max(1, Math.ceil((each.length * letters) / width)), 0);
  // Excel knows no row that is higher.
  return Math.min(409, lines * lineHeights[role]);
}

function writeCell(column: string, row: number, text: string, style: CellStyle): Xml {
  if (style !== 'header' && isWholeNumber(text)) {
    return xml`<c r="${escapeText(column + String(row))}" s="${numberStyle('short', false)}"><v>${escapeText(text)}</v></c>`;
  }
  return writeText(column, row, text, style);
}

function writeText(column: string, row: number, text: string, style: CellStyle): Xml {
  const reference = escapeText(column + String(row));
  const format = numberStyle(style, looksLikeFormula(text));
  if (text === '') return xml`<c r="${reference}" s="${format}"/>`;
  return xml`<c r="${reference}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeText(keepCodes(text))}</t></is></c>`;
}

/** What looks like the code of a character, `_x0041_`, would be read as one (ECMA-376 part 1, 22.9.2.19). */
function keepCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_');
}

/** The letters of a column: `A`, `Z`, `AA`. Counts from 0. */
export function nameColumn(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : nameColumn(Math.floor(index / 26) - 1) + last;
}
