import { listUnitBranch } from '../../check/list-unit-branch.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { IsoDate } from '../../document/iso-date.js';
import { describeNoDate, isDate } from '../../registry/guards/check-dates.js';
import type { Absence, Member, Post, Substitution } from '../../registry/roster/member.js';
import {
  findAbsenceOn,
  isDismissedOn,
  isEmployedOn,
  listPostsOn,
  listSubstitutionsOn,
} from '../../registry/roster/member-day.js';
import { readMembers } from '../../registry/roster/read-members.js';
import { foldName } from '../../registry/state/person.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { describeUnknownUnit } from '../describe-unknown-unit.js';
import { readMoment } from '../registry/read-moment.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';
import { openOrganization, type OrganizationRequest } from './open-organization.js';
import { nameRoles, type RoleNames } from './role-names.js';

/** Whom to list. */
export interface PeopleListRequest extends RegistryRequest, OrganizationRequest {
  /** Id of a unit; those that are part of it count too. */
  readonly unit?: string | undefined;
  /** Id of a role. */
  readonly role?: string | undefined;
  /** The day whose staff is wanted; today when left out. */
  readonly asOf?: string | undefined;
  /** Whether dismissed people and candidates are listed as well. */
  readonly all: boolean;
}

/** A person on a day. */
export interface ListedPerson {
  readonly member: Member;
  readonly state: 'works' | 'candidate' | 'dismissed';
  /** Those of the day; of somebody dismissed the last ones, of a candidate the first ones. */
  readonly posts: readonly Post[];
  readonly absence?: Absence | undefined;
  readonly substitutions: readonly Substitution[];
}

/** The staff of a day. */
export interface PeopleListResult extends ActionResult {
  readonly day: IsoDate;
  readonly people: readonly ListedPerson[];
  readonly roles: RoleNames;
}

/** Lists the people of an organization on a day, by name. */
export async function listPeople(world: World, request: PeopleListRequest): Promise<PeopleListResult> {
  const day = request.asOf ?? readMoment(world).day;
  const { value, diagnostics } = await readList(world, request, day);
  if (value === undefined) return { ...refuse(diagnostics), day, people: [], roles: new Map() };
  return { exitCode: 0, diagnostics, findText: () => undefined, day, ...value };
}

async function readList(
  world: World,
  request: PeopleListRequest,
  day: IsoDate,
): Promise<Outcome<Pick<PeopleListResult, 'people' | 'roles'>>> {
  if (!isDate(day)) return fail([describeNoDate(day)]);
  const opened = await openOrganization(world, request);
  if (opened.value === undefined) return fail(opened.diagnostics);
  const { book } = opened.value;
  const { organization } = book;
  const { unit, role, all } = request;
  const units = unit === undefined ? undefined : listUnitBranch(organization, unit);
  if (unit !== undefined && units?.size === 0) {
    return fail([
      describeUnknownUnit(
        unit,
        organization.units.map(({ id }) => id),
      ),
    ]);
  }
  const roles = nameRoles(book);
  const read = await useRegistry(world, request, 'read', ({ registry }) =>
    registry.readAtOnce((db) => readMembers(db, [organization.id])),
  );
  if (read.value === undefined) return fail(read.diagnostics);
  const isWanted = (post: Post): boolean => {
    const own = post.unit === undefined ? (roles.get(post.role)?.units ?? []) : [post.unit];
    const isInUnit = units === undefined || own.some((each) => units.has(each));
    return isInUnit && (role === undefined || post.role === role);
  };
  const people = read.value
    .map((member) => judgePerson(member, day))
    .filter(({ state }) => all || state === 'works')
    .filter(({ posts }) => (unit === undefined && role === undefined) || posts.some(isWanted));
  return succeed({ roles, people: people.sort(compareNames) });
}

function judgePerson(member: Member, day: IsoDate): ListedPerson {
  const absence = findAbsenceOn(member, day);
  const substitutions = listSubstitutionsOn(member, day);
  if (isDismissedOn(member, day)) {
    const { dismissedOn = day } = member;
    return { member, state: 'dismissed', posts: listPostsOn(member, dismissedOn), substitutions: [] };
  }
  if (!isEmployedOn(member, day))
    return { member, state: 'candidate', posts: member.posts, substitutions: [] };
  return { member, state: 'works', posts: listPostsOn(member, day), absence, substitutions };
}

/** By the letters of the names, whatever computer compares them; those of one name by number. */
function compareNames({ member: a }: ListedPerson, { member: b }: ListedPerson): number {
  const keys = [a, b].map(({ name, number = '', id }) => `${foldName(name)} ${number} ${id}`);
  const [left = '', right = ''] = keys;
  return left < right ? -1 : 1;
}
