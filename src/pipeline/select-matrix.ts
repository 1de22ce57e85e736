import type { RoleOutline } from '../check/role-outline.js';
import type { Matrix } from '../compose/matrix-view.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { ActRequest } from './select-act.js';

/**
 * The roles of a matrix of competencies: those without an error. One that has an error is left out with a warning, and
 * forms are no positions. There is no matrix when no role requires a competency.
 */
export function selectMatrix(
  kind: string,
  { book, wanted, ready }: Pick<ActRequest, 'book' | 'wanted' | 'ready'>,
): { readonly value: Matrix | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const positions = wanted.filter((role) => !role.form);
  const diagnostics = positions.filter(({ id }) => !ready.has(id)).map(describeFaulty);
  const sound = positions.filter(({ id }) => ready.has(id));
  const roles = sound.filter(({ competencies }) => competencies.length > 0);
  if (roles.length > 0) {
    const without = sound.filter(({ competencies }) => competencies.length === 0);
    return { value: { roles, without }, diagnostics };
  }
  const nothing = diagnostic({
    code: 'template/no-competencies',
    severity: 'warning',
    message: {
      ru: `Документ «${kind}» не составлен: ни одна из должностей не требует компетенций`,
      en: `There is no “${kind}”: none of the roles requires a competency`,
    },
    help: {
      ru: 'Перечислите компетенции в поле competencies должностей.',
      en: 'List competencies in the field competencies of the roles.',
    },
    place: book.organization.place,
  });
  return { value: undefined, diagnostics: [...diagnostics, nothing] };
}

function describeFaulty({ title, idPlace }: RoleOutline): Diagnostic {
  return diagnostic({
    code: 'template/not-in-matrix',
    severity: 'warning',
    message: {
      ru: `Должность «${title.nominative}» не вошла в матрицу: в ней есть ошибки`,
      en: `The role “${title.nominative}” is not in the matrix: it has errors`,
    },
    place: idPlace,
  });
}
