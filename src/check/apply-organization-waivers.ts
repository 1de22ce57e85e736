import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { applyWaivers } from './apply-waivers.js';
import type { Organization } from './organization.js';

/**
 * Takes the waivers of the organization into account, as those of a role: they settle what was found in its own file. Give
 * it everything that was found in the files of no role.
 */
export function applyOrganizationWaivers(
  organization: Organization,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isOwn = ({ place }: Diagnostic): boolean => place?.file === organization.file;
  // What is found in documents is told with them.
  const settled = applyWaivers(organization, found.filter(isOwn), { isComplete: false });
  return [...found.filter((each) => !isOwn(each)), ...settled];
}
