import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { succeed } from '../diagnostic/outcome.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { DocumentName } from '../document/document-name.js';
import type { World } from '../world.js';
import { makeFileNames } from './file-name.js';
import { OutputFolder, type OutputFile } from './output-folder.js';

/** A built file that is to be given to people. */
export interface ExportItem {
  /** Path below the output folder, with `/` between the parts. */
  readonly path: string;
  /** Folder of the organization below the workspace, empty for the first one. */
  readonly folder: string;
  readonly name: DocumentName;
  /** Id of the role. */
  readonly role: string;
}

/**
 * Copies built files into a folder under names for people: those of the first organization lie side by side, those of
 * each further one in a folder of its own. The same manifest as in the output folder keeps files of others from being
 * overwritten. What was exported earlier stays, also under a name that the document no longer has.
 */
export async function exportFiles(
  world: World,
  { out, to, force }: { readonly out: string; readonly to: string; readonly force: boolean },
  items: readonly ExportItem[],
): Promise<{ readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const target = await OutputFolder.open(world, to, force, { content: 'copies' });
  for (const folder of new Set(items.map((each) => each.folder))) {
    const group = items.filter((each) => each.folder === folder);
    const names = makeFileNames(
      group.map(({ name, path, role }) => ({ name, extension: extensionOf(path), distinction: role })),
    );
    for (const [index, { path }] of group.entries()) {
      const bytes = await world.files.read(join(out, path));
      const name = names[index];
      if (bytes === undefined || name === undefined) continue;
      const extension = extensionOf(path);
      const base = name.slice(0, -extension.length - 1);
      await target.put(folder === '' ? base : `${folder}/${base}`, {
        format: extension,
        hash: createHash('sha256').update(bytes).digest('hex'),
        render: () => Promise.resolve({ extension, bytes: succeed(bytes) }),
      });
    }
  }
  await target.close(undefined);
  return target;
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
