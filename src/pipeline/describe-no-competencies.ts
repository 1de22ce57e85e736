import type { Role } from '../check/role.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';

/** A document on competencies that was asked for of a role that requires none: it must not be missing in silence. */
export function describeNoCompetencies(kind: string, role: Role): Diagnostic {
  return diagnostic({
    code: 'template/no-competencies',
    severity: 'warning',
    message: {
      ru: `Документ «${kind}» не составлен: должность «${role.title.nominative}» не требует компетенций`,
      en: `There is no “${kind}”: the role “${role.title.nominative}” requires no competencies`,
    },
    help: {
      ru: 'Перечислите их в поле competencies: { id: negotiation, level: 2 }; сами компетенции описывают в папке competencies.',
      en: 'List them in the field competencies: { id: negotiation, level: 2 }; the folder competencies describes each.',
    },
    place: role.place,
  });
}
