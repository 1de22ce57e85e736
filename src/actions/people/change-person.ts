import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { suggest } from '../../diagnostic/suggest.js';
import { describeNoDate, isDate } from '../../registry/guards/check-dates.js';
import { changeMember, type ChangedMember } from '../../registry/roster/change-member.js';
import type { MemberCommand } from '../../registry/roster/member-command.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { describeUnknownUnit } from '../describe-unknown-unit.js';
import { judgeRegistryExit } from '../registry/judge-registry-exit.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import { readOrganizations } from '../registry/read-organizations.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';
import { findPerson } from './find-person.js';
import { openOrganization, type OrganizationRequest } from './open-organization.js';

/** What is to be recorded of whom. */
export interface PersonRequest extends RegistryRequest, OrganizationRequest {
  /** A personnel number or an id. */
  readonly person: string;
  readonly actor: string | undefined;
  readonly command: MemberCommand;
}

/** A person after a change. */
export interface PersonResult extends ActionResult {
  readonly changed?: ChangedMember | undefined;
}

/** Records something of one person. Roles and units that it names have to be there; findings name nobody. */
export async function changePerson(world: World, request: PersonRequest): Promise<PersonResult> {
  const { value, diagnostics } = await recordChange(world, request);
  if (value !== undefined) return { exitCode: 0, diagnostics, findText: () => undefined, changed: value };
  return { ...refuse(diagnostics), exitCode: judgeRegistryExit(diagnostics) };
}

async function recordChange(world: World, request: PersonRequest): Promise<Outcome<ChangedMember>> {
  const { command, folder } = request;
  const wrong = listDays(command).filter((day) => !isDate(day));
  if (wrong.length > 0) return fail(wrong.map(describeNoDate));
  const actor = await readActor(world.files, folder, request.actor);
  if (actor.value === undefined) return fail(actor.diagnostics);
  const organizations = await listOrganizations(world, request);
  if (organizations.value === undefined) return fail(organizations.diagnostics);
  const known = organizations.value;
  const person = actor.value;
  return useRegistry(world, request, 'write', async ({ registry }) => {
    const found = await findPerson(registry, request.person, known);
    if (found.value === undefined) return fail(found.diagnostics);
    const { id, organization } = found.value;
    const unknown = await checkNames(world, { folder, organization }, command);
    if (unknown.length > 0) return fail(unknown);
    return changeMember(registry, {
      ...{ organization, id, command, actor: person, now: readMoment(world) },
      random: (length) => world.random(length),
    });
  });
}

/** The ids of the organizations that are meant. */
async function listOrganizations(
  world: World,
  { folder, organization }: OrganizationRequest,
): Promise<Outcome<readonly string[]>> {
  if (organization !== undefined) {
    const opened = await openOrganization(world, { folder, organization });
    return opened.value === undefined
      ? fail(opened.diagnostics)
      : succeed([opened.value.book.organization.id]);
  }
  const read = await readOrganizations(world, folder);
  return read.value === undefined
    ? fail(read.diagnostics)
    : succeed(read.value.map(({ organization: { id } }) => id));
}

/** Whether there is the role, and the unit, that a command names. */
async function checkNames(
  world: World,
  request: OrganizationRequest,
  command: MemberCommand,
): Promise<readonly Diagnostic[]> {
  if (command.verb !== 'substitute' && command.verb !== 'transfer') return [];
  const opened = await openOrganization(world, request);
  if (opened.value === undefined) return opened.diagnostics;
  const { organization, roles } = opened.value.book;
  const { role } = command.verb === 'substitute' ? command.substitution : command.transfer;
  if (!roles.has(role)) return [describeUnknownRole(role, [...roles.keys()])];
  const unit = command.verb === 'transfer' ? command.transfer.unit : undefined;
  const units = organization.units.map(({ id }) => id);
  return unit === undefined || units.includes(unit) ? [] : [describeUnknownUnit(unit, units)];
}

function listDays(command: MemberCommand): readonly string[] {
  switch (command.verb) {
    case 'absence':
      return [command.absence.from, ...(command.absence.until === undefined ? [] : [command.absence.until])];
    case 'withdraw-absence':
      return [command.from];
    case 'substitute': {
      const { from, until, agreedOn } = command.substitution;
      return [from, until, agreedOn];
    }
    case 'transfer':
      return [command.transfer.from];
    case 'dismiss':
      return [command.on];
    case 'contacts':
    case 'forget':
      return [];
    default:
      return command satisfies never;
  }
}

function describeUnknownRole(role: string, known: readonly string[]): Diagnostic {
  const near = suggest(role, known);
  return diagnostic({
    code: 'people/unknown-role',
    severity: 'error',
    message: { ru: `Должности «${role}» нет`, en: `There is no role “${role}”` },
    help:
      near === undefined
        ? { ru: 'Коды должностей показывает rolebook org.', en: 'rolebook org shows the ids of roles.' }
        : { ru: `Возможно, имелась в виду «${near}».`, en: `Did you mean “${near}”?` },
  });
}
