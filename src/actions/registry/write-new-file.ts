import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { placeOfFile } from '../../diagnostic/place.js';
import type { Files } from '../../world.js';

/**
 * Writes a file. One that is there already and says something else is left alone, which is told, unless it is to be
 * replaced.
 */
export async function writeNewFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  mayReplace: boolean,
): Promise<readonly Diagnostic[]> {
  const status = await files.stat(path);
  if (status !== undefined && status.kind !== 'file') return [describeOccupied(path)];
  const present = status === undefined ? undefined : await files.read(path);
  if (present !== undefined && Buffer.compare(present, bytes) === 0) return [];
  if (present !== undefined && !mayReplace) return [describeOccupied(path)];
  await files.write(path, bytes);
  return [];
}

function describeOccupied(path: string): Diagnostic {
  return diagnostic({
    code: 'registry/occupied',
    severity: 'error',
    message: {
      ru: 'Такой файл уже есть и не заменён',
      en: 'There is such a file already; it is not replaced',
    },
    help: { ru: 'Назовите другой файл или добавьте --force.', en: 'Name another file, or add --force.' },
    place: placeOfFile(path.replaceAll('\\', '/')),
  });
}
