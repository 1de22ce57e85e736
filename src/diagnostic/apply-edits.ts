import type { Edit } from './diagnostic.js';

/**
 * The text after the edits, made from the last to the first so that offsets stay true. Of edits that overlap only
 * the first one is made; the others come back when the text is checked again. Equal edits are made once.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly applied: number } {
  const chosen = selectEdits(text, edits);
  const changed = chosen.reduceRight(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    text,
  );
  return { text: changed, applied: chosen.length };
}

/** The edits of a text that can be made together, in its order. */
export function selectEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: Edit[] = [];
  for (const edit of inOrder) {
    const last = chosen.at(-1);
    const isInside = edit.start >= 0 && edit.end >= edit.start && edit.end <= text.length;
    if (isInside && (last === undefined || edit.start >= last.end + (last.start === last.end ? 1 : 0))) {
      chosen.push(edit);
    }
  }
  return chosen;
}
