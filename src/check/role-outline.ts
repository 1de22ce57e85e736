import type { Role } from './role.js';

/**
 * What others need to know of a role: its name, its place in the organization, the particulars of its document. A book
 * holds outlines, so that one of ten thousand roles fits into memory; the role itself is read again when it is worked on.
 */
export type RoleOutline = Pick<
  Role,
  | 'id'
  | 'file'
  | 'idPlace'
  | 'language'
  | 'title'
  | 'shortTitle'
  | 'form'
  | 'unit'
  | 'units'
  | 'category'
  | 'legalForm'
  | 'document'
  | 'reporting'
  | 'line'
  | 'approval'
  | 'competencies'
>;

/** The outline of a role. */
export function outlineRole(role: RoleOutline): RoleOutline {
  const { id, file, idPlace, language, title, shortTitle, form, unit, units, category } = role;
  const { legalForm, document, reporting, line, approval, competencies } = role;
  return {
    ...{ id, file, idPlace, language, title, shortTitle, form, unit, units, category },
    ...{ legalForm, document, reporting, line, approval, competencies },
  };
}
