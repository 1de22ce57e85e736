import type { Role } from '../check/role.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';

/** A role that is not translated into a language that documents were asked for in. `isNamed`: for this very role. */
export function describeNoTranslation(role: Role, language: string, isNamed: boolean): Diagnostic {
  return diagnostic({
    code: 'translation/none',
    severity: isNamed ? 'error' : 'warning',
    message: {
      ru: `Должность «${role.title.nominative}» не переведена на язык «${language}»: документа на нём нет`,
      en: `The role “${role.title.nominative}” is not translated into “${language}”: there is no document in it`,
    },
    help: {
      ru: `Заготовку перевода создаст rolebook new ${role.id} --translation ${language}`,
      en: `rolebook new ${role.id} --translation ${language} makes a file to fill in.`,
    },
    place: role.idPlace,
  });
}

/** A file of translations that translates nothing. */
export function describeNoSource(file: string, name: string, names: readonly string[]): Diagnostic {
  const near = suggest(name, names);
  return diagnostic({
    code: 'translation/no-source',
    severity: 'error',
    message: {
      ru: `Переводить нечего: в организации нет «${name}»`,
      en: `There is nothing to translate: the organization has no “${name}”`,
    },
    help:
      near === undefined
        ? {
            ru: 'Назовите файл так же, как исходный, или удалите его.',
            en: 'Name the file like its source, or delete it.',
          }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
    place: placeOfFile(file),
  });
}
