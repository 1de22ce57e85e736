import type { Kysely } from 'kysely';
import type { AcknowledgmentRow, Tables } from '../database/tables.js';
import type { DutyFact } from './duty.js';

/** What is recorded, with what tables say of it besides. */
export interface RecordedFact extends DutyFact {
  readonly recordedOn: string;
  readonly way: string | undefined;
  readonly isLate: boolean;
  readonly isObjected: boolean;
}

/** What is recorded of the people of some organizations, or of one person. */
export async function readFacts(
  db: Kysely<Tables>,
  { organizations, person }: { readonly organizations?: readonly string[]; readonly person?: string },
): Promise<readonly RecordedFact[]> {
  let query = db.selectFrom('acknowledgment').selectAll();
  if (organizations !== undefined) query = query.where('organization', 'in', organizations);
  if (person !== undefined) query = query.where('person', '=', person);
  return (await query.execute()).flatMap((row) => readRow(row) ?? []);
}

function readRow(row: AcknowledgmentRow): RecordedFact | undefined {
  const outcome = (['acknowledged', 'refused', 'declared-refusal'] as const).find(
    (each) => each === row.outcome,
  );
  if (outcome === undefined) return undefined;
  const { person, version, dated, recorded_on, way } = row;
  return {
    ...{ person, version, outcome, dated, recordedOn: recorded_on, way: way ?? undefined },
    isLate: row.is_late === 1,
    isObjected: row.is_objected === 1,
  };
}
