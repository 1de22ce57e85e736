import { printInlines } from '../document/print-inlines.js';
import { ownInlines, visitBlocks } from '../document/visit.js';
import { diffSequences } from './diff-sequences.js';
import type { NumberedText } from './list-provisions.js';

/** Lines of one requisite in two editions; empty where an edition does not have it. */
export interface FaceChange {
  readonly before: string;
  readonly after: string;
}

/**
 * What the face of two editions says differently: number, dates, names, signatures, the mark of a draft. It may change
 * without a change of the text, so it is told and not marked.
 */
export function listFaceChanges(before: NumberedText, after: NumberedText): readonly FaceChange[] {
  const [old, recent] = [listLines(before), listLines(after)];
  return diffSequences(old, recent).flatMap(({ isSame, beforeStart, beforeEnd, afterStart, afterEnd }) => {
    if (isSame) return [];
    const count = Math.max(beforeEnd - beforeStart, afterEnd - afterStart);
    return Array.from({ length: count }, (_, place) => ({
      before: beforeStart + place < beforeEnd ? (old[beforeStart + place] ?? '') : '',
      after: afterStart + place < afterEnd ? (recent[afterStart + place] ?? '') : '',
    }));
  });
}

function listLines({ document, numbering }: NumberedText): readonly string[] {
  const { head, tail, mark, code } = document.face;
  const lines = mark === undefined ? [] : [mark];
  visitBlocks([...head, ...tail], (block) => {
    lines.push(printInlines(ownInlines(block), numbering));
  });
  lines.push(printInlines(code?.caption ?? [], numbering));
  return lines.flatMap((line) => line.split('\n')).flatMap((line) => tidy(line));
}

/** Rules to write on are no words. */
function tidy(line: string): readonly string[] {
  const words = line.replace(/[\s_]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words) ? [words] : [];
}
