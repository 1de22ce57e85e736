import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Duty, DutyState } from '../../registry/acknowledgment/duty.js';
import { listDuties } from '../../registry/acknowledgment/list-duties.js';
import { readAppendixRoles } from '../../registry/acknowledgment/read-appendix-roles.js';
import { readFacts } from '../../registry/acknowledgment/read-facts.js';
import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import { readVersions } from '../../registry/acknowledgment/read-versions.js';
import { nameLetter, readLetterFailures } from '../../registry/electronic/letter-failures.js';
import { describeNoDate, isDate } from '../../registry/guards/check-dates.js';
import type { Member } from '../../registry/roster/member.js';
import { readMembers } from '../../registry/roster/read-members.js';
import type { World } from '../../world.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { findPerson } from './find-person.js';
import { findRoleUnits, type FindRoleUnits } from './find-role-units.js';
import { listUnservedPosts, type UnservedPost } from './list-unserved-posts.js';
import { findVersionId } from './record-signatures.js';
import { nameUnit, type StaffDesk, useStaffDesk } from './staff-desk.js';

/** Whose duties are wanted. */
export interface DutyFilter {
  /** Ids, each as commands call it; all when left out. */
  readonly units?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  /** A personnel number, an id, or a full name. */
  readonly person?: string | undefined;
  /** Versions, as commands name them: without a number the one in force, or the newest where none is. */
  readonly versions?: readonly string[] | undefined;
  readonly states?: readonly DutyState[] | undefined;
}

/** Which status is wanted. */
export interface StatusRequest extends RegistryRequest, DutyFilter {
  /** The day whose state is told; today when left out. */
  readonly asOf?: IsoDate | undefined;
}

/** A duty with what papers and screens call its parts. */
export interface StatusRow {
  readonly duty: Duty;
  readonly member: Member;
  readonly version: ReadVersion;
  /** Ids of the units: that of the post; where it names none, those of the role. */
  readonly units: readonly string[];
  /** The names of the units. */
  readonly unit: string | undefined;
  /** Whether it was read with objections. */
  readonly isObjected: boolean;
  /** Why the last letter about it was not taken, while it is still to be read: `550`, `ECONNREFUSED`. */
  readonly letterFailure?: string | undefined;
}

/** Who has to read what on a day. */
export interface Status {
  readonly day: IsoDate;
  /** In the order of organizations, units, names. */
  readonly rows: readonly StatusRow[];
  /** The same with the states that were not wanted: what is counted, and a part of which is a percentage. */
  readonly counted: readonly StatusRow[];
  /** Where people work who have nothing to read; none when only some states or versions are wanted. */
  readonly unserved: readonly UnservedPost[];
}

/** Tells where every duty stands on a day, today or in the past. */
export async function readStatus(world: World, request: StatusRequest): Promise<Outcome<Status>> {
  return useStaffDesk(world, request, 'read', (desk) => readDeskStatus(world, desk, request));
}

/** As `readStatus`, where the registry is open already. */
export async function readDeskStatus(
  world: World,
  desk: StaffDesk,
  request: DutyFilter & Pick<StatusRequest, 'asOf'>,
): Promise<Outcome<Status>> {
  const today = readMoment(world).day;
  const day = request.asOf ?? today;
  if (!isDate(day)) return fail([describeNoDate(day)]);
  if (day > today) return fail([describeFutureStatus()]);
  const wanted = await findWantedVersions(desk, request.versions);
  if (wanted.value === undefined) return fail(wanted.diagnostics);
  const read = await desk.registry.readAtOnce(async (db): Promise<Outcome<Listed>> => {
    const person = request.person === undefined ? undefined : await findPerson(db, desk, request.person);
    const found = person?.value;
    if (person !== undefined && found === undefined) return fail(person.diagnostics);
    const organizations = found === undefined ? [...desk.organizations.keys()] : [found.organization];
    const members = found === undefined ? await readMembers(db, organizations) : [found];
    const versions = await readVersions(db, { organizations });
    const facts = await readFacts(db, { organizations, ...(found && { person: found.id }) });
    const failures =
      day < today ? new Map<string, string>() : await readLetterFailures(db, organizations, found?.id);
    const listed = listFor(desk, { members, versions, facts, failures, day, isPast: day < today });
    const hasAppendix = await readAppendixRoles(db, organizations, day);
    const duties = listed.map(({ duty }) => duty);
    const hasRole = (organization: string, role: string): boolean =>
      desk.organizations.get(organization)?.roleIds.has(role) ?? false;
    return succeed({ listed, unserved: listUnservedPosts({ members, duties, day, hasRole, hasAppendix }) });
  });
  if (read.value === undefined) return fail(read.diagnostics);
  if (read.value.value === undefined) return fail(read.value.diagnostics);
  const { listed, unserved } = read.value.value;
  const findUnits = await findUnitsOf(world, desk, listed, request.units === undefined ? [] : unserved);
  const rows = listed.map((each) => placeInUnits(desk, each, findUnits)).sort(compareRows);
  const counted = filterRows(rows, request, wanted.value.ids);
  return succeed({
    day,
    ...{ counted, rows: filterStates(counted, request) },
    unserved: filterUnserved(unserved, request, findUnits),
  });
}

/** The ids of the versions that were named; all versions are wanted where none was. */
async function findWantedVersions(
  desk: StaffDesk,
  names: readonly string[] | undefined,
): Promise<Outcome<{ readonly ids: ReadonlySet<string> | undefined }>> {
  if (names === undefined) return succeed({ ids: undefined });
  const ids = new Set<string>();
  for (const name of names) {
    const found = await findVersionId(desk, name);
    if (found.value === undefined) return fail(found.diagnostics);
    ids.add(found.value);
  }
  return succeed({ ids });
}

/** A duty whose unit is not looked for yet. */
type ListedDuty = Pick<StatusRow, 'duty' | 'member' | 'version' | 'isObjected' | 'letterFailure'>;

interface Listed {
  readonly listed: readonly ListedDuty[];
  readonly unserved: readonly UnservedPost[];
}

interface StatusFacts {
  readonly members: readonly Member[];
  readonly versions: readonly ReadVersion[];
  readonly facts: Awaited<ReturnType<typeof readFacts>>;
  /** By `nameLetter`. */
  readonly failures: ReadonlyMap<string, string>;
  readonly day: IsoDate;
  readonly isPast: boolean;
}

function listFor(
  desk: StaffDesk,
  { members, versions, facts, failures, day, isPast }: StatusFacts,
): readonly ListedDuty[] {
  const known = new Map(versions.map((each) => [each.id, each]));
  const people = new Map(members.map((each) => [each.id, each]));
  const objected = new Set(
    facts.filter((each) => each.isObjected).map(({ person, version }) => `${person}#${version}`),
  );
  const duties = [...desk.settings].flatMap(([organization, settings]) =>
    listDuties({
      members: members.filter((each) => each.organization === organization),
      versions: versions.filter((each) => each.organization === organization),
      ...{ facts, settings, day, isPast },
    }),
  );
  return duties.flatMap((duty) => {
    const member = people.get(duty.person);
    const version = known.get(duty.version);
    if (member === undefined || version === undefined) return [];
    const read = `${duty.person}#${duty.earlier ?? duty.version}`;
    const isRead = duty.state === 'acknowledged';
    const letterFailure = isRead || duty.state === 'refused' ? undefined : failures.get(nameLetter(duty));
    return [
      {
        ...{ duty, member, version, isObjected: isRead && objected.has(read) },
        ...(letterFailure !== undefined && { letterFailure }),
      },
    ];
  });
}

/** The files of the workspace are read only for the sake of posts that name no unit. */
function findUnitsOf(
  world: World,
  desk: StaffDesk,
  listed: readonly ListedDuty[],
  unserved: readonly UnservedPost[],
): Promise<FindRoleUnits> {
  const open = [
    ...listed.filter(({ duty }) => duty.unit === undefined),
    ...unserved.filter(({ unit }) => unit === undefined),
  ];
  return findRoleUnits(world, desk, new Set(open.map(({ member }) => member.organization)));
}

function placeInUnits(desk: StaffDesk, listed: ListedDuty, findUnits: FindRoleUnits): StatusRow {
  const { duty, member } = listed;
  const units = duty.unit === undefined ? findUnits(member.organization, duty.role) : [duty.unit];
  const names = units.map((id) => nameUnit(desk, member.organization, id));
  return { ...listed, units, unit: names.length === 0 ? undefined : names.join(', ') };
}

const collator = new Intl.Collator('ru');

function compareRows(a: StatusRow, b: StatusRow): number {
  return (
    collator.compare(a.unit ?? '', b.unit ?? '') ||
    collator.compare(a.member.name, b.member.name) ||
    (a.version.id < b.version.id ? -1 : 1)
  );
}

function filterRows(
  rows: readonly StatusRow[],
  { units, roles }: DutyFilter,
  versions: ReadonlySet<string> | undefined,
): readonly StatusRow[] {
  return rows.filter(
    ({ duty, units: own }) =>
      (units === undefined || own.some((each) => units.includes(each))) &&
      (roles === undefined || roles.includes(duty.role)) &&
      (versions?.has(duty.version) ?? true),
  );
}

function filterStates(rows: readonly StatusRow[], { states }: DutyFilter): readonly StatusRow[] {
  return states === undefined ? rows : rows.filter(({ duty }) => states.includes(duty.state));
}

function filterUnserved(
  unserved: readonly UnservedPost[],
  { units, roles, states, versions }: DutyFilter,
  findUnits: FindRoleUnits,
): readonly UnservedPost[] {
  if (states !== undefined || versions !== undefined) return [];
  return unserved.filter(({ member, role, unit }) => {
    if (roles !== undefined && (role === undefined || !roles.includes(role))) return false;
    if (units === undefined) return true;
    const own = unit === undefined ? findUnits(member.organization, role ?? '') : [unit];
    return own.some((each) => units.includes(each));
  });
}

function describeFutureStatus(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/future-status',
    severity: 'error',
    message: { ru: 'Этот день ещё не наступил', en: 'This day has not come yet' },
    help: {
      ru: 'Назовите сегодняшний или прошедший день: --as-of 2026-03-01.',
      en: 'Name today or a day in the past: --as-of 2026-03-01.',
    },
  });
}
