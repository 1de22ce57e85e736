import type { Kysely } from 'kysely';
import type { IsoDate } from '../../document/iso-date.js';
import { JsonReader } from '../../document/json-reader.js';
import type { ChainWriter } from '../database/chain-writer.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tables } from '../database/tables.js';
import { eraseRecords } from '../record/erase-records.js';
import { makePersonalRecord, type Random } from '../record/personal-record.js';
import type { PersonId } from '../roster/member.js';
import type { KeptFile } from '../state/event.js';
import type { Person } from '../state/person.js';
import { listConsentRow } from './consent-replay.js';
import {
  type ConsentBasis,
  consentBases,
  type ConsentEvent,
  nameConsentStream,
  writeConsentEvent,
} from './event.js';

/** Addresses that a person has confirmed in writing. */
export interface ConfirmedAddresses {
  readonly email: string;
  /** `+79161234567` */
  readonly phone?: string | undefined;
}

/** That a person may sign electronically, and where he or she is reached. */
export interface Consent {
  readonly person: PersonId;
  readonly organization: string;
  readonly basis: ConsentBasis;
  readonly dated: IsoDate;
  readonly addresses: ConfirmedAddresses;
}

/** The consents that hold of an organization, or of some people, by the ids of people. */
export async function readConsents(
  db: Kysely<Tables>,
  wanted: { readonly organization?: string; readonly people?: readonly PersonId[] },
): Promise<ReadonlyMap<PersonId, Consent>> {
  let query = db
    .selectFrom('consent')
    .innerJoin('personal_record as record', 'record.hash', 'consent.addresses')
    .select(['consent.person', 'consent.organization', 'consent.basis', 'consent.dated', 'record.content']);
  if (wanted.organization !== undefined)
    query = query.where('consent.organization', '=', wanted.organization);
  if (wanted.people !== undefined) query = query.where('consent.person', 'in', wanted.people);
  const found = new Map<PersonId, Consent>();
  for (const { person, organization, basis, dated, content } of await query.execute()) {
    const known = consentBases.find((each) => each === basis);
    if (known === undefined) continue;
    found.set(person, { person, organization, basis: known, dated, addresses: readAddresses(content) });
  }
  return found;
}

/** Whether a person has a consent that holds, even where its addresses cannot be read. */
export async function hasConsent(db: Kysely<Tables>, person: PersonId): Promise<boolean> {
  const row = await db.selectFrom('consent').select('person').where('person', '=', person).executeTakeFirst();
  return row !== undefined;
}

/** Records a consent in the place of an earlier one. */
export async function recordConsent(
  writer: ChainWriter,
  random: Random,
  actor: Person,
  consent: Consent & { readonly scan?: KeptFile | undefined },
): Promise<void> {
  const { person, organization, basis, dated, addresses, scan } = consent;
  const record = makePersonalRecord(random, { owner: person, kind: 'addresses', content: addresses });
  await insertRows(writer.db, 'personal_record', [record]);
  await append(writer, actor, {
    kind: 'consent-recorded',
    ...{ organization, person, day: writer.now.day, dated, basis },
    addresses: record.hash,
    ...(scan !== undefined && { scan }),
  });
}

/** Records that a consent was withdrawn, and erases the addresses that it had confirmed. Its links stop to open. */
export async function withdrawConsent(
  writer: ChainWriter,
  actor: Person,
  wanted: { readonly organization: string; readonly person: PersonId; readonly dated: IsoDate },
): Promise<void> {
  await append(writer, actor, { kind: 'consent-withdrawn', ...wanted, day: writer.now.day });
}

async function append(writer: ChainWriter, actor: Person, event: ConsentEvent): Promise<void> {
  const { db, now } = writer;
  const { person } = event;
  const before = await db.selectFrom('consent').select('addresses').where('person', '=', person).execute();
  await eraseRecords(
    db,
    before.map(({ addresses }) => addresses),
  );
  await db.deleteFrom('consent').where('person', '=', person).execute();
  await writer.append(nameConsentStream(event), writeConsentEvent(now.at, actor, event));
  const row = listConsentRow(event);
  if (row !== undefined) await insertRows(db, 'consent', [row]);
  await db
    .updateTable('signing_link')
    .set({ state: 'replaced' })
    .where('person', '=', person)
    .where('state', 'in', ['sending', 'open'])
    .execute();
}

function readAddresses(content: string): ConfirmedAddresses {
  const reader = new JsonReader(JSON.parse(content));
  return reader.whole({
    email: reader.text('email'),
    ...reader.optional('phone', (value) => value.asText()),
  });
}
