import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';

/** A document that somebody has edited after it was built. */
export function describeChangedByHand(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/changed-by-hand',
    severity: 'error',
    message: {
      ru: 'Документ изменён вручную после сборки и не заменён, чтобы правки не пропали',
      en: 'The document was changed by hand after it was built and is not replaced, so that the changes are not lost',
    },
    help: {
      ru: 'Перенесите правки в файл должности; чтобы заменить документ, добавьте --force.',
      en: 'Move the changes to the file of the role; add --force to replace the document.',
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
        ? 'На месте документа лежит файл, который создан не программой; он не заменён'
        : 'На месте документа лежит папка',
      en: isFile
        ? 'A file that was not built lies in the place of the document and is not replaced'
        : 'A folder lies in the place of the document',
    },
    help: {
      ru: isFile
        ? 'Уберите файл или выберите другую папку: --out <папка>; чтобы заменить файл, добавьте --force.'
        : 'Уберите папку или выберите другую: --out <папка>.',
      en: isFile
        ? 'Move the file away or choose another folder: --out <folder>; add --force to replace the file.'
        : 'Move the folder away or choose another one: --out <folder>.',
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
      ru: 'Путь к документу ведёт по ссылке за пределы папки готовых документов; документ не записан',
      en: 'A link leads out of the output folder on the way to the document; it is not written',
    },
    help: { ru: 'Удалите ссылку.', en: 'Remove the link.' },
    place: placeOfFile(file),
  });
}

/** A document that nothing is left of in the workspace, and that somebody has edited. */
export function describeStale(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/stale-changed',
    severity: 'warning',
    message: {
      ru: 'Документ больше не собирается, но изменён вручную и потому не удалён',
      en: 'The document is not built any more, but it was changed by hand and so is not removed',
    },
    help: {
      ru: 'Сохраните правки и удалите файл сами.',
      en: 'Save the changes and remove the file yourself.',
    },
    place: placeOfFile(file),
  });
}

/** A file of a package that would change although something that is not ours, a signature, lies beside it. */
export function describeSigned(file: string, seal: string): Diagnostic {
  return diagnostic({
    code: 'workspace/signed-package',
    severity: 'error',
    message: {
      ru: `В папке пакета лежит ${nameOf(seal)}: похоже, документ подписан; файл пакета не заменён`,
      en: `${nameOf(seal)} lies in the folder of the package, so the document seems to be signed; the file is not replaced`,
    },
    why: {
      ru: 'подпись действительна только для того файла, который подписан',
      en: 'a signature holds for the very file that was signed',
    },
    help: {
      ru: 'Перенесите подписанный пакет в другое место и составьте новый; чтобы заменить файлы всё равно, добавьте --force.',
      en: 'Move the signed package elsewhere and build a new one; add --force to replace the files all the same.',
    },
    place: placeOfFile(file),
  });
}

/** A file of a signed package that was replaced because the user asked for it. */
export function describeSealBroken(file: string, seal: string): Diagnostic {
  return diagnostic({
    code: 'workspace/signature-broken',
    severity: 'warning',
    message: {
      ru: `Файл пакета заменён, и ${nameOf(seal)} к нему больше не подходит`,
      en: `The file of the package is replaced, and ${nameOf(seal)} does not fit it any more`,
    },
    help: { ru: 'Подпишите документ заново.', en: 'Sign the document again.' },
    place: placeOfFile(file),
  });
}

/** A file of a package that is made of nothing any more, and beside which a signature lies. */
export function describeStaleSigned(file: string, seal: string): Diagnostic {
  return diagnostic({
    code: 'workspace/stale-signed',
    severity: 'warning',
    message: {
      ru: `Файл пакета больше не составляется, но рядом лежит ${nameOf(seal)}, и потому он не удалён`,
      en: `The file of the package is not built any more, but ${nameOf(seal)} lies beside it, so it is not removed`,
    },
    help: {
      ru: 'Перенесите подписанный пакет в архив.',
      en: 'Move the signed package to where signed documents are kept.',
    },
    place: placeOfFile(file),
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
