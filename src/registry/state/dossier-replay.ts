import { listRows } from '../database/list-rows.js';
import type { TableRows, VersionRows } from '../database/tables.js';
import type { ExpectedRecord, NamedObject, StreamReplay } from '../stream/stream-replay.js';
import { eventKinds, type DatedEvent, type RegistryEvent, type SubmittedObjects } from './event.js';
import type { EventRow } from './event-hash.js';
import { evolve } from './evolve.js';
import { readEvent } from './read-event.js';
import type { Dossier } from './version.js';
import { printDossierKey, printVersionName } from './version-name.js';

/** What follows from the events of all instructions. */
export class DossierReplay implements StreamReplay {
  readonly eventKinds: readonly string[] = eventKinds;
  readonly tables = ['version', 'visa', 'remark', 'kept_file', 'number_reservation'] as const;
  /** By the names of their streams. */
  readonly states = new Map<string, Dossier>();
  readonly #events: DatedEvent[] = [];

  add(row: EventRow): string {
    const dated = readEvent(row);
    const { organization, role, kind, language } = dated.event.version;
    const key = { organization, role, kind, language };
    const name = printDossierKey(key);
    const before = this.states.get(name) ?? { key, versions: [] };
    this.states.set(name, evolve(before, row.seq, dated));
    this.#events.push(dated);
    return name;
  }

  /** Instructions hold nothing of people that is not in the events themselves. */
  listRecords(): Iterable<readonly [string, ExpectedRecord]> {
    return [];
  }

  listRows(): TableRows {
    const rows = [...this.states.values()].flatMap(({ key, versions }) =>
      versions.map((version) => listRows(key, version)),
    );
    const take = <Name extends keyof VersionRows>(name: Name): readonly VersionRows[Name][number][] =>
      rows.flatMap((each): readonly VersionRows[Name][number][] => each[name]);
    return {
      version: take('version'),
      visa: take('visa'),
      remark: take('remark'),
      kept_file: take('kept_file'),
      number_reservation: take('number_reservation'),
    };
  }

  *listObjects(): Iterable<NamedObject> {
    for (const { event } of this.#events) {
      const owner = printVersionName(event.version);
      const part = this.#isDisposed(event) ? 'disposed' : 'kept';
      const list = event.kind === 'submitted' ? event.submission.objects.sources : undefined;
      for (const hash of listObjects(event)) yield { hash, owner, part, isSourceList: hash === list };
    }
  }

  #isDisposed({ version }: RegistryEvent): boolean {
    const dossier = this.states.get(printDossierKey(version));
    return dossier?.versions[version.number - 1]?.status === 'disposed';
  }
}

/** The objects that an event names. */
function listObjects(event: RegistryEvent): readonly string[] {
  switch (event.kind) {
    case 'submitted':
      return listSubmitted(event.submission.objects);
    case 'endorsed':
    case 'approved':
      return event.scan === undefined ? [] : [event.scan.sha256];
    case 'registered':
      return event.issued.map(({ sha256 }) => sha256);
    case 'signed':
      return [event.file.sha256];
    case 'returned':
    case 'agreed':
    case 'enacted':
    case 'superseded':
    case 'cancelled':
    case 'held':
    case 'released':
    case 'disposed':
      return [];
    default:
      return event satisfies never;
  }
}

function listSubmitted({
  document,
  role,
  organization,
  sources,
  findings,
}: SubmittedObjects): readonly string[] {
  return [document, role, organization, sources, findings];
}
