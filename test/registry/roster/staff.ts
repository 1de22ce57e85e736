import { randomBytes } from 'node:crypto';
import type { Registry } from '../../../src/registry/registry.js';
import type { ImportPlan, ListedMember } from '../../../src/registry/roster/import-plan.js';
import {
  importMembers,
  type MemberImport,
  previewImport,
} from '../../../src/registry/roster/import-members.js';
import type { Member } from '../../../src/registry/roster/member.js';
import { changeMember } from '../../../src/registry/roster/change-member.js';
import type { MemberCommand } from '../../../src/registry/roster/member-command.js';
import { readMembers } from '../../../src/registry/roster/read-members.js';
import { hashOf, on, people } from '../office.js';
import { unwrap } from '../registries.js';

/** Bytes that nobody can foretell, as the world of the program gives them. */
export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** Somebody of a list of staff. */
export const listed = (number: string, changes: Partial<ListedMember> = {}): ListedMember => ({
  ...{ rows: [Number(number) + 1], number, name: `Иванов Иван ${number}-й`, gender: 'male' },
  ...{ isGenderGuessed: false, hiredOn: '2026-03-02', email: `ivanov-${number}@vector.example` },
  posts: [{ role: 'sales-manager' }],
  ...changes,
});

const order = (list: readonly ListedMember[], changes: Partial<MemberImport['request']>): MemberImport => ({
  listed: list,
  request: { organization: 'vector', day: '2026-11-22', isComplete: false, ...changes },
  source: hashOf('list'),
  actor: people.hr,
  now: on('2026-11-22'),
  random,
});

/** Takes a list of staff over on 22 November 2026. */
export async function takeOver(
  registry: Registry,
  list: readonly ListedMember[],
  changes: Partial<MemberImport['request']> = {},
): Promise<ImportPlan> {
  return unwrap(await importMembers(registry, order(list, changes)));
}

/** Says what a list would change. */
export async function preview(registry: Registry, list: readonly ListedMember[]): Promise<ImportPlan> {
  return unwrap(await previewImport(registry, order(list, {})));
}

/** Records something of a person on a day. */
export async function change(registry: Registry, id: string, command: MemberCommand, day = '2026-11-22') {
  return changeMember(registry, {
    ...{ organization: 'vector', id, command, actor: people.hr, now: on(day), random },
  });
}

/** Everybody, in the order of personnel numbers. */
export async function readStaff(registry: Registry): Promise<readonly Member[]> {
  const members = unwrap(await registry.readAtOnce((db) => readMembers(db)));
  return members.toSorted((a, b) => Number(a.number) - Number(b.number));
}
