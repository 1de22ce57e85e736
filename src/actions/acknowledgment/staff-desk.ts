import type { Kysely } from 'kysely';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { completeTerms } from '../../registry/acknowledgment/default-settings.js';
import type { DutySettings } from '../../registry/acknowledgment/duty.js';
import type { Tables } from '../../registry/database/tables.js';
import type { World } from '../../world.js';
import { type DescribedOrganization, readOrganizations } from '../registry/read-organizations.js';
import { type OpenedRegistry, type RegistryRequest, useRegistry } from '../registry/registry-place.js';

/** The database as it is read from. */
export type Database = Kysely<Tables>;

/** The registry with what the files of the workspace say of its organizations. */
export interface StaffDesk extends OpenedRegistry {
  /** Folder of the workspace. */
  readonly folder: string;
  /** By their ids. */
  readonly organizations: ReadonlyMap<string, DescribedOrganization>;
  /** The terms of each organization, by its id. */
  readonly settings: ReadonlyMap<string, DutySettings>;
}

/** Opens the registry for work with acknowledgments: the terms are those that the workspace says by now. */
export async function useStaffDesk<T>(
  world: World,
  request: RegistryRequest,
  mode: 'read' | 'write',
  use: (desk: StaffDesk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const read = await readOrganizations(world, request.folder);
  if (read.value === undefined) return fail(read.diagnostics);
  const organizations = new Map(read.value.map((each) => [each.organization.id, each]));
  const settings = new Map(
    read.value.map(({ organization: { id, acknowledgmentTerms, calendar, order } }) => [
      id,
      completeTerms({ ...acknowledgmentTerms, calendar, orderedDays: order.acquaintWithinDays }),
    ]),
  );
  const used = await useRegistry(world, request, mode, (opened) =>
    use({ ...opened, folder: request.folder, organizations, settings }),
  );
  const diagnostics = [...read.diagnostics, ...used.diagnostics];
  return used.value === undefined ? fail(diagnostics) : succeed(used.value, diagnostics);
}

/** The name of a unit of an organization; its id where the files do not have it. */
export function nameUnit({ organizations }: StaffDesk, organization: string, unit: string): string {
  const units = organizations.get(organization)?.organization.units ?? [];
  return units.find(({ id }) => id === unit)?.name.nominative ?? unit;
}
