import { fail, succeed } from '../../../diagnostic/outcome.js';
import { findUnprintable } from '../../find-unprintable.js';
import type { Writer } from '../../writer.js';
import { writePage } from './write-page.js';

/** One page that needs nothing but itself: no script, no font, no picture is fetched. Prints on A4 as well. */
export const htmlWriter: Writer = {
  format: 'html',
  extension: 'html',
  write(input) {
    const diagnostics = findUnprintable(input.document);
    return Promise.resolve(
      diagnostics.length > 0 ? fail(diagnostics) : succeed(new TextEncoder().encode(writePage(input))),
    );
  },
};
