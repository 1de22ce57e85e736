import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { NotADocument } from '../../document/json-reader.js';
import type { EventRow } from '../state/event-hash.js';
import { chainRoot, hashEvent } from '../state/event-hash.js';
import { ImpossibleEvent } from '../state/evolve.js';
import { StreamReplays } from '../stream/stream-replays.js';
import type { StreamEventRow } from '../database/tables.js';
import type { Checkpoint } from './checkpoint.js';
import { type RawRow, readNumber, readText } from './read-raw-rows.js';

/** The chain of events, gone through from the first on: what is wrong with it, and what follows from it. */
export class ReplayedChain {
  readonly streams = new StreamReplays();
  /** Which stream each event belongs to. */
  readonly owners: StreamEventRow[] = [];
  readonly findings: Diagnostic[] = [];
  /** How many rows there were. */
  count = 0;
  head: Checkpoint | undefined;

  /** The chain of rows, which come oldest first. */
  static of(rows: Iterable<RawRow>): ReplayedChain {
    const chain = new ReplayedChain();
    for (const row of rows) chain.add(row);
    return chain;
  }

  /** Takes the next row. One that is not as it was written is told, and the chain goes on with what the row says. */
  add(raw: RawRow): void {
    const row = readEventRow(raw);
    if (row === undefined) {
      const seq = readNumber(raw['seq']) ?? (this.head?.seq ?? 0) + 1;
      this.#report(describeChanged(seq));
      this.count += 1;
      // What follows names the hash that this one should have; that alone can still be known.
      this.head = { seq, hash: readText(raw['hash']) ?? '' };
      return;
    }
    const expected = (this.head?.seq ?? 0) + 1;
    if (row.seq !== expected) this.#report(describeGap(expected, row.seq));
    if (row.previous_hash !== (this.head?.hash ?? chainRoot)) this.#report(describeBrokenLink(row.seq));
    const isWhole = hashOf(row) === row.hash;
    if (!isWhole) this.#report(describeChanged(row.seq));
    this.count += 1;
    this.head = { seq: row.seq, hash: row.hash };
    this.#replay(row, isWhole);
  }

  #replay(row: EventRow, isWhole: boolean): void {
    try {
      const replay = this.streams.find(row.kind);
      if (replay === undefined) throw new NotADocument('/kind', 'no event has this name');
      this.owners.push({ stream: replay.add(row), seq: row.seq });
    } catch (error) {
      const isKnown =
        error instanceof NotADocument || error instanceof SyntaxError || error instanceof ImpossibleEvent;
      if (!isKnown) throw error;
      // That it was changed has been told; what follows from it cannot be known.
      if (isWhole) this.#report(describeImpossible(row.seq));
    }
  }

  #report(finding: Diagnostic): void {
    this.findings.push(finding);
  }
}

/** A row whose fields are what they have to be; `undefined` when one is damaged. */
export function readEventRow(raw: RawRow): EventRow | undefined {
  const seq = readNumber(raw['seq']);
  const [at, actor, kind] = [readText(raw['at']), readText(raw['actor']), readText(raw['kind'])];
  const [payload, hash] = [readText(raw['payload']), readText(raw['hash'])];
  const previous = readText(raw['previous_hash']);
  const isWhole =
    seq !== undefined &&
    at !== undefined &&
    actor !== undefined &&
    kind !== undefined &&
    payload !== undefined &&
    previous !== undefined &&
    hash !== undefined;
  return isWhole ? { seq, at, actor, kind, payload, previous_hash: previous, hash } : undefined;
}

const loneSurrogate = /\p{Surrogate}/u;

/** The hash that a row should have; none when it holds what no event holds. */
function hashOf(row: EventRow): string | undefined {
  const texts = [row.actor, row.at, row.kind, row.payload, row.previous_hash];
  const isText = texts.every((text) => !loneSurrogate.test(text));
  return isText && Number.isSafeInteger(row.seq) ? hashEvent(row) : undefined;
}

const restore: Text = {
  ru: 'Восстановите реестр из последней резервной копии.',
  en: 'Restore the registry from the latest backup.',
};

function describeChanged(seq: number): Diagnostic {
  return diagnostic({
    code: 'registry/event-changed',
    severity: 'error',
    message: {
      ru: `Запись ${seq} реестра изменена: её контрольная сумма не сходится`,
      en: `Entry ${seq} of the registry was changed: its hash does not fit`,
    },
    help: restore,
  });
}

function describeBrokenLink(seq: number): Diagnostic {
  return diagnostic({
    code: 'registry/chain-broken',
    severity: 'error',
    message: {
      ru: `Запись ${seq} реестра не продолжает предыдущую: между ними что-то заменено или удалено`,
      en: `Entry ${seq} of the registry does not follow the one before: something was replaced or removed`,
    },
    help: restore,
  });
}

function describeGap(expected: number, seq: number): Diagnostic {
  return diagnostic({
    code: 'registry/events-missing',
    severity: 'error',
    message: {
      ru: `В реестре вместо записи ${expected} стоит запись ${seq}`,
      en: `The registry has entry ${seq} in the place of entry ${expected}`,
    },
    help: restore,
  });
}

function describeImpossible(seq: number): Diagnostic {
  return diagnostic({
    code: 'registry/event-impossible',
    severity: 'error',
    message: {
      ru: `Запись ${seq} реестра не могла появиться после предыдущих`,
      en: `Entry ${seq} of the registry cannot have come after those before it`,
    },
    help: restore,
  });
}
