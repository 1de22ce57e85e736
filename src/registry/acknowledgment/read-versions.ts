import type { Kysely, Selectable } from 'kysely';
import { changeKinds } from '../../document/change-kind.js';
import type { Tables, VersionRow } from '../database/tables.js';
import { versionStatuses } from '../state/version.js';
import type { ReadVersion } from './read-version.js';

/** Which versions are wanted. */
export interface WantedVersions {
  readonly organizations?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/**
 * The versions that were registered, as acknowledgments see them. Instructions that are an appendix to the contract are left
 * out: the employee signs them as a party, and nobody acknowledges them beside that.
 */
export async function readVersions(
  db: Kysely<Tables>,
  { organizations, ids }: WantedVersions,
): Promise<readonly ReadVersion[]> {
  let query = db.selectFrom('version').selectAll().where('registered_on', 'is not', null);
  if (organizations !== undefined) query = query.where('organization', 'in', organizations);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  const rows = await query.orderBy('id').execute();
  return rows.flatMap((row) => readRow(row) ?? []);
}

function readRow(row: Selectable<VersionRow>): ReadVersion | undefined {
  const { registered_on, effective_from, approved_on, registration_number, legal_form, ended_on } = row;
  const status = versionStatuses.find((each) => each === row.status);
  if (registered_on === null || effective_from === null || approved_on === null) return undefined;
  if (registration_number === null || status === undefined || legal_form === 'contract-appendix') {
    return undefined;
  }
  const { id, dossier, organization, role, language, number, title } = row;
  return {
    ...{ id, dossier, organization, role, language, number, title, status },
    textHash: row.text_hash,
    change: changeKinds.find((each) => each === row.change),
    registrationNumber: registration_number,
    approvedOn: approved_on,
    registeredOn: registered_on,
    effectiveFrom: effective_from,
    ...(ended_on !== null && { endedOn: ended_on }),
    // What ended before its day of effect never had any.
    wasEnacted:
      status !== 'registered' && (ended_on === null || ended_on > effective_from || status === 'superseded'),
  };
}
