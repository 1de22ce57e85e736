import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { NameForms, NameView } from './name-forms.js';

/** The direct supervisor of a role; where its units have different ones, that of each unit. */
export interface SupervisorView {
  readonly supervisor: NameView | undefined;
  readonly supervisors: readonly { readonly unit: NameView; readonly title: NameView }[];
}

/** Who the holder of a role reports to, in the names of one document. */
export function viewSupervisors(
  { reporting, line }: Pick<Role, 'reporting' | 'line'>,
  { roles, organization }: Pick<Book, 'roles' | 'organization'>,
  names: NameForms,
): SupervisorView {
  const gap = reporting.top === true ? undefined : reporting.reportsTo?.gap;
  if (gap !== undefined) return { supervisor: names.gap(gap), supervisors: [] };
  const found = line.supervisors.flatMap(({ unit, supervisor }) => {
    const role = roles.get(supervisor.id);
    return role === undefined ? [] : [{ unit: unit?.id, id: supervisor.id, title: names.title(role.title) }];
  });
  const [first, ...others] = found;
  if (others.every(({ id }) => id === first?.id)) return { supervisor: first?.title, supervisors: [] };
  return {
    supervisor: undefined,
    supervisors: found.flatMap(({ unit, title }) => {
      const entry = organization.units.find(({ id }) => id === unit);
      return entry === undefined ? [] : [{ unit: names.unit(entry.name), title }];
    }),
  };
}
