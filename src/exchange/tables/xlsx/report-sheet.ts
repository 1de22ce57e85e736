import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import type { XmlFault } from '../../office/scan-xml.js';
import { nameColumn } from '../name-column.js';
import { describeTableFault } from '../table-finding.js';
import type { CellReference } from './cell-reference.js';
import type { SheetContent } from './read-sheet.js';

/** What a person should know of a sheet that was read: hidden rows, formulas without a value, faults of formulas. */
export function reportSheet(
  file: string,
  { cells, hidden, unvalued, faulty }: SheetContent,
): readonly Diagnostic[] {
  const hiddenRows = new Set(cells.map(({ row }) => row).filter((row) => hidden.has(row))).size;
  return [
    ...(unvalued.length === 0 ? [] : [describeUnvalued(file, unvalued)]),
    ...(faulty.length === 0 ? [] : [describeFaulty(file, faulty)]),
    ...(hiddenRows === 0 ? [] : [describeHidden(file, hiddenRows)]),
  ];
}

/** Says of a workbook that it cannot be opened. */
export function describeDamagedWorkbook(file: string, fault: XmlFault = 'damaged'): Diagnostic {
  return describeTableFault(file, {
    code: 'import/damaged-workbook',
    message:
      fault === 'forbidden'
        ? {
            ru: 'В книге Excel есть объявление DOCTYPE: такие файлы не читаются, потому что могут подгружать чужие данные',
            en: 'The Excel workbook has a DOCTYPE: such files are not read, for they can bring in data of others',
          }
        : { ru: 'Книга Excel повреждена', en: 'The Excel workbook is damaged' },
    help: {
      ru: 'Откройте её в Excel или LibreOffice и сохраните заново как «Книга Excel (.xlsx)».',
      en: 'Open it in Excel or LibreOffice and save it again as “Excel workbook (.xlsx)”.',
    },
  });
}

function describeUnvalued(file: string, cells: readonly CellReference[]): Diagnostic {
  return describeTableFault(file, {
    code: 'import/formula-without-value',
    severity: 'warning',
    message: {
      ru: `В ячейках с формулами нет значений: ${listCells(cells)}. Они считаются пустыми`,
      en: `Cells with formulas have no values: ${listCells(cells)}. They count as empty`,
    },
    help: {
      ru: 'Откройте файл в Excel, дождитесь пересчёта и сохраните.',
      en: 'Open the file in Excel, let it calculate, and save it.',
    },
  });
}

function describeFaulty(file: string, cells: readonly CellReference[]): Diagnostic {
  return describeTableFault(file, {
    code: 'import/faulty-formula',
    severity: 'warning',
    message: {
      ru: `В ячейках ошибка вместо значения: ${listCells(cells)}`,
      en: `Cells show an error in place of a value: ${listCells(cells)}`,
    },
    help: { ru: 'Исправьте формулы в таблице.', en: 'Correct the formulas of the table.' },
  });
}

function describeHidden(file: string, count: number): Diagnostic {
  return describeTableFault(file, {
    code: 'import/hidden-rows',
    severity: 'info',
    message: {
      ru: `Скрытые строки (фильтром или вручную) тоже прочитаны: ${count}`,
      en: `Rows that are hidden, by a filter or by hand, were read as well: ${count}`,
    },
    help: {
      ru: 'Если они не нужны, удалите их в копии таблицы.',
      en: 'Where they are not wanted, delete them in a copy of the table.',
    },
  });
}

/** `C5, C7 и ещё 3` without words: the first cells and how many there are. */
function listCells(cells: readonly CellReference[]): string {
  const first = cells.slice(0, 5).map(({ row, column }) => `${nameColumn(column)}${row}`);
  return cells.length > first.length ? `${first.join(', ')}… (${cells.length})` : first.join(', ');
}
