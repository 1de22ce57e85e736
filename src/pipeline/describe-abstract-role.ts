import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';

/** Documents were asked for of a role that is there only to be inherited from. */
export function describeAbstractRole(id: string, file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/abstract-role',
    severity: 'warning',
    message: {
      ru: `Документов для «${id}» нет: это только основа для других должностей (abstract: true)`,
      en: `There are no documents of “${id}”: it is only a base of other roles (abstract: true)`,
    },
    help: {
      ru: 'Соберите документы должностей, которые от неё наследуют.',
      en: 'Build the documents of the roles that inherit from it.',
    },
    place: placeOfFile(file),
  });
}
