import { diffSequences } from '../../compare/diff-sequences.js';
import type { NumberedText } from '../../compare/list-provisions.js';
import type { WordText } from '../word/word-text.js';
import type { OriginalLine } from './find-edits.js';
import { listPrintedLines } from './list-printed-lines.js';
import { settleParagraphs, whenAccepted } from './settle-paragraphs.js';

/**
 * The lines of a document as its Word file has them, each with what the program printed there. Where there is no such file
 * the lines of the document stand for those of the file.
 */
export function listOriginalLines(
  text: NumberedText,
  file: WordText | undefined,
  nameBookmark: (id: string) => string,
): readonly OriginalLine[] {
  const printed = listPrintedLines(text);
  if (file === undefined) {
    return printed.map((line, index) => ({
      index,
      text: line.text,
      ...(line.id !== undefined && { bookmark: nameBookmark(line.id) }),
      printed: line,
    }));
  }
  const lines = settleParagraphs(file.paragraphs, whenAccepted);
  const stretches = diffSequences(
    lines.map((line) => line.text),
    printed.map((line) => line.text),
  );
  const found = new Map<number, number>();
  for (const { isSame, beforeStart, beforeEnd, afterStart } of stretches) {
    for (let step = 0; isSame && step < beforeEnd - beforeStart; step++) {
      found.set(beforeStart + step, afterStart + step);
    }
  }
  return lines.map((line, index) => {
    const own = printed[found.get(index) ?? -1];
    const bookmark = own?.id === undefined ? undefined : nameBookmark(own.id);
    return { index, text: line.text, ...(bookmark !== undefined && { bookmark }), printed: own };
  });
}
