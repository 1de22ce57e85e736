import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import { sayVersion } from '../../registry/guards/describe-state.js';
import type { Version } from '../../registry/state/version.js';

/** The finding that what a version was made of, its text or its source files, is not what was put into the store. */
export function describeLostText(version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/text-lost',
    severity: 'error',
    message: {
      ru: `${said.ru}: её текст или исходные файлы в хранилище утрачены или изменены`,
      en: `${said.en}: its text or its source files were lost or changed in the store`,
    },
    help: {
      ru: 'Проверьте реестр (rolebook verify) и восстановите хранилище из резервной копии.',
      en: 'Verify the registry (rolebook verify) and restore the store from a backup.',
    },
  });
}
