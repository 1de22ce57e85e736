import { type FoundEdits, findEdits, type OriginalLine } from '../../exchange/edits/find-edits.js';
import { listOriginalLines } from '../../exchange/edits/list-original-lines.js';
import { readWordText } from '../../exchange/word/read-word-text.js';
import type { WordText } from '../../exchange/word/word-text.js';
import { nameBookmark } from '../../render/writers/docx/bookmark.js';
import type { EditBase, EditedText } from './find-edited-text.js';

/** A base with what a file says otherwise. */
export interface ChosenBase {
  readonly base: EditBase;
  /** The lines of the document that the file was made from. */
  readonly originals: readonly OriginalLine[];
  readonly found: FoundEdits;
}

/**
 * Which of its possible bases a Word file was made of: the one that it differs from least. A draft and a version of one text
 * differ in number, dates and signatures, and none of these was edited by anybody.
 */
export function chooseBase({ bases, draft }: EditedText, word: WordText, file: string): ChosenBase {
  const chosen = bases.map((base): ChosenBase => {
    const { text, bytes } = base.kind === 'version' ? base : draft;
    const originals = listOriginalLines(text, bytes && readWordText(file, bytes).value, nameBookmark);
    return { base, originals, found: findEdits(originals, word, nameBookmark) };
  });
  const [first, ...others] = chosen;
  if (first === undefined) throw new Error('a text without a base');
  return others.reduce(
    (best, each) => (each.found.edits.length < best.found.edits.length ? each : best),
    first,
  );
}
