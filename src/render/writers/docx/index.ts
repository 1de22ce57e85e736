import { hasErrors } from '../../../diagnostic/diagnostic.js';
import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer } from '../../writer.js';
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
    // Loaded only here: most commands never write a file for Word.
    const { writeDocument } = await import('./write-document.js');
    return succeed(writeDocument(input), diagnostics);
  },
};
