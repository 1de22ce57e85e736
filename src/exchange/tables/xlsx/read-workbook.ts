import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../../diagnostic/outcome.js';
import { openPackage, type Package } from '../../office/open-package.js';
import { findRelation, readRelations, type Relation } from '../../office/read-relations.js';
import { scanXml, type XmlFault } from '../../office/scan-xml.js';
import { describeLargeTable } from '../csv/read-csv.js';
import { describeForeignTable } from '../foreign-table.js';
import type { Table, TableOptions } from '../table.js';
import { layOutCells } from './lay-out-cells.js';
import { chooseSheet, type ListedSheet } from './choose-sheet.js';
import { describeDamagedWorkbook, reportSheet } from './report-sheet.js';
import { readSharedStrings } from './read-shared-strings.js';
import { readSheet, type SheetContext } from './read-sheet.js';
import { readStyles } from './read-styles.js';

/** Reads a sheet of an Excel workbook. Links to other files are not followed, macros and pictures never looked at. */
export function readWorkbook(file: string, bytes: Uint8Array, options: TableOptions): Outcome<Table> {
  const opened = openPackage(bytes, isWanted);
  if (opened === 'damaged') return fail([describeDamagedWorkbook(file)]);
  if (opened === 'too-large') return fail([describeLargeTable(file)]);
  if ('foreign' in opened) {
    return fail([describeForeignTable(file, opened.foreign === 'other' ? 'package' : opened.foreign)]);
  }
  return new WorkbookReader(file, opened).read(options);
}

/** Parts that can be larger than all cells and say nothing of them. */
function isWanted(name: string): boolean {
  return !/(?:^|\/)(?:pivotCache|pivotTables|drawings|charts|externalLinks|media|embeddings)\//iu.test(name);
}

/** That a part cannot be read, on its way up. */
interface Unreadable {
  readonly fault: XmlFault;
}

class WorkbookReader {
  readonly #file: string;
  readonly #parts: Package;

  constructor(file: string, parts: Package) {
    this.#file = file;
    this.#parts = parts;
  }

  read({ sheet: wanted }: TableOptions): Outcome<Table> {
    const main = findRelation(readRelations(this.#parts, ''), 'officeDocument') ?? 'xl/workbook.xml';
    if (main.endsWith('.bin')) return fail([describeForeignTable(this.#file, 'binary-workbook')]);
    const bytes = this.#parts.get(main);
    if (bytes === undefined) return fail([describeForeignTable(this.#file, 'package')]);
    const relations = readRelations(this.#parts, main);
    const book = readBook(bytes, relations);
    if ('fault' in book) return this.#refuse(book.fault);
    if (book.root !== 'workbook') {
      return fail([
        describeForeignTable(
          this.#file,
          book.root === 'document' ? 'word' : book.root === 'presentation' ? 'presentation' : 'package',
        ),
      ]);
    }
    const { value: sheet, diagnostics } = chooseSheet(this.#file, book.sheets, wanted);
    if (sheet === undefined) return fail(diagnostics);
    const part = this.#parts.get(sheet.part);
    const context = this.#readContext(relations, book.is1904);
    if ('fault' in context) return this.#refuse(context.fault);
    const content = part === undefined ? 'damaged' : readSheet(part, context);
    if (typeof content === 'string') return this.#refuse(content);
    const table = { file: this.#file, sheet: sheet.name, rows: layOutCells(content) };
    return succeed(table, [...diagnostics, ...reportSheet(this.#file, content)]);
  }

  #readContext(relations: readonly Relation[], is1904: boolean): SheetContext | Unreadable {
    const strings = this.#readPart(findRelation(relations, 'sharedStrings'), readSharedStrings);
    const formats = this.#readPart(findRelation(relations, 'styles'), readStyles);
    if (typeof strings === 'string') return { fault: strings };
    return typeof formats === 'string' ? { fault: formats } : { strings, formats, is1904 };
  }

  /** What a part holds; nothing when the workbook has none of the name. */
  #readPart<T>(
    name: string | undefined,
    read: (bytes: Uint8Array) => readonly T[] | XmlFault,
  ): readonly T[] | XmlFault {
    const bytes = name === undefined ? undefined : this.#parts.get(name);
    return bytes === undefined ? [] : read(bytes);
  }

  #refuse(fault: XmlFault): Outcome<never> {
    const finding: Diagnostic =
      fault === 'too-large' ? describeLargeTable(this.#file) : describeDamagedWorkbook(this.#file, fault);
    return fail([finding]);
  }
}

interface Book {
  readonly root: string;
  readonly is1904: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** Reads `xl/workbook.xml`. Sheets that hold no cells, as those of charts, are left out. */
function readBook(bytes: Uint8Array, relations: readonly Relation[]): Book | Unreadable {
  let root: string | undefined;
  let is1904 = false;
  const sheets: ListedSheet[] = [];
  const worksheets = new Map(
    relations.filter(({ kind }) => kind === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const fault = scanXml(bytes, {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') is1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '');
      const part = name === 'sheet' ? worksheets.get(attributes.get('id') ?? '') : undefined;
      if (part === undefined) return;
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', part, isHidden });
    },
  });
  return fault === undefined ? { root: root ?? '', is1904, sheets } : { fault };
}
