import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { writeCanonicalJson } from '../../document/canonical-json.js';
import { hasConsent, withdrawConsent } from '../consent/consent.js';
import type { ChainWriter } from '../database/chain-writer.js';
import { eraseRecords } from '../record/erase-records.js';
import { checkActor } from '../guards/check-words.js';
import type { Random } from '../record/personal-record.js';
import type { Registry } from '../registry.js';
import type { Moment } from '../state/moment.js';
import type { Person } from '../state/person.js';
import { decideMember } from './decide-member.js';
import { describeUnknownMember } from './describe-member.js';
import { type MemberChange, nameRosterStream, writeRosterEvent } from './event.js';
import { loadRoster, type Roster } from './load-roster.js';
import type { Member, PersonId } from './member.js';
import type { MemberCommand } from './member-command.js';
import { storeMembers } from './store-members.js';

/** What is to be recorded of one person, and by whom. */
export interface MemberRequest {
  readonly organization: string;
  readonly id: PersonId;
  readonly command: MemberCommand;
  readonly actor: Person;
  readonly now: Moment;
  readonly random: Random;
}

/** A person before and after. */
export interface ChangedMember {
  readonly before: Member;
  readonly after: Member;
}

/** Records what somebody wants of one person, or says why not. What is known already leaves no event. */
export async function changeMember(
  registry: Registry,
  request: MemberRequest,
): Promise<Outcome<ChangedMember>> {
  const found = checkActor(request.actor);
  if (found.length > 0) return fail(found);
  return registry.record(request.now, async (writer) => {
    const roster = await loadRoster(writer.db, request.organization);
    if (roster.value === undefined) return fail(roster.diagnostics);
    const before = roster.value.members.find(({ id }) => id === request.id);
    if (before === undefined) return fail([describeUnknownMember()]);
    const { command } = request;
    const isReached = command.verb === 'forget' && (await hasConsent(writer.db, request.id));
    const decided = decideMember(before, command, writer.now.day, isReached);
    if (decided.value === undefined) return fail(decided.diagnostics);
    const after = decided.value;
    if (isReached || writeCanonicalJson(before) !== writeCanonicalJson(after)) {
      await recordChange(writer, request, roster.value, after);
    }
    return succeed({ before, after });
  });
}

async function recordChange(
  writer: ChainWriter,
  { organization, command, actor, random }: MemberRequest,
  roster: Roster,
  after: Member,
): Promise<void> {
  const { at, day } = writer.now;
  const stream = nameRosterStream(organization);
  if (command.verb === 'forget') {
    const contacts = roster.state.members.get(after.id)?.contacts;
    await eraseRecords(writer.db, contacts === undefined ? [] : [contacts]);
    await writer.db.updateTable('member').set({ contacts: null }).where('id', '=', after.id).execute();
    const event = { kind: 'contacts-forgotten', organization, day, member: after.id } as const;
    await writer.append(stream, writeRosterEvent(at, actor, event));
    // The addresses that were confirmed in writing are contacts too.
    if (await hasConsent(writer.db, after.id)) {
      await withdrawConsent(writer, actor, { organization, person: after.id, dated: day });
    }
    return;
  }
  for (const member of await storeMembers(writer, random, roster, [after])) {
    const change = nameChange(command.verb);
    const event = { kind: 'member-changed', organization, day, change, member } as const;
    await writer.append(stream, writeRosterEvent(at, actor, event));
  }
}

function nameChange(verb: Exclude<MemberCommand['verb'], 'forget'>): MemberChange {
  switch (verb) {
    case 'absence':
    case 'withdraw-absence':
      return 'absence';
    case 'substitute':
      return 'substitution';
    case 'transfer':
      return 'transfer';
    case 'dismiss':
      return 'dismissal';
    case 'contacts':
      return 'contacts';
    default:
      return verb satisfies never;
  }
}
