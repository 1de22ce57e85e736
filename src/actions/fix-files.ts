import { applyEdits } from '../diagnostic/apply-edits.js';
import type { Edit } from '../diagnostic/diagnostic.js';
import type { Files } from '../world.js';
import type { Workspace } from './read-workspace.js';

const byteOrderMark = '\ufeff';

/**
 * Makes corrections in source files and says how many. A file that has changed since it was read is left alone:
 * somebody is writing in it, and the offsets are not true any more.
 */
export async function fixFiles(files: Files, workspace: Workspace, edits: readonly Edit[]): Promise<number> {
  let made = 0;
  for (const file of new Set(edits.map((each) => each.file))) {
    const path = workspace.paths.get(file);
    const text = workspace.findText(file);
    if (path === undefined || text === undefined) continue;
    const now = await files.read(path);
    const decoded = now && new TextDecoder('utf-8', { ignoreBOM: true }).decode(now);
    const mark = decoded?.startsWith(byteOrderMark) ? byteOrderMark : '';
    if (decoded !== mark + text) continue;
    const changed = applyEdits(
      text,
      edits.filter((each) => each.file === file),
    );
    if (changed.text === text) continue;
    await files.write(path, new TextEncoder().encode(mark + changed.text));
    made += changed.applied;
  }
  return made;
}
