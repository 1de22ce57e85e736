import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { PersonId } from '../roster/member.js';

/** How many people one statement names. */
const batch = 5_000;

/** What letters about a version to a person are known by. */
export function nameLetter({
  person,
  version,
}: {
  readonly person: string;
  readonly version: string;
}): string {
  return `${person} ${version}`;
}

/**
 * Why the last letter to an employee about a version was not taken or came back, by `nameLetter`: a link, or a reminder after
 * which none was taken. A letter that was taken later clears it.
 */
export async function readLetterFailures(
  db: Kysely<Tables>,
  organizations: readonly string[],
  person?: PersonId,
): Promise<ReadonlyMap<string, string>> {
  let links = db
    .selectFrom('signing_link')
    .select(['person', 'version', 'created_at as at', 'failure'])
    .where('organization', 'in', organizations)
    .where('failure', 'is not', null)
    .where('state', 'in', ['failed', 'open']);
  let reminders = db
    .selectFrom('reminder')
    .select(['person', 'version', 'claimed_at as at', 'failure'])
    .where('organization', 'in', organizations)
    .where('recipient', '=', 'employee')
    .where('state', '=', 'failed');
  if (person !== undefined) {
    links = links.where('person', '=', person);
    reminders = reminders.where('person', '=', person);
  }
  const failed = [...(await links.execute()), ...(await reminders.execute())];
  if (failed.length === 0) return new Map();
  const taken = await readTaken(db, [...new Set(failed.map((each) => each.person))]);
  const last = new Map<string, { readonly at: string; readonly failure: string }>();
  for (const each of failed) {
    const name = nameLetter(each);
    const { at, failure } = each;
    if (failure === null || (taken.get(name) ?? '') > at || (last.get(name)?.at ?? '') > at) continue;
    last.set(name, { at, failure });
  }
  return new Map([...last].map(([name, { failure }]) => [name, failure]));
}

/** When the last letter to each of some people was taken, by `nameLetter`. */
async function readTaken(
  db: Kysely<Tables>,
  people: readonly PersonId[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>();
  for (let start = 0; start < people.length; start += batch) {
    const part = people.slice(start, start + batch);
    const links = db
      .selectFrom('signing_link')
      .select(['person', 'version', 'created_at as at'])
      .where('person', 'in', part)
      .where('failure', 'is', null)
      .where('state', 'in', ['open', 'signed']);
    const reminders = db
      .selectFrom('reminder')
      .select(['person', 'version', 'claimed_at as at'])
      .where('person', 'in', part)
      .where('recipient', '=', 'employee')
      .where('state', '=', 'sent');
    for (const each of [...(await links.execute()), ...(await reminders.execute())]) {
      const name = nameLetter(each);
      if (each.at > (taken.get(name) ?? '')) taken.set(name, each.at);
    }
  }
  return taken;
}
