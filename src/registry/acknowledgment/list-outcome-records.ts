import type { ObjectHash } from '../state/event.js';
import type { RecordedOutcome } from './acknowledgment.js';

/** The hashes of the personal records that an entry names: words about people, which lie beside the chain. */
export function listOutcomeRecords(outcome: RecordedOutcome): readonly ObjectHash[] {
  return [...listOwn(outcome), outcome.annulled?.reason].filter((each) => each !== undefined);
}

function listOwn(outcome: RecordedOutcome): readonly (ObjectHash | undefined)[] {
  switch (outcome.kind) {
    case 'acknowledged':
      return [outcome.lateReason, outcome.objection];
    case 'refused':
      return [outcome.witnesses];
    case 'declared-refusal':
      return [];
    default:
      return outcome satisfies never;
  }
}
