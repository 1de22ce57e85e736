import type { WriterInput } from '../../writer.js';

/**
 * The pages, counted from 1, on which the parts of a document begin, by id of the part; none when no table of contents
 * names them. Word keeps the numbers in the file until somebody updates the table, so they have to be right from the
 * start: they are those of the PDF, which is set in letters of the same widths.
 */
export async function findPartPages(input: WriterInput): Promise<ReadonlyMap<string, number>> {
  if (!input.document.body.some(({ type }) => type === 'contents')) return new Map();
  const { layoutDocument } = await import('../pdf/layout-document.js');
  const { findTargetPages } = await import('../pdf/number-pages.js');
  return findTargetPages(layoutDocument(input).pages.map(({ boxes }) => boxes));
}
