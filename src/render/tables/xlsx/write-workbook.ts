import { describeProperties } from '../../office/describe-properties.js';
import { writePackage } from '../../office/package.js';
import type { Part, ReferredPart } from '../../office/part.js';
import { nameOfficeRelation, nameSheetType } from '../../office/part.js';
import { createSharedEntries } from '../../office/shared-entries.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, xml } from '../../office/xml.js';
import type { WriterInput } from '../../writer.js';
import { writeStyles } from './cell-style.js';
import type { Sheet } from './part-sheets.js';
import type { WrittenSheet } from './write-sheet.js';
import { writeSheet } from './write-sheet.js';

/** Styles and lists of parts, which workbooks have in common. */
const shared = createSharedEntries(8);

/** Writes all parts of a workbook and packs them. */
export function writeWorkbook(input: WriterInput, sheets: readonly Sheet[]): Uint8Array {
  const written = sheets.map((sheet, index) => writeSheet(sheet, index === 0));
  const attached = [
    ...written.map(({ content }, index) => describePart(`sheet${index + 1}`, 'worksheet', content, false)),
    describePart('styles', 'styles', writeStyles(), true),
  ];
  const main: Part = {
    name: 'xl/workbook.xml',
    type: nameSheetType('sheet.main'),
    content: writeSheetList(written),
    relations: attached.map(({ relation }) => relation),
    isShared: false,
  };
  const properties = describeProperties(input);
  return writePackage(
    [main, ...attached.map(({ part }) => part), ...properties.map(({ part }) => part)],
    [
      { id: 'rIdWorkbook', type: nameOfficeRelation('officeDocument'), target: main.name },
      ...properties.map(({ relation }) => relation),
    ],
    shared,
  );
}

function describePart(name: string, kind: string, content: Xml, isShared: boolean): ReferredPart {
  return {
    part: { name: `xl/${name}.xml`, type: nameSheetType(kind), content, isShared },
    relation: { id: `rId_${name}`, type: nameOfficeRelation(kind), target: `${name}.xml` },
  };
}

/** `xl/workbook.xml`: the sheets, and for each table the header that is repeated on every page. */
function writeSheetList(sheets: readonly WrittenSheet[]): Xml {
  const listed = sheets.map(
    ({ name }, index) =>
      xml`<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="${escapeText(`rId_sheet${index + 1}`)}"/>`,
  );
  const headers = sheets.map(({ name, header }, index) => {
    if (header === undefined) return nothing;
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const rows = escapeText(`${sheet}!$${header}:$${header}`);
    return xml`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`;
  });
  const hasHeaders = sheets.some(({ header }) => header !== undefined);
  return xml`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <bookViews><workbookView/></bookViews>
    <sheets>${joinXml(listed)}</sheets>
    ${hasHeaders ? xml`<definedNames>${joinXml(headers)}</definedNames>` : nothing}
  </workbook>`;
}
