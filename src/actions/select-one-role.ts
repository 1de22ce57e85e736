import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import { selectRoles } from './select-roles.js';

/** A role and the organization that it belongs to. */
export interface SelectedRole {
  readonly sources: OrganizationSources;
  readonly id: string;
}

/** The one role of a name. An unknown name is an error, and so is one that roles of several organizations have. */
export function selectOneRole(
  organizations: readonly OrganizationSources[],
  name: string,
): Outcome<SelectedRole> {
  const { selection, diagnostics } = selectRoles(organizations, [name]);
  const chosen = [...selection].flatMap(([sources, ids]) => [...(ids ?? [])].map((id) => ({ sources, id })));
  const [only] = chosen;
  if (only === undefined) return fail(diagnostics);
  if (chosen.length === 1) return succeed(only);
  return fail([
    describeSeveral(
      name,
      chosen.map(({ sources }) => sources),
    ),
  ]);
}

function describeSeveral(role: string, owners: readonly OrganizationSources[]): Diagnostic {
  const names = owners.map(({ folder }) => (folder === '' ? role : `${folder}/${role}`)).join(', ');
  return diagnostic({
    code: 'workspace/several-roles',
    severity: 'error',
    message: {
      ru: `Должность «${role}» есть в нескольких организациях`,
      en: `Several organizations have a role “${role}”`,
    },
    help: { ru: `Назовите одну из них: ${names}.`, en: `Name one of them: ${names}.` },
  });
}
