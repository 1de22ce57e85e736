import type { ChainWriter } from '../database/chain-writer.js';
import { insertRows } from '../database/insert-rows.js';
import type { Person } from '../state/person.js';
import { type Acknowledgment, evolveAcknowledgment } from './acknowledgment.js';
import { listAcknowledgmentRows } from './acknowledgment-rows.js';
import { type AcknowledgmentEvent, nameAcknowledgmentStream, writeAcknowledgmentEvent } from './event.js';

/** Adds an event on a person and a version to the chain, writes what follows from it, and gives the state after it. */
export async function writeAcknowledgment(
  writer: ChainWriter,
  actor: Person,
  before: Acknowledgment | undefined,
  event: AcknowledgmentEvent,
): Promise<Acknowledgment> {
  const { db, now } = writer;
  const seq = await writer.append(
    nameAcknowledgmentStream(event),
    writeAcknowledgmentEvent(now.at, actor, event),
  );
  const state = evolveAcknowledgment(before, seq, { ...event, actor });
  const rows = listAcknowledgmentRows(state);
  if (event.kind === 'sheet-issued') {
    await insertRows(db, 'sheet_line', rows.sheet_line.slice(-1));
    return state;
  }
  const { version, person } = event;
  await db.deleteFrom('acknowledgment').where('person', '=', person).where('version', '=', version).execute();
  await insertRows(db, 'acknowledgment', rows.acknowledgment);
  return state;
}
