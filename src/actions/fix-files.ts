import { applyEdits, selectEdits } from '../diagnostic/apply-edits.js';
import type { Edit } from '../diagnostic/diagnostic.js';
import { indexLines, locateOffset } from '../diagnostic/line-index.js';
import type { Files } from '../world.js';
import type { Workspace } from './read-workspace.js';

/** A correction as it is told: the words that stood at a line, and those that stand there after it. */
export interface Correction {
  readonly file: string;
  /** From 1, in the text before the correction. */
  readonly line: number;
  readonly old: string;
  readonly new: string;
}

const byteOrderMark = '\ufeff';

/**
 * Makes corrections in source files and tells them; with `write` off they are only told. A file that has changed since it
 * was read is left alone: somebody is writing in it, and the offsets are not true any more.
 */
export async function fixFiles(
  files: Files,
  workspace: Workspace,
  edits: readonly Edit[],
  { write }: { readonly write: boolean },
): Promise<readonly Correction[]> {
  const made: Correction[] = [];
  for (const file of [...new Set(edits.map((each) => each.file))].sort()) {
    const path = workspace.paths.get(file);
    const text = workspace.findText(file);
    if (path === undefined || text === undefined) continue;
    const now = await files.read(path);
    const decoded = now && new TextDecoder('utf-8', { ignoreBOM: true }).decode(now);
    const mark = decoded?.startsWith(byteOrderMark) ? byteOrderMark : '';
    if (decoded !== mark + text) continue;
    const own = edits.filter((each) => each.file === file);
    const changed = applyEdits(text, own);
    if (changed.text === text) continue;
    if (write) await files.write(path, new TextEncoder().encode(mark + changed.text));
    const lines = indexLines(text);
    for (const { start, end, text: written } of selectEdits(text, own)) {
      const { line } = locateOffset(lines, start);
      made.push({ file, line, old: text.slice(start, end), new: written });
    }
  }
  return made;
}
