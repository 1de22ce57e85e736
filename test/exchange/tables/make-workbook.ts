import { strToU8, zipSync } from 'fflate';

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet by the markup in its `worksheet`, usually a `sheetData`. */
export interface SheetMarkup {
  readonly name: string;
  readonly content: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** What a workbook is made of besides its sheets. */
export interface WorkbookMarkup {
  /** The `si` elements. */
  readonly strings?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** Parts by name, which replace those of the same name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook put together by hand, of one sheet or several. */
export function makeWorkbook(
  sheets: string | readonly SheetMarkup[],
  { strings = '', styles = '', properties = '', parts = {} }: WorkbookMarkup = {},
): Uint8Array {
  const list = typeof sheets === 'string' ? [{ name: 'Лист1', content: sheets }] : sheets;
  const relations = (entries: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${packageSpace}">${entries
      .map(
        ([type, target], index) =>
          `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${space}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>${list
      .map(
        ({ name, state = 'visible' }: SheetMarkup, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="r${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...list.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${space}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${space}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      list.map(({ content }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${space}">${content}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** The markup of a sheet whose cells hold texts, written into the cells themselves. Empty texts make no cell. */
export function makeTextSheet(rows: readonly (readonly string[])[], more = ''): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
  const lines = rows.map((texts) => {
    const cells = texts.map((text) =>
      text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
    );
    return `<row>${cells.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>${more}`;
}
