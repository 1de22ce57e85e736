import { diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { Materials } from '../pipeline/materials.js';
import { readOrganization } from '../pipeline/read-library.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';

/** The organization that a user names by its folder or its id; that of the workspace itself when none is named. */
export function selectOrganization(
  world: World,
  organizations: readonly OrganizationSources[],
  name: string | undefined,
): Outcome<OrganizationSources> {
  const [own] = organizations;
  if (name === undefined && own !== undefined) return succeed(own);
  const known = organizations.map((sources) => {
    const { value } = readOrganization(sources.organization, new Materials(world, sources.overrides));
    return { sources, id: value?.id };
  });
  const found = known.find(({ sources, id }) => id === name || sources.folder === name);
  if (found !== undefined) return succeed(found.sources);
  const ids = known.map(({ sources, id }) => id ?? sources.folder).join(', ');
  return fail([
    diagnostic({
      code: 'workspace/unknown-organization',
      severity: 'error',
      message: { ru: `Нет организации «${name ?? ''}»`, en: `There is no organization "${name ?? ''}"` },
      help: { ru: `Есть: ${ids}`, en: `There are: ${ids}` },
    }),
  ]);
}
