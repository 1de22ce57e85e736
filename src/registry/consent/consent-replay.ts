import type { ConsentRow, TableRows } from '../database/tables.js';
import type { EventRow } from '../state/event-hash.js';
import type { KeptFile } from '../state/event.js';
import type { ExpectedRecord, NamedObject, StreamReplay } from '../stream/stream-replay.js';
import { type ConsentEvent, consentEventKinds, nameConsentStream, readConsentEvent } from './event.js';

/** What follows from the consents of all people. */
export class ConsentReplay implements StreamReplay {
  readonly eventKinds: readonly string[] = consentEventKinds;
  readonly tables = ['consent'] as const;
  /** Those that hold, by the names of the streams. */
  readonly #rows = new Map<string, ConsentRow>();
  readonly #scans: (readonly [string, KeptFile])[] = [];

  add(row: EventRow): string {
    const event = readConsentEvent(row);
    const name = nameConsentStream(event);
    const next = listConsentRow(event);
    if (next === undefined) this.#rows.delete(name);
    else this.#rows.set(name, next);
    if (event.kind === 'consent-recorded' && event.scan !== undefined) this.#scans.push([name, event.scan]);
    return name;
  }

  *listRecords(): Iterable<readonly [string, ExpectedRecord]> {
    for (const { person: owner, addresses } of this.#rows.values()) {
      yield [addresses, { owner, kind: 'addresses' }];
    }
  }

  listRows(): TableRows {
    return { consent: [...this.#rows.values()] };
  }

  *listObjects(): Iterable<NamedObject> {
    for (const [owner, { sha256 }] of this.#scans) {
      yield { hash: sha256, owner, part: 'kept', isSourceList: false };
    }
  }
}

/** The row after an event; none after a withdrawal. */
export function listConsentRow(event: ConsentEvent): ConsentRow | undefined {
  if (event.kind === 'consent-withdrawn') return undefined;
  const { person, organization, basis, dated, addresses } = event;
  return { person, organization, basis, dated, addresses };
}
