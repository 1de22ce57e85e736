import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import type { KeptFile } from '../../registry/state/event.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { Files } from '../../world.js';

/** Scans larger than this are refused, in bytes. */
const largest = 64 * 1024 * 1024;

/** Keeps the bytes of a file that somebody hands in: the scan of a signed paper. */
export async function keepFile(files: Files, store: ObjectStore, path: string): Promise<Outcome<KeptFile>> {
  const status = await files.stat(path);
  const fits = status?.kind === 'file' && status.size > 0 && status.size <= largest;
  const bytes = fits ? await files.read(path) : undefined;
  if (bytes === undefined) {
    return fail([
      diagnostic({
        code: 'registry/no-scan',
        severity: 'error',
        message: {
          ru: 'Файл скана не найден, пуст или больше 64 МБ',
          en: 'The file of the scan is missing, empty or larger than 64 MB',
        },
        help: { ru: 'Проверьте путь в --scan.', en: 'Check the path of --scan.' },
        place: placeOfFile(path.replaceAll('\\', '/')),
      }),
    ]);
  }
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return succeed({ name, sha256: await store.put(bytes), size: bytes.length });
}
