import { RecordedDay, RecordedWord, type RecordValue } from '../../compose/records-view.js';
import { JsonReader } from '../../document/json-reader.js';
import type { Annulment, RecordedOutcome } from '../../registry/acknowledgment/acknowledgment.js';

/** The words that lie beside the chain, by their hashes, as canonical JSON. */
type KeptWords = ReadonlyMap<string, string>;

/** What lies beside the entries. */
export interface OutcomeContext {
  readonly words: KeptWords;
  /** The names of the files that go with the paper, by their hashes. */
  readonly names: ReadonlyMap<string, string>;
}

/** The fields of an entry that has none of them: templates know every field. */
export const nothingProven: Readonly<Record<string, RecordValue>> = {
  ...{ dated: undefined, recorder: undefined, way: undefined, isLate: false },
  ...{ sheet: undefined, line: undefined, act: undefined, witnesses: [] },
  ...{ lateReason: undefined, objection: undefined, scan: undefined, evidence: undefined },
  annulled: undefined,
};

/** What was recorded of a person and a version, as the dossier prints it: what, when, by whom, and what proves it. */
export function viewOutcome(
  outcome: RecordedOutcome,
  { words, names }: OutcomeContext,
): Readonly<Record<string, RecordValue>> {
  const { kind, dated, day, actor } = outcome;
  const base = {
    kind: new RecordedWord(kind),
    dated: new RecordedDay(dated),
    recordedOn: new RecordedDay(day),
    recorder: `${actor.name}, ${actor.position}`,
    annulled: viewAnnulment(outcome.annulled, words),
  };
  switch (outcome.kind) {
    case 'acknowledged': {
      const { way, isLate, lateReason, objection, line, scan, evidence } = outcome;
      return {
        ...base,
        ...{ way: new RecordedWord(way), isLate, line, evidence: viewFile(evidence, names) },
        lateReason: readText(lateReason, words),
        objection: readText(objection, words),
        scan: viewFile(scan?.sha256, names),
      };
    }
    case 'refused':
      return {
        ...base,
        act: outcome.act,
        witnesses: readWitnesses(words.get(outcome.witnesses)),
        scan: viewFile(outcome.scan?.sha256, names),
      };
    case 'declared-refusal':
      return { ...base, evidence: viewFile(outcome.evidence, names) };
    default:
      return outcome satisfies never;
  }
}

function viewAnnulment(annulled: Annulment | undefined, words: KeptWords): RecordValue {
  if (annulled === undefined) return undefined;
  const { reason, day, actor } = annulled;
  return {
    reason: readText(reason, words),
    day: new RecordedDay(day),
    actor: `${actor.name}, ${actor.position}`,
  };
}

function viewFile(hash: string | undefined, names: OutcomeContext['names']): RecordValue {
  return hash === undefined ? undefined : { hash, name: names.get(hash) };
}

function readText(hash: string | undefined, words: KeptWords): string | undefined {
  const content = hash === undefined ? undefined : words.get(hash);
  return content === undefined ? undefined : new JsonReader(JSON.parse(content)).text('text');
}

function readWitnesses(content: string | undefined): readonly string[] {
  if (content === undefined) return [];
  return new JsonReader(JSON.parse(content)).list(
    'witnesses',
    (each) => `${each.text('name')}, ${each.text('position')}`,
  );
}
