import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';

/** A document that somebody has edited after it was built. */
export function describeChangedByHand(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/changed-by-hand',
    severity: 'error',
    message: {
      ru: 'документ изменён вручную после сборки и не заменён, чтобы правки не пропали',
      en: 'the document was changed by hand after it was built and is not replaced, so that the changes are not lost',
    },
    help: {
      ru: 'перенесите правки в файл должности; чтобы заменить документ, добавьте --force',
      en: 'move the changes to the file of the role; add --force to replace the document',
    },
    place: placeOfFile(file),
  });
}

/** Something that lies where a document has to go. */
export function describeNotOurs(file: string, isFile: boolean): Diagnostic {
  return diagnostic({
    code: 'workspace/not-ours',
    severity: 'error',
    message: {
      ru: isFile
        ? 'на месте документа лежит файл, который создан не программой; он не заменён'
        : 'на месте документа лежит папка',
      en: isFile
        ? 'a file that was not built lies in the place of the document and is not replaced'
        : 'a folder lies in the place of the document',
    },
    help: {
      ru: isFile
        ? 'уберите файл или выберите другую папку: --out <папка>; чтобы заменить файл, добавьте --force'
        : 'уберите папку или выберите другую: --out <папка>',
      en: isFile
        ? 'move the file away or choose another folder: --out <folder>; add --force to replace the file'
        : 'move the folder away or choose another one: --out <folder>',
    },
    place: placeOfFile(file),
  });
}

/** A path on which a link leads out of the output folder. */
export function describeElsewhere(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/not-ours',
    severity: 'error',
    message: {
      ru: 'путь к документу ведёт по ссылке за пределы папки готовых документов; документ не записан',
      en: 'a link leads out of the output folder on the way to the document; it is not written',
    },
    help: { ru: 'удалите ссылку', en: 'remove the link' },
    place: placeOfFile(file),
  });
}

/** A document that nothing is left of in the workspace, and that somebody has edited. */
export function describeStale(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/stale-changed',
    severity: 'warning',
    message: {
      ru: 'документ больше не собирается, но изменён вручную и потому не удалён',
      en: 'the document is not built any more, but it was changed by hand and so is not removed',
    },
    help: { ru: 'сохраните правки и удалите файл сами', en: 'save the changes and remove the file yourself' },
    place: placeOfFile(file),
  });
}
