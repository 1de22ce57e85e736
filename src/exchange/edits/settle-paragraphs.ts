import { foldLetters, type FoldedText } from './fold-letters.js';
import type { TrackedChange, WordParagraph, WordPiece } from '../word/word-text.js';

/** A line of a Word file as one reads it when all tracked changes are accepted, or all rejected. */
export interface WordLine extends FoldedText<WordPiece> {
  /** Where it stands in the list of all lines, from 0. */
  readonly index: number;
  /** The paragraphs that it is made of, by their places in the file. */
  readonly paragraphs: readonly number[];
  readonly bookmarks: readonly string[];
  /** As `WordParagraph.sort`. */
  readonly sort: string;
}

/** Whether a piece, or the end of a paragraph, is there in a reading of the file. */
type Survives = (changes: readonly TrackedChange[]) => boolean;

/** As it is when every change is accepted. */
export const whenAccepted: Survives = (changes) => changes.every(({ kind }) => kind === 'inserted');
/** As it was before anything was changed. */
export const whenRejected: Survives = (changes) => changes.every(({ kind }) => kind === 'deleted');

/**
 * The lines of a file in one reading. A paragraph whose end is gone is joined to the next one in its cell, as Word does it;
 * lines without words are left out.
 */
export function settleParagraphs(
  paragraphs: readonly WordParagraph[],
  survives: Survives,
): readonly WordLine[] {
  const lines: WordLine[] = [];
  let open: { pieces: WordPiece[]; from: number[]; bookmarks: string[] } | undefined;
  paragraphs.forEach((paragraph, place) => {
    open ??= { pieces: [], from: [], bookmarks: [] };
    const pieces = paragraph.pieces.filter(({ changes }) => survives(changes));
    const hasWords = pieces.some(({ text }) => text.trim() !== '');
    if (hasWords) {
      // A paragraph that is gone does not give its name to the one after it.
      open.bookmarks.push(...paragraph.bookmarks);
      open.from.push(place);
    }
    open.pieces.push(...pieces);
    const next = paragraphs[place + 1];
    if (!survives(paragraph.end) && next?.cell === paragraph.cell) return;
    const { bookmarks, from } = open;
    const folded = foldLetters(open.pieces.map((piece) => ({ text: piece.text, owner: piece })));
    open = undefined;
    const { text, letters } = dropTypedNumber(folded);
    if (text === '') return;
    lines.push({ text, letters, index: lines.length, paragraphs: from, bookmarks, sort: paragraph.sort });
  });
  return lines;
}

/** Takes off a number that the writer types before a tab, where Word cannot count it. */
function dropTypedNumber(folded: FoldedText<WordPiece>): FoldedText<WordPiece> {
  const label = /^(?:\d+\.|[IVXLC]+\.)+ /.exec(folded.text)?.[0];
  if (label === undefined) return folded;
  const gap = folded.letters[label.length - 1];
  if (gap?.owner.text.charAt(gap.at) !== '\t') return folded;
  return { text: folded.text.slice(label.length), letters: folded.letters.slice(label.length) };
}
