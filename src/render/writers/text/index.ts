import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer } from '../../writer.js';
import { writeText } from './write-text.js';

/** Plain text for e-mail and for comparing: UTF-8, LF, a paragraph is a line. */
export const textWriter: Writer = {
  format: 'text',
  extension: 'txt',
  write(input) {
    const diagnostics = findUnprintable(input.document);
    return Promise.resolve(
      diagnostics.length > 0 ? fail(diagnostics) : succeed(new TextEncoder().encode(writeText(input))),
    );
  },
};
