import type { Transaction } from 'kysely';
import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Family } from '../database/migrate.js';
import type { PersonalRecordRow, Tables } from '../database/tables.js';
import { hashPersonalRecord } from '../record/personal-record.js';
import type { ExpectedRecord } from '../stream/stream-replay.js';
import type { StreamReplays } from '../stream/stream-replays.js';
import { type RawRow, readRawRows, readText } from './read-raw-rows.js';

const columns = ['hash', 'salt', 'owner', 'kind', 'content'];

/** The personal records as they lie in the database: those that are as they were written, and what is wrong with others. */
export interface CheckedRecords {
  /** The intact ones by their hashes. */
  readonly records: ReadonlyMap<string, PersonalRecordRow>;
  readonly findings: readonly Diagnostic[];
}

/**
 * Compares the personal records with the hashes that events name. What was changed is told by the random id of the person:
 * a finding says nothing of anybody.
 */
export async function checkRecords(
  db: Transaction<Tables>,
  family: Family,
  streams: StreamReplays,
): Promise<CheckedRecords> {
  const expected = listExpectedRecords(streams);
  const records = new Map<string, PersonalRecordRow>();
  let strange = 0;
  for (const raw of await readRawRows(db, family, 'personal_record', columns)) {
    const row = readRecordRow(raw);
    if (row !== undefined && isExpected(row, expected.get(row.hash))) records.set(row.hash, row);
    else if (!expected.has(readText(raw['hash']) ?? '')) strange += 1;
  }
  const changed = new Set<string>();
  for (const [hash, { owner }] of expected) if (!records.has(hash)) changed.add(owner);
  const findings = [...changed].map(describeChangedRecord);
  if (strange > 0) findings.push(describeStrangeRecords(strange));
  return { records, findings };
}

/** The personal records that the events of all streams name, by their hashes. */
export function listExpectedRecords({ all }: StreamReplays): ReadonlyMap<string, ExpectedRecord> {
  return new Map(all.flatMap((replay) => [...replay.listRecords()]));
}

/** Whether a record is one that the events name, with every byte as it was written. */
export function isExpected(row: PersonalRecordRow, expected: ExpectedRecord | undefined): boolean {
  return (
    expected !== undefined &&
    expected.owner === row.owner &&
    expected.kind === row.kind &&
    ![row.salt, row.content].some((text) => loneSurrogate.test(text)) &&
    hashPersonalRecord(row) === row.hash
  );
}

const loneSurrogate = /\p{Surrogate}/u;

function readRecordRow(raw: RawRow): PersonalRecordRow | undefined {
  const [hash, salt, owner] = [readText(raw['hash']), readText(raw['salt']), readText(raw['owner'])];
  const [kind, content] = [readText(raw['kind']), readText(raw['content'])];
  const isWhole =
    hash !== undefined &&
    salt !== undefined &&
    owner !== undefined &&
    kind !== undefined &&
    content !== undefined;
  return isWhole ? { hash, salt, owner, kind, content } : undefined;
}

/** A personal record that is not as it was written. */
export function describeChangedRecord(owner: string): Diagnostic {
  return diagnostic({
    code: 'registry/record-changed',
    severity: 'error',
    message: {
      ru: `Сведения о человеке с кодом ${owner} изменены или удалены в обход программы`,
      en: `What is known of the person ${owner} was changed or removed without the program`,
    },
    why: {
      ru: 'Контрольная сумма этих сведений записана в истории реестра и не сходится.',
      en: 'The history of the registry holds their hash, and it does not fit.',
    },
    help: {
      ru: 'Восстановите реестр из последней резервной копии.',
      en: 'Restore the registry from the latest backup.',
    },
  });
}

function describeStrangeRecords(count: number): Diagnostic {
  return diagnostic({
    code: 'registry/record-unknown',
    severity: 'error',
    message: {
      ru: `В таблице сведений о людях есть строки, о которых история реестра не знает: ${count}`,
      en: `The table of what is known of people has rows that the history of the registry knows nothing of: ${count}`,
    },
    why: {
      ru: 'Их добавили в обход программы, или это сведения, которые были удалены.',
      en: 'They were added without the program, or they had been erased.',
    },
    help: {
      ru: 'Восстановите реестр из последней резервной копии.',
      en: 'Restore the registry from the latest backup.',
    },
  });
}
