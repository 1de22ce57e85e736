import { hash } from 'node:crypto';
import { HeldRoles } from '../../check/staffing/held-roles.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { describeNoDate, isDate } from '../../registry/guards/check-dates.js';
import {
  importMembers,
  type MemberImport,
  planFor,
  previewImport,
} from '../../registry/roster/import-members.js';
import type { ImportPlan } from '../../registry/roster/import-plan.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { judgeRegistryExit } from '../registry/judge-registry-exit.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';
import { openTable, type TableRequest } from '../tables/open-table.js';
import { openOrganization, type OrganizationRequest } from './open-organization.js';
import { readStaffList } from './read-staff-list.js';
import type { RowFaults } from './row-faults.js';
import { type RoleNames, nameRoles } from './role-names.js';
import { staffTable } from './staff-columns.js';

/** A list of staff, and what to do with it. */
export interface PeopleImportRequest extends RegistryRequest, OrganizationRequest {
  readonly table: TableRequest;
  /** Whether to write; else it is only told what would change. */
  readonly apply: boolean;
  /** Whether whoever is not in the list does not work any more. */
  readonly isComplete: boolean;
  readonly allowUnknown: boolean;
  /** The day that the list is of; today when left out. */
  readonly date?: string | undefined;
  readonly actor: string | undefined;
}

/** What a list of staff changes, or has changed. */
export interface PeopleImportResult extends ActionResult {
  /** Missing when the list has an error. */
  readonly plan?: ImportPlan | undefined;
  readonly isApplied: boolean;
  readonly roles: RoleNames;
}

/**
 * Compares a list of staff with the registry, and takes it over when that is asked for: all of it, or nothing where one row has an
 * error. Findings name rows and columns and nobody.
 */
export async function importPeople(world: World, request: PeopleImportRequest): Promise<PeopleImportResult> {
  const imported = await readAndImport(world, request);
  const { value, diagnostics } = imported;
  if (value === undefined) {
    const exitCode = judgeRegistryExit(diagnostics);
    return { ...refuse(diagnostics), exitCode, isApplied: false, roles: new Map() };
  }
  return { exitCode: 0, diagnostics, findText: () => undefined, ...value };
}

type Imported = Pick<PeopleImportResult, 'plan' | 'isApplied' | 'roles'>;

async function readAndImport(world: World, request: PeopleImportRequest): Promise<Outcome<Imported>> {
  const { apply, isComplete, date } = request;
  const now = readMoment(world);
  if (date !== undefined && !isDate(date)) return fail([describeNoDate(date)]);
  const actor = await readActor(world.files, request.folder, apply ? request.actor : undefined);
  if (actor.value === undefined) return fail(actor.diagnostics);
  const opened = await openOrganization(world, request);
  if (opened.value === undefined) return fail(opened.diagnostics);
  const { book, months } = opened.value;
  const { id: organization, language } = book.organization;
  const table = await openTable(world, request.table, staffTable, language);
  if (table.value === undefined) return fail(table.diagnostics);
  const list = readStaffList({
    opened: table.value,
    months,
    roles: new HeldRoles(book),
    allowUnknown: request.allowUnknown,
  });
  const diagnostics = [...table.diagnostics, ...list.diagnostics];
  if (list.value === undefined) return fail(diagnostics);
  const { listed, faults } = list.value;
  const bytes = (await world.files.read(request.table.path)) ?? new Uint8Array();
  const wanted: MemberImport = {
    listed,
    request: { organization, day: date ?? now.day, isComplete },
    source: hash('sha256', bytes),
    actor: actor.value,
    now,
    random: (length) => world.random(length),
  };
  const isSound = !hasErrors(diagnostics);
  const planned =
    apply && isSound
      ? await useRegistry(world, request, 'write', ({ registry }) => importMembers(registry, wanted))
      : await preview(world, request, wanted);
  if (planned.value === undefined) return fail([...diagnostics, ...planned.diagnostics]);
  const plan = planned.value;
  // Notes on half a list would be no help.
  diagnostics.push(...tellPlan(isSound ? plan : { ...plan, notes: [] }, faults));
  if (hasErrors(diagnostics)) return fail(diagnostics);
  return succeed({ plan, isApplied: apply, roles: nameRoles(book) }, diagnostics);
}

/** What would change. Where there is no registry yet, none is made, and everybody is new. */
async function preview(
  world: World,
  request: RegistryRequest,
  wanted: MemberImport,
): Promise<Outcome<ImportPlan>> {
  const read = await useRegistry(world, request, 'read', ({ registry }) => previewImport(registry, wanted));
  const isMissing = read.diagnostics.some(({ code }) => code === 'registry/no-registry');
  return isMissing ? succeed(planFor([], wanted)) : read;
}

/** What the comparison has found, by rows. */
function tellPlan({ problems, notes }: ImportPlan, faults: RowFaults): readonly Diagnostic[] {
  for (const { kind, rows } of [...problems, ...notes]) faults.add(kind, rows);
  return faults.list();
}
