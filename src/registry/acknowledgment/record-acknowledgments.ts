import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { ChainWriter } from '../database/chain-writer.js';
import { insertRows } from '../database/insert-rows.js';
import { describeUnregistered } from '../guards/check-acknowledgment.js';
import { checkActor } from '../guards/check-words.js';
import { makePersonalRecord, type Random } from '../record/personal-record.js';
import type { Registry } from '../registry.js';
import type { Member, PersonId } from '../roster/member.js';
import { readMembersById } from '../roster/read-members.js';
import type { Moment } from '../state/moment.js';
import type { Person } from '../state/person.js';
import type { Acknowledgment } from './acknowledgment.js';
import {
  type AcknowledgmentEntry,
  type DecidedEntry,
  decideAcknowledgment,
} from './decide-acknowledgment.js';
import type { DutySettings } from './duty.js';
import { type AcknowledgmentEvent, nameAcknowledgmentStream } from './event.js';
import type { ReadVersion } from './read-version.js';
import { readAcknowledgments } from './read-acknowledgments.js';
import { readVersions } from './read-versions.js';
import { writeAcknowledgment } from './write-acknowledgment.js';

/** One entry with whom and what it is about. */
export type PersonalEntry = AcknowledgmentEntry & {
  readonly person: PersonId;
  /** Id of the version. */
  readonly version: string;
};

/** What is to be recorded in one transaction. */
export interface RecordingRequest {
  readonly now: Moment;
  readonly actor: Person;
  readonly random: Random;
  /** The terms of each organization, by its id. */
  readonly settings: ReadonlyMap<string, DutySettings>;
  readonly entries: readonly PersonalEntry[];
  /** `together`: one that is refused refuses all · `each`: the others are recorded all the same. */
  readonly mode: 'together' | 'each';
}

/** What became of an entry. */
export interface RecordingResult {
  /** `known`: the same was recorded before, and nothing was done. */
  readonly state: 'recorded' | 'known' | 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Records acknowledgments and refusals, in the order given, while nobody else writes: each once, however many ask at the
 * same time. The results stand in the order of the entries. A person or a version that is not there throws: whoever
 * asks has looked for both.
 */
export async function recordAcknowledgments(
  registry: Registry,
  request: RecordingRequest,
): Promise<Outcome<readonly RecordingResult[]>> {
  const nobody = checkActor(request.actor);
  if (nobody.length > 0) return fail(nobody);
  return registry.record(request.now, async (writer) => {
    const results = await recordEntries(writer, request);
    const diagnostics = results.flatMap((each) => each.diagnostics);
    if (request.mode === 'together' && hasErrors(diagnostics)) return fail(diagnostics);
    return succeed(results, request.mode === 'together' ? diagnostics : []);
  });
}

/** Records entries in a transaction that others may have begun for more than this, each by itself. */
export async function recordEntries(
  writer: ChainWriter,
  request: Omit<RecordingRequest, 'now' | 'mode'>,
): Promise<readonly RecordingResult[]> {
  const recorder = await Recorder.prepare(writer, request);
  const results: RecordingResult[] = [];
  for (const entry of request.entries) results.push(await recorder.record(entry));
  return results;
}

/** Records one entry after another in one transaction. */
class Recorder {
  readonly #states: Map<string, Acknowledgment>;

  private constructor(
    private readonly writer: ChainWriter,
    private readonly request: Omit<RecordingRequest, 'now' | 'mode'>,
    private readonly members: ReadonlyMap<PersonId, Member>,
    private readonly versions: ReadonlyMap<string, ReadVersion>,
    states: ReadonlyMap<string, Acknowledgment>,
  ) {
    this.#states = new Map(states);
  }

  static async prepare(
    writer: ChainWriter,
    request: Omit<RecordingRequest, 'now' | 'mode'>,
  ): Promise<Recorder> {
    const { db } = writer;
    const { entries } = request;
    const members = await readMembersById(
      db,
      entries.map(({ person }) => person),
    );
    const versions = await readVersions(db, { ids: [...new Set(entries.map(({ version }) => version))] });
    return new Recorder(
      writer,
      request,
      new Map(members.map((each) => [each.id, each])),
      new Map(versions.map((each) => [each.id, each])),
      await readAcknowledgments(db, entries),
    );
  }

  async record(entry: PersonalEntry): Promise<RecordingResult> {
    const { actor, settings } = this.request;
    const version = this.versions.get(entry.version);
    const member = this.members.get(entry.person);
    if (member === undefined) throw new RangeError('nobody is called so');
    if (version === undefined) {
      return { state: 'refused', diagnostics: [describeUnregistered(entry.version)] };
    }
    const terms = settings.get(version.organization);
    if (terms === undefined) throw new RangeError(`the terms of ${version.organization} are missing`);
    const name = nameAcknowledgmentStream(entry);
    const state = this.#states.get(name);
    const { value, diagnostics } = decideAcknowledgment(entry, {
      ...{ member, version, state, actor, settings: terms },
      today: this.writer.now.day,
    });
    if (value === undefined) return { state: 'refused', diagnostics };
    if (value.isKnown) return { state: 'known', diagnostics };
    const event = await this.#makeEvent(entry, value);
    this.#states.set(name, await writeAcknowledgment(this.writer, actor, state, event));
    return { state: 'recorded', diagnostics };
  }

  async #makeEvent(entry: PersonalEntry, { dated, isLate }: DecidedEntry): Promise<AcknowledgmentEvent> {
    const { version, person } = entry;
    const about = { version, person, day: this.writer.now.day };
    const base = { ...about, dated };
    switch (entry.kind) {
      case 'acknowledged': {
        const { way, statement, objection, lateReason, line, scan, evidence } = entry;
        return {
          kind: 'acknowledged',
          ...base,
          ...{ way, statement, isLate },
          ...(isLate &&
            lateReason !== undefined && {
              lateReason: await this.#keep(person, 'late-reason', { text: lateReason.trim() }),
            }),
          ...(statement === 'read-with-objections' &&
            objection !== undefined && {
              objection: await this.#keep(person, 'objection', { text: objection.trim() }),
            }),
          ...(line !== undefined && { line }),
          ...(scan !== undefined && { scan }),
          ...(evidence !== undefined && { evidence }),
        };
      }
      case 'refused': {
        const { act, refusal, witnesses, scan } = entry;
        return {
          kind: 'acknowledgment-refused',
          ...base,
          ...{ act, refusal },
          witnesses: await this.#keep(person, 'witnesses', { witnesses }),
          ...(scan !== undefined && { scan }),
        };
      }
      case 'declared-refusal':
        return { kind: 'refusal-declared', ...base, evidence: entry.evidence };
      case 'annulled': {
        const reason = await this.#keep(person, 'annulment', { text: entry.reason.trim() });
        return { kind: 'acknowledgment-annulled', ...about, entry: entry.entry, reason };
      }
      default:
        return entry satisfies never;
    }
  }

  /** Keeps words beside the chain, and gives the hash by which an event names them. */
  async #keep(owner: PersonId, kind: string, content: object): Promise<string> {
    const record = makePersonalRecord(this.request.random, { owner, kind, content });
    await insertRows(this.writer.db, 'personal_record', [record]);
    return record.hash;
  }
}
