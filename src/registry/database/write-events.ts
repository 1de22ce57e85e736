import type { Transaction } from 'kysely';
import type { DatedEvent } from '../state/event.js';
import { evolve } from '../state/evolve.js';
import { writeEvent } from '../state/read-event.js';
import type { Dossier, Version } from '../state/version.js';
import { printDossierKey } from '../state/version-name.js';
import type { ChainWriter } from './chain-writer.js';
import { listRows } from './list-rows.js';
import type { Tables } from './tables.js';

/** Adds events of one dossier to the chain, writes what follows from them, and gives the dossier after them. */
export async function writeEvents(
  writer: ChainWriter,
  dossier: Dossier,
  events: readonly DatedEvent[],
): Promise<Dossier> {
  let state = dossier;
  for (const event of events) {
    const seq = await writer.append(printDossierKey(dossier.key), writeEvent(event));
    state = evolve(state, seq, event);
  }
  for (const version of state.versions) {
    const before = dossier.versions[version.number - 1];
    if (before?.seq !== version.seq) await writeVersion(writer.db, state, version, before);
  }
  return state;
}

/** Somebody has changed a version in spite of the locks. */
export class LostVersion extends Error {
  override readonly name = 'LostVersion';
}

async function writeVersion(
  db: Transaction<Tables>,
  { key }: Dossier,
  version: Version,
  before: Version | undefined,
): Promise<void> {
  const rows = listRows(key, version);
  for (const row of rows.version) {
    if (before === undefined) {
      await db.insertInto('version').values(row).execute();
      continue;
    }
    const { numUpdatedRows } = await db
      .updateTable('version')
      .set(row)
      .where('id', '=', row.id)
      .where('seq', '=', before.seq)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new LostVersion(row.id);
  }
  const [id = ''] = rows.version.map((row) => row.id);
  await db.deleteFrom('visa').where('version', '=', id).execute();
  await db.deleteFrom('remark').where('version', '=', id).execute();
  await db.deleteFrom('kept_file').where('version', '=', id).execute();
  await db.deleteFrom('number_reservation').where('version', '=', id).execute();
  if (rows.visa.length > 0) await db.insertInto('visa').values(rows.visa).execute();
  if (rows.remark.length > 0) await db.insertInto('remark').values(rows.remark).execute();
  if (rows.kept_file.length > 0) await db.insertInto('kept_file').values(rows.kept_file).execute();
  if (rows.number_reservation.length > 0) {
    await db.insertInto('number_reservation').values(rows.number_reservation).execute();
  }
}
