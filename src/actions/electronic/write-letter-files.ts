import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { succeed } from '../../diagnostic/outcome.js';
import type { Mail } from '../../mail/mail.js';
import { writeEml } from '../../mail/write-eml.js';
import type { World } from '../../world.js';
import { OutputFolder } from '../output-folder.js';

const extension = 'eml';

/**
 * Writes letters as files that mail programs open, where the manifest of their folder tells ours from those of others. Letters
 * of an earlier run that nobody would send any more are removed. Paths are told with the folder.
 */
export async function writeLetterFiles(
  world: World,
  folder: string,
  force: boolean,
  mails: readonly Mail[],
): Promise<Pick<OutputFolder, 'files' | 'diagnostics'>> {
  const output = await OutputFolder.open(world, folder, force, { content: 'copies' });
  const written = new Set(mails.map(({ id }) => `${id}.${extension}`));
  for (const mail of mails) {
    const bytes = writeEml(mail);
    await output.put(mail.id, {
      format: extension,
      hash: createHash('sha256').update(bytes).digest('hex'),
      render: () => Promise.resolve({ extension, bytes: succeed(bytes) }),
    });
  }
  await output.removeStale((path) => path.endsWith(`.${extension}`) && !written.has(path));
  await output.close(undefined);
  const files = output.files.map(({ path, state }) => ({ path: join(folder, path), state }));
  return { files, diagnostics: output.diagnostics };
}
