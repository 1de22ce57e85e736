import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { checkActor } from '../guards/check-words.js';
import type { Random } from '../record/personal-record.js';
import type { Registry } from '../registry.js';
import type { Moment } from '../state/moment.js';
import type { Person } from '../state/person.js';
import { createPersonId } from './create-person-id.js';
import { nameRosterStream, writeRosterEvent } from './event.js';
import type { ImportPlan, ImportRequest, ListedMember } from './import-plan.js';
import { loadRoster } from './load-roster.js';
import type { Member } from './member.js';
import { planImport } from './plan-import.js';
import { storeMembers } from './store-members.js';

/** A list of staff that is to be taken over. */
export interface MemberImport {
  readonly listed: readonly ListedMember[];
  readonly request: Omit<ImportRequest, 'createId' | 'today'>;
  /** SHA-256 of the file, in hexadecimal. */
  readonly source: string;
  readonly actor: Person;
  readonly now: Moment;
  readonly random: Random;
}

/** Says what an import would do. Nothing is written. */
export async function previewImport(registry: Registry, wanted: MemberImport): Promise<Outcome<ImportPlan>> {
  const read = await registry.readAtOnce((db) => loadRoster(db, wanted.request.organization));
  const roster = read.value;
  if (roster?.value === undefined) return fail(roster?.diagnostics ?? read.diagnostics);
  return succeed(planFor(roster.value.members, wanted));
}

/** What an import would make of some people. */
export function planFor(
  members: readonly Member[],
  { listed, request, now, random }: MemberImport,
): ImportPlan {
  return planImport(members, listed, {
    ...request,
    today: now.day,
    createId: () => createPersonId(random),
  });
}

/**
 * Takes a list of staff over: all of it in one transaction, as one event, or nothing where it has a problem. A list that
 * changes nothing leaves no event.
 */
export async function importMembers(registry: Registry, wanted: MemberImport): Promise<Outcome<ImportPlan>> {
  const { request, source, actor, random } = wanted;
  const { organization } = request;
  const found = checkActor(actor);
  if (found.length > 0) return fail(found);
  return registry.record(wanted.now, async (writer) => {
    const roster = await loadRoster(writer.db, organization);
    if (roster.value === undefined) return fail(roster.diagnostics);
    const { at, day } = writer.now;
    const plan = planFor(roster.value.members, { ...wanted, now: writer.now });
    if (plan.problems.length > 0 || plan.changes.length === 0) return succeed(plan);
    const members = await storeMembers(
      writer,
      random,
      roster.value,
      plan.changes.map(({ after }) => after),
    );
    await writer.append(
      nameRosterStream(organization),
      writeRosterEvent(at, actor, {
        kind: 'people-imported',
        organization,
        day,
        source,
        counts: plan.counts,
        members,
      }),
    );
    return succeed(plan);
  });
}
