import { succeed } from '../../src/diagnostic/outcome.js';
import {
  type PersonalEntry,
  recordAcknowledgments,
  type RecordingRequest,
} from '../../src/registry/acknowledgment/record-acknowledgments.js';
import type { Registry } from '../../src/registry/registry.js';
import { nameRosterStream, writeRosterEvent } from '../../src/registry/roster/event.js';
import { loadRoster } from '../../src/registry/roster/load-roster.js';
import type { Member } from '../../src/registry/roster/member.js';
import { storeMembers } from '../../src/registry/roster/store-members.js';
import { key, listWay, on, people } from '../registry/office.js';
import { unwrap } from '../registry/registries.js';
import { settings } from './staff-of-one.js';

/** The version that `openOffice` puts into force on 22 November 2026. */
export const versionId = 'vector/sales-manager/instruction/ru@1';

/** Bytes that are other ones each time, and the same in each run. */
export function createRandom(): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    count += 1;
    return Uint8Array.from({ length }, (_, index) => (count * 31 + index * 7 + (count >> 8) * 13) % 256);
  };
}

/** Somebody who sells since 2020. */
export const seller = (id: string, name: string, changes: Partial<Member> = {}): Member => ({
  ...{ id, organization: key.organization, number: id.replace('p', '00'), name, gender: 'female' },
  ...{ hiredOn: '2020-03-02', contractOn: '2020-02-28' },
  posts: [{ role: key.role, unit: 'sales', from: '2020-03-02' }],
  ...{ absences: [], substitutions: [] },
  ...changes,
});

export const anna = seller('p1', 'Тестова Анна Викторовна');
export const boris = seller('p2', 'Пробный Борис Ильич', { gender: 'male' });

/** Puts people onto the staff of the office. */
export async function hire(registry: Registry, members: readonly Member[]): Promise<void> {
  const { organization } = key;
  unwrap(
    await registry.record(on('2026-11-22', '12:00:00.000'), async (writer) => {
      const roster = unwrap(await loadRoster(writer.db, organization));
      const recorded = await storeMembers(writer, createRandom(), roster, members);
      const counts = { added: members.length, changed: 0, moved: 0, dismissed: 0, rehired: 0 };
      const event = {
        kind: 'people-imported',
        ...{ organization, day: '2026-11-22', source: '0'.repeat(64) },
        ...{ counts, members: recorded },
      } as const;
      await writer.append(nameRosterStream(organization), writeRosterEvent(writer.now.at, people.hr, event));
      return succeed(true);
    }),
  );
}

/** Leads the first version of the instruction into force, for an office of these people. */
export async function openOffice(
  registry: Registry,
  members: readonly Member[] = [anna, boris],
): Promise<void> {
  for (const command of listWay('enact')) unwrap(await registry.execute(key, command));
  await hire(registry, members);
}

type Signature = Extract<PersonalEntry, { readonly kind: 'acknowledged' }>;

/** A signature on a sheet. */
export const signature = (changes: Partial<Signature> = {}): Signature => ({
  kind: 'acknowledged',
  ...{ person: 'p1', version: versionId, way: 'sheet', statement: 'read' },
  dated: '2026-11-23',
  ...changes,
});

/** Records entries on Monday 23 November 2026, unless the request says something else. */
export function record(
  registry: Registry,
  entries: readonly PersonalEntry[],
  changes: Partial<RecordingRequest> = {},
) {
  return recordAcknowledgments(registry, {
    now: on('2026-11-23', '13:00:00.000'),
    actor: people.hr,
    random: createRandom(),
    settings: new Map([[key.organization, settings]]),
    entries,
    mode: 'together',
    ...changes,
  });
}
