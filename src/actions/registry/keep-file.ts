import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import type { KeptFile } from '../../registry/state/event.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { Files } from '../../world.js';

/** Scans larger than this are refused, in bytes. */
const largest = 64 * 1024 * 1024;

/** How files of scans begin: PDF, JPEG, PNG. */
const beginnings = ['25504446 2d', 'ffd8ff', '89504e47 0d0a1a0a'].map((hex) =>
  Buffer.from(hex.replace(' ', ''), 'hex'),
);

/**
 * Keeps the bytes of a file that somebody hands in: the scan of a signed paper. What it is goes by its content: a name says
 * nothing of what will open years later.
 */
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
  if (!beginnings.some((begin) => Buffer.compare(bytes.subarray(0, begin.length), begin) === 0)) {
    return fail([describeOtherFile(path)]);
  }
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return succeed({ name, sha256: await store.put(bytes), size: bytes.length });
}

function describeOtherFile(path: string): Diagnostic {
  return diagnostic({
    code: 'registry/not-a-scan',
    severity: 'error',
    message: {
      ru: 'Это не скан: по содержимому файл — не PDF, не JPEG и не PNG',
      en: 'This is no scan: by its content the file is no PDF, JPEG or PNG',
    },
    help: {
      ru: 'Сохраните скан как PDF, JPEG или PNG; имя файла значения не имеет.',
      en: 'Save the scan as PDF, JPEG or PNG; its name does not matter.',
    },
    place: placeOfFile(path.replaceAll('\\', '/')),
  });
}
