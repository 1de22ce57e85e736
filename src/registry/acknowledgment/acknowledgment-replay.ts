import type { TableRows } from '../database/tables.js';
import type { EventRow } from '../state/event-hash.js';
import type { ExpectedRecord, NamedObject, StreamReplay } from '../stream/stream-replay.js';
import { type Acknowledgment, evolveAcknowledgment } from './acknowledgment.js';
import { listAcknowledgmentRows } from './acknowledgment-rows.js';
import { acknowledgmentEventKinds, nameAcknowledgmentStream, readAcknowledgmentEvent } from './event.js';

/** What follows from the events on people and versions. */
export class AcknowledgmentReplay implements StreamReplay {
  readonly eventKinds: readonly string[] = acknowledgmentEventKinds;
  readonly tables = ['acknowledgment', 'sheet_line'] as const;
  /** By the names of the streams. */
  readonly states = new Map<string, Acknowledgment>();

  add(row: EventRow): string {
    const event = readAcknowledgmentEvent(row);
    const name = nameAcknowledgmentStream(event);
    this.states.set(name, evolveAcknowledgment(this.states.get(name), row.seq, event));
    return name;
  }

  *listRecords(): Iterable<readonly [string, ExpectedRecord]> {
    for (const { person: owner, outcomes } of this.states.values()) {
      for (const outcome of outcomes) {
        if (outcome.annulled !== undefined) yield [outcome.annulled.reason, { owner, kind: 'annulment' }];
        if (outcome.kind === 'refused') yield [outcome.witnesses, { owner, kind: 'witnesses' }];
        if (outcome.kind !== 'acknowledged') continue;
        const { lateReason, objection } = outcome;
        if (lateReason !== undefined) yield [lateReason, { owner, kind: 'late-reason' }];
        if (objection !== undefined) yield [objection, { owner, kind: 'objection' }];
      }
    }
  }

  listRows(): TableRows {
    const rows = [...this.states.values()].map(listAcknowledgmentRows);
    return {
      acknowledgment: rows.flatMap((each) => each.acknowledgment),
      sheet_line: rows.flatMap((each) => each.sheet_line),
    };
  }

  *listObjects(): Iterable<NamedObject> {
    const printed = new Set<string>();
    for (const [name, { lines, outcomes }] of this.states) {
      // One file has the lines of many.
      for (const { sha256: hash } of lines.flatMap(({ files }) => files)) {
        if (printed.has(hash)) continue;
        printed.add(hash);
        yield { hash, owner: name, part: 'kept', isSourceList: false };
      }
      for (const outcome of outcomes) {
        const { scan } = 'scan' in outcome ? outcome : {};
        const { evidence } = 'evidence' in outcome ? outcome : {};
        for (const hash of [scan?.sha256, evidence]) {
          if (hash !== undefined) yield { hash, owner: name, part: 'kept', isSourceList: false };
        }
      }
    }
  }
}
