import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer } from '../../writer.js';
import { readParts } from '../read-parts.js';
import { findLongCells } from './find-long-cells.js';
import { partSheets } from './part-sheets.js';
import { writeWorkbook } from './write-workbook.js';

/** A workbook for Excel: each table of the document on a sheet of its own. Holds no formula. The same input gives the same bytes. */
export const xlsxWriter: Writer = {
  format: 'xlsx',
  extension: 'xlsx',
  write(input) {
    const parts = readParts(input);
    const diagnostics = [...findUnprintable(input.document), ...findLongCells(parts)];
    return Promise.resolve(
      diagnostics.length > 0
        ? fail(diagnostics)
        : succeed(writeWorkbook(input, partSheets(parts, input.document.title))),
    );
  },
};
