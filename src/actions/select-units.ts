import { listUnitBranch } from '../check/list-unit-branch.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { Materials } from '../pipeline/materials.js';
import { outlineBook } from '../pipeline/outline-book.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { describeUnknownUnit } from './describe-unknown-unit.js';
import type { RoleSelection } from './select-roles.js';

/** The units of one organization that were named, each with those that are part of it. */
export type UnitBranches = ReadonlyMap<string, ReadonlySet<string>>;

/** The roles of the units that were named. */
export interface UnitSelection {
  readonly selection: RoleSelection;
  /** Organizations without any of the units are left out. */
  readonly branches: ReadonlyMap<OrganizationSources, UnitBranches>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the roles of units, and of the units that are part of those, in each organization that has one of the name. A role
 * that serves several units is in each. An organization that cannot be read is handed on as a whole, so that its faults
 * are told. A unit that no organization has, or that has no role, is an error.
 */
export async function selectUnits(
  world: World,
  organizations: readonly OrganizationSources[],
  names: readonly string[],
  threads?: number,
): Promise<UnitSelection> {
  const selection = new Map<OrganizationSources, ReadonlySet<string> | undefined>();
  const branches = new Map<OrganizationSources, UnitBranches>();
  const known: string[] = [];
  const staffed = new Set<string>();
  for (const sources of organizations) {
    const book = (await outlineBook(sources, world, new Materials(world, sources.overrides), threads)).value;
    if (book === undefined) {
      selection.set(sources, undefined);
      continue;
    }
    known.push(...book.organization.units.map(({ id }) => id));
    const found = names
      .map((name) => [name, listUnitBranch(book.organization, name)] as const)
      .filter(([, units]) => units.size > 0);
    if (found.length === 0) continue;
    const roles = new Set<string>();
    for (const { id, line } of book.roles.values()) {
      for (const [name, units] of found) {
        if (!line.units.some((unit) => units.has(unit.id))) continue;
        roles.add(id);
        staffed.add(name);
      }
    }
    branches.set(sources, new Map(found));
    selection.set(sources, roles);
  }
  const isWhole = organizations.every((each) => !selection.has(each) || selection.get(each) !== undefined);
  const diagnostics = names.flatMap((name): readonly Diagnostic[] => {
    if (!known.includes(name)) return isWhole ? [describeUnknownUnit(name, known)] : [];
    return staffed.has(name) ? [] : [describeEmptyUnit(name)];
  });
  return { selection, branches, diagnostics };
}

function describeEmptyUnit(unit: string): Diagnostic {
  return diagnostic({
    code: 'workspace/empty-unit',
    severity: 'error',
    message: {
      ru: `В подразделении «${unit}» и входящих в него нет ни одной должности`,
      en: `There is no role in the unit “${unit}” nor in those that are part of it`,
    },
    help: {
      ru: 'Должность относят к подразделению полем unit в её файле.',
      en: 'The field unit in the file of a role says which unit it belongs to.',
    },
  });
}
