import { createHash } from 'node:crypto';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Files } from '../world.js';
import type { RoleFile } from './sources.js';

/**
 * The bytes of the file of a role, read again each time that they are needed. They must be those that the workspace
 * was listed with: what is built of a role has to fit what others were told of it. No value and no finding when it is
 * known already that the file cannot be read.
 */
export async function readRoleFile(
  files: Pick<Files, 'read'>,
  { file, content }: RoleFile,
): Promise<Outcome<Uint8Array>> {
  if (content === undefined) return fail([]);
  if (content instanceof Uint8Array) return succeed(content);
  const bytes = await files.read(content.path);
  if (bytes !== undefined && hashContent(bytes) === content.sha256) return succeed(bytes);
  return fail([
    diagnostic({
      code: 'workspace/changed-meanwhile',
      severity: 'error',
      message: {
        ru: 'Файл изменён или удалён, пока программа работала; должность не составлена',
        en: 'The file was changed or deleted while the program ran; the role was not built',
      },
      help: { ru: 'Повторите команду.', en: 'Run the command again.' },
      place: placeOfFile(file),
    }),
  ]);
}

/** SHA-256 of the bytes of a file, in hex. */
export function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
