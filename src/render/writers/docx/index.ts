import { hasErrors } from '../../../diagnostic/diagnostic.js';
import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer, WriterInput } from '../../writer.js';
import { findPartPages } from './find-part-pages.js';
import { reportPageNumber } from './page-number.js';

/**
 * Office Open XML for Word. Numbers and references are native, so that the file stays right when a person edits it;
 * they come to exactly what `numberDocument` computed. The same input gives the same bytes.
 */
export const docxWriter: Writer = {
  format: 'docx',
  extension: 'docx',
  async write(input) {
    const diagnostics = [...findUnprintable(input.document), ...reportPageNumber(input.look)];
    if (hasErrors(diagnostics)) return fail(diagnostics);
    write ??= (await import('./write-document.js')).writeDocument;
    return succeed(write(input, await findPartPages(input)), diagnostics);
  },
};

/** Loaded by the first file: most commands write none for Word. To import it again for each takes its time as well. */
let write: ((input: WriterInput, partPages: ReadonlyMap<string, number>) => Uint8Array) | undefined;
