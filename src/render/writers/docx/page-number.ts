import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { diagnostic } from '../../../diagnostic/diagnostic.js';
import type { Look } from '../../../document/look.js';

/**
 * Reports a first numbered sheet that a Word file cannot have. A section of Word has another header for its first
 * sheet and for no further one; a condition in the header (`IF` around `PAGE`) would print the number twice in
 * LibreOffice 7.4.
 */
export function reportPageNumber({ pageNumber }: Look): readonly Diagnostic[] {
  if (pageNumber.from <= 2) return [];
  return [
    diagnostic({
      code: 'render/page-number',
      severity: 'warning',
      message: {
        ru: `В файле Word листы нумеруются со второго, а не с ${pageNumber.from}-го, как задано в оформлении`,
        en: `A Word file numbers its pages from the second, not from page ${pageNumber.from} as the look says`,
      },
      help: {
        ru: 'Задайте в оформлении pageNumber.from: 2 или возьмите файл PDF.',
        en: 'Set pageNumber.from: 2 in the look, or use the PDF file.',
      },
    }),
  ];
}
