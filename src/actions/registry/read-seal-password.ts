import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import type { World } from '../../world.js';

/** A file of a password holds a line; in bytes. */
const largest = 4096;

/**
 * The password of the seal: the first line of the file that was named, else that of the settings. It is never taken from
 * the command line, which others on the same computer can read. `undefined` where there is neither.
 */
export async function readSealPassword(
  { files, settings }: World,
  file: string | undefined,
): Promise<Outcome<string | undefined>> {
  if (file === undefined) {
    const { sealPassword } = settings ?? {};
    return { value: sealPassword === '' ? undefined : sealPassword, diagnostics: [] };
  }
  const status = await files.stat(file);
  const fits = status?.kind === 'file' && status.size <= largest;
  const bytes = fits ? await files.read(file) : undefined;
  const [line = ''] = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/, 1);
  if (line !== '') return succeed(line);
  return fail([
    diagnostic({
      code: 'seal/no-password-file',
      severity: 'error',
      message: {
        ru: 'Файла с паролем печати нет, он пуст или слишком велик',
        en: 'The file with the password of the seal is missing, empty or too large',
      },
      help: {
        ru: 'Пароль — первая строка файла, названного в --password-file.',
        en: 'The password is the first line of the file of --password-file.',
      },
      place: placeOfFile(file.replaceAll('\\', '/')),
    }),
  ]);
}
