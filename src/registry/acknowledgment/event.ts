import { writeCanonicalJson } from '../../document/canonical-json.js';
import type { IsoDate } from '../../document/iso-date.js';
import { JsonReader } from '../../document/json-reader.js';
import type { NewEvent } from '../database/chain-writer.js';
import type { PersonId } from '../roster/member.js';
import type { KeptFile, ObjectHash } from '../state/event.js';
import type { Person } from '../state/person.js';
import { readFile, readPerson } from '../state/read-event.js';

/** Ways on paper: a sheet, a line of a journal, the copy that the employer keeps. */
export const paperWays = ['sheet', 'journal', 'copy'] as const;

/** One of the ways on paper. */
export type PaperWay = (typeof paperWays)[number];

/** Every way to confirm that a text was read. */
export const acknowledgmentWays = [...paperWays, 'electronic'] as const;

/** One of the ways. */
export type AcknowledgmentWay = (typeof acknowledgmentWays)[number];

/** What the person says: that it was read, or that it was read and there are objections, which counts as read. */
export const statements = ['read', 'read-with-objections'] as const;

/** One of the statements. */
export type Statement = (typeof statements)[number];

/** What was refused: to read, to sign, to take a copy. */
export const refusals = ['acquaintance', 'signature', 'receipt'] as const;

/** One of the things that can be refused. */
export type Refusal = (typeof refusals)[number];

/** What every event on a person and a version says. Nothing in it tells who the person is. */
interface EventBase {
  /** Id of the version: `vector/sales-manager/instruction/ru@3`. */
  readonly version: string;
  readonly person: PersonId;
  /** The day on which it was recorded. */
  readonly day: IsoDate;
}

/** Everything that can happen between a person and a version. */
export type AcknowledgmentEvent =
  | (EventBase & {
      readonly kind: 'sheet-issued';
      /** The code of the sheet, and that of the line on it which is for this person and version. */
      readonly sheet: string;
      readonly line: string;
      /** From 1, in the order of the paper. */
      readonly ordinal: number;
      readonly way: PaperWay;
      /** The files that the sheet was printed from, one for each format. */
      readonly files?: readonly KeptFile[] | undefined;
    })
  | (EventBase & {
      readonly kind: 'acknowledged';
      readonly way: AcknowledgmentWay;
      /** The day that the person has written. */
      readonly dated: IsoDate;
      readonly statement: Statement;
      /** Whether that was after the term. */
      readonly isLate: boolean;
      /** Hash of the personal record that tells why it was late. */
      readonly lateReason?: ObjectHash | undefined;
      /** Hash of the personal record of what the person objects. */
      readonly objection?: ObjectHash | undefined;
      /** The code of the line that was signed. */
      readonly line?: string | undefined;
      readonly scan?: KeptFile | undefined;
      /** What proves an electronic acknowledgment, by its hash in the store. */
      readonly evidence?: ObjectHash | undefined;
    })
  | (EventBase & {
      readonly kind: 'acknowledgment-refused';
      /** Number of the act. */
      readonly act: string;
      /** The day of the act. */
      readonly dated: IsoDate;
      readonly refusal: Refusal;
      /** Hash of the personal record that names the witnesses. */
      readonly witnesses: ObjectHash;
      readonly scan?: KeptFile | undefined;
    })
  | (EventBase & {
      readonly kind: 'refusal-declared';
      readonly dated: IsoDate;
      readonly evidence: ObjectHash;
    })
  | (EventBase & {
      readonly kind: 'acknowledgment-annulled';
      /** The number of the event that was recorded by mistake: it counts no more, and stays. */
      readonly entry: number;
      /** Hash of the personal record that tells why. */
      readonly reason: ObjectHash;
    });

/** The names of events. */
export const acknowledgmentEventKinds = [
  'sheet-issued',
  'acknowledged',
  'acknowledgment-refused',
  'refusal-declared',
  'acknowledgment-annulled',
] as const satisfies readonly AcknowledgmentEvent['kind'][];

/** The stream of a person and a version: nobody else's events are in it. */
export function nameAcknowledgmentStream({ version, person }: Pick<EventBase, 'version' | 'person'>): string {
  return `${version}#${person}`;
}

/** An event with who recorded it and when, as the chain takes it. */
export function writeAcknowledgmentEvent(at: string, actor: Person, event: AcknowledgmentEvent): NewEvent {
  const { kind, ...payload } = event;
  return { at, actor: writeCanonicalJson(actor), kind, payload: writeCanonicalJson(payload) };
}

/** The event of a row. Data from outside: what is no such event throws `NotADocument` or `SyntaxError`. */
export function readAcknowledgmentEvent({
  actor,
  kind,
  payload,
}: Pick<NewEvent, 'actor' | 'kind' | 'payload'>): AcknowledgmentEvent & { readonly actor: Person } {
  const named = new JsonReader({ kind }).word('kind', acknowledgmentEventKinds);
  const reader = new JsonReader(JSON.parse(payload));
  const base = {
    actor: readPerson(new JsonReader(JSON.parse(actor))),
    event: readBody(named, reader),
  };
  return { ...base.event, actor: base.actor };
}

function readBody(kind: AcknowledgmentEvent['kind'], reader: JsonReader): AcknowledgmentEvent {
  const base = { version: reader.text('version'), person: reader.text('person'), day: reader.text('day') };
  switch (kind) {
    case 'sheet-issued':
      return reader.whole({
        kind,
        ...base,
        sheet: reader.text('sheet'),
        line: reader.text('line'),
        ordinal: reader.number('ordinal'),
        way: reader.word('way', paperWays),
        ...reader.optional('files', (value) => value.asList(readFile)),
      });
    case 'acknowledged':
      return reader.whole({
        kind,
        ...base,
        way: reader.word('way', acknowledgmentWays),
        dated: reader.text('dated'),
        statement: reader.word('statement', statements),
        isLate: reader.flag('isLate'),
        ...reader.optional('lateReason', (value) => value.asText()),
        ...reader.optional('objection', (value) => value.asText()),
        ...reader.optional('line', (value) => value.asText()),
        ...reader.optional('scan', readFile),
        ...reader.optional('evidence', (value) => value.asText()),
      });
    case 'acknowledgment-refused':
      return reader.whole({
        kind,
        ...base,
        act: reader.text('act'),
        dated: reader.text('dated'),
        refusal: reader.word('refusal', refusals),
        witnesses: reader.text('witnesses'),
        ...reader.optional('scan', readFile),
      });
    case 'refusal-declared':
      return reader.whole({
        kind,
        ...base,
        dated: reader.text('dated'),
        evidence: reader.text('evidence'),
      });
    case 'acknowledgment-annulled':
      return reader.whole({ kind, ...base, entry: reader.number('entry'), reason: reader.text('reason') });
    default:
      return kind satisfies never;
  }
}
