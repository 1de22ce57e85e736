import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { diagnostic } from '../../../diagnostic/diagnostic.js';
import type { SheetPart } from '../sheet-part.js';

/** As many characters as Excel keeps of a cell; it calls a file with more damaged. */
const mostCharacters = 32_767;

/** An error for each text that no cell of Excel can hold. */
export function findLongCells(parts: readonly SheetPart[]): readonly Diagnostic[] {
  return parts
    .flatMap((part) =>
      part.type === 'line'
        ? [part.text]
        : [...part.columns.map(({ heading }) => heading), ...part.rows.flat()],
    )
    .filter((text) => text.length > mostCharacters)
    .map((text) =>
      diagnostic({
        code: 'render/long-cell',
        severity: 'error',
        message: {
          ru: `Текст «${text.slice(0, 40)}…» длиннее ${mostCharacters} знаков и не помещается в ячейку Excel`,
          en: `The text "${text.slice(0, 40)}…" is longer than ${mostCharacters} characters and fits into no cell of Excel`,
        },
        help: {
          ru: 'Сократите текст или составьте документ в другом формате.',
          en: 'Shorten the text, or build the document in another format.',
        },
      }),
    );
}
