import type { Kysely } from 'kysely';
import type { IsoDate } from '../../document/iso-date.js';
import type { Tables } from '../database/tables.js';

/** Whether the instruction of a role of an organization is an appendix to the contract. */
export type HasAppendix = (organization: string, role: string) => boolean;

/**
 * The roles whose registered instruction is an appendix to the contract and has not ended by a day: the employee signs it as a
 * party, so that nobody lacks it who has no duty to read.
 */
export async function readAppendixRoles(
  db: Kysely<Tables>,
  organizations: readonly string[],
  day: IsoDate,
): Promise<HasAppendix> {
  const rows = await db
    .selectFrom('version')
    .select(['organization', 'role'])
    .where('legal_form', '=', 'contract-appendix')
    .where('registered_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .where('organization', 'in', organizations)
    .execute();
  const found = new Set(rows.map(({ organization, role }) => `${organization}#${role}`));
  return (organization, role) => found.has(`${organization}#${role}`);
}
