import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer } from '../../writer.js';
import { readParts } from '../read-parts.js';
import { writeCsv } from './write-csv.js';

/** The tables of a document, and what stands around them, for programs that read CSV. */
export const csvWriter: Writer = {
  format: 'csv',
  extension: 'csv',
  write(input) {
    const diagnostics = findUnprintable(input.document);
    return Promise.resolve(
      diagnostics.length > 0
        ? fail(diagnostics)
        : succeed(new TextEncoder().encode(writeCsv(readParts(input)))),
    );
  },
};
