import { Kysely, sql, type Transaction } from 'kysely';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { World } from '../world.js';
import { createPostgresDialect, RegistrySqliteDialect } from './database/dialects.js';
import { describeDatabaseFault } from './database/describe-database-fault.js';
import { type Family, isCurrent, migrate, readSchemaVersion } from './database/migrate.js';
import type { Tables, VersionRow } from './database/tables.js';
import { ChainWriter } from './database/chain-writer.js';
import { readHead } from './database/read-head.js';
import { readStream } from './database/read-stream.js';
import { writeEvents } from './database/write-events.js';
import { decide } from './decide.js';
import { findWantedNumber, foldNumber } from './guards/check-number.js';
import type { Command } from './state/command.js';
import type { ChainedEvent } from './state/event.js';
import type { EventRow } from './state/event-hash.js';
import type { Moment } from './state/moment.js';
import { evolve } from './state/evolve.js';
import { readEvent } from './state/read-event.js';
import type { Dossier } from './state/version.js';
import type { DossierKey, VersionName } from './state/version-name.js';
import { printDossierKey } from './state/version-name.js';
import type { Checkpoint } from './verify/checkpoint.js';

/** Where a registry lies: a file of SQLite, or a database of a PostgreSQL server. */
export type RegistryLocation =
  | { readonly family: 'sqlite'; readonly path: string }
  | { readonly family: 'postgres'; readonly url: string };

/** The lock that everybody takes who adds to the chain of a PostgreSQL database: «Rolebook» as a number. */
const chainLock = 7_308_332_183_042;

/**
 * The versions of instructions. What has happened is a chain of events that only grows; all else follows from it. Any
 * number of processes may work at once: those who write wait for each other.
 */
export class Registry {
  readonly #db: Kysely<Tables>;
  /** Which kind of database it is. */
  readonly family: Family;
  readonly #mode: 'read' | 'write';
  #isClosed = false;

  private constructor(db: Kysely<Tables>, family: Family, mode: 'read' | 'write') {
    this.#db = db;
    this.family = family;
    this.#mode = mode;
  }

  /**
   * Opens a registry. To write, it is made where there is none. To read, nothing is changed, but for tables of an older program,
   * which are brought up to date either way. The machine may refuse: that is a finding, and nothing has happened then.
   */
  static async open(
    databases: NonNullable<World['databases']>,
    location: RegistryLocation,
    mode: 'read' | 'write',
  ): Promise<Outcome<Registry>> {
    let db: Kysely<Tables> | undefined;
    try {
      const dialect =
        location.family === 'sqlite'
          ? new RegistrySqliteDialect(databases.openSqlite(location.path), mode)
          : createPostgresDialect(databases.openPostgres(location.url));
      db = new Kysely<Tables>({ dialect });
      const registry = new Registry(db, location.family, mode);
      if (await isCurrent(db)) return succeed(registry);
      if (mode === 'write') {
        await registry.#write((each) => migrate(each, location.family));
        return succeed(registry);
      }
      if ((await readSchemaVersion(db)) === 0) return succeed(registry);
      const upgraded = await Registry.open(databases, location, 'write');
      await upgraded.value?.close();
      if (upgraded.value !== undefined) return succeed(registry);
      await db.destroy();
      return fail(upgraded.diagnostics);
    } catch (error) {
      // A connection that could not be made cannot be closed either; why it could not is what is told.
      await db?.destroy().catch(() => undefined);
      return failWith(error);
    }
  }

  /** Does what a command wants, or says which guard refuses it. When it returns, what was done survives a power cut. */
  async execute(key: DossierKey, command: Command): Promise<Outcome<Dossier>> {
    return this.record(command.now, (writer) => executeIn(writer, key, command));
  }

  /**
   * Records what `work` decides while nobody else writes: events, and what follows from them. When it gives no value, nothing
   * of what it has written stays. When this returns, what was recorded survives a power cut.
   */
  async record<T>(now: Moment, work: (writer: ChainWriter) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await this.#write(async (db) => {
        const writer = await ChainWriter.begin(db, now);
        const worked = writer.value === undefined ? fail(writer.diagnostics) : await work(writer.value);
        if (worked.value === undefined) throw new Refused(worked.diagnostics);
        return worked;
      });
    } catch (error) {
      return error instanceof Refused ? fail(error.findings) : failWith(error);
    }
  }

  /** The end of the chain; `undefined` while there are no events. */
  async readCheckpoint(): Promise<Outcome<{ readonly checkpoint: Checkpoint | undefined }>> {
    return this.#ask(async (db) => {
      const head = await readHead(db);
      return { checkpoint: head && { seq: head.seq, hash: head.hash } };
    });
  }

  /** All versions of an instruction; none when there was never one. */
  async readDossier(key: DossierKey): Promise<Outcome<Dossier>> {
    return this.#ask((db) => loadDossier(db, key));
  }

  /** The version of an organization that has a number, for good or reserved; none while the number is free. */
  async findNumberHolder(
    key: Pick<DossierKey, 'organization'>,
    number: string,
  ): Promise<Outcome<{ readonly holder: VersionName | undefined }>> {
    return this.#ask(async (db) => ({ holder: await findHolder(db, key, number) }));
  }

  /** The events of an instruction, oldest first. */
  async readHistory(key: DossierKey): Promise<Outcome<readonly ChainedEvent[]>> {
    return this.#ask(async (db) => (await readStream(db, printDossierKey(key))).map(readRow));
  }

  /** The rows of the versions of some organizations in some states, in the order of roles; of all of them when left out. */
  async listVersions(wanted: {
    readonly organizations?: readonly string[];
    readonly role?: string;
    readonly statuses?: readonly string[];
  }): Promise<Outcome<readonly VersionRow[]>> {
    const { organizations, role, statuses } = wanted;
    return this.#ask((db) => {
      let query = db.selectFrom('version').selectAll();
      if (organizations !== undefined) query = query.where('organization', 'in', organizations);
      if (role !== undefined) query = query.where('role', '=', role);
      if (statuses !== undefined) query = query.where('status', 'in', statuses);
      return query.orderBy('organization').orderBy('role').orderBy('language').orderBy('number').execute();
    });
  }

  /** Lets somebody read everything as it is at one moment, however much others write meanwhile. */
  async readAtOnce<T>(read: (db: Transaction<Tables>) => Promise<T>): Promise<Outcome<T>> {
    try {
      const transaction = this.#db.transaction().setAccessMode('read only');
      const steady =
        this.family === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
      return succeed(await steady.execute(read));
    } catch (error) {
      return failWith(error);
    }
  }

  /** Lets somebody change everything while nobody else writes: all of it happens, or nothing. */
  async writeAtOnce<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<Outcome<T>> {
    try {
      return succeed(await this.#write(work));
    } catch (error) {
      return failWith(error);
    }
  }

  /**
   * Closes the connections. What lies in the log of SQLite is brought into the file, as far as others let it be, so that
   * somebody who copies that file alone has everything.
   */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.family === 'sqlite' && this.#mode === 'write') {
        await sql`pragma wal_checkpoint(truncate)`.execute(this.#db);
      }
    } catch (error) {
      if (describeDatabaseFault(error) === undefined) throw error;
    } finally {
      await this.#db.destroy();
    }
  }

  async #ask<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<Outcome<T>> {
    try {
      return succeed(await read(this.#db));
    } catch (error) {
      return failWith(error);
    }
  }

  /**
   * A transaction that nobody else writes beside. SQLite has one writer at a time. On PostgreSQL all take one lock first:
   * what is read afterwards is what the one before has committed.
   */
  async #write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      if (this.family === 'postgres') {
        await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(db);
      }
      return work(db);
    });
  }
}

/** Takes a transaction back whose work was refused. */
class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly findings: readonly Diagnostic[]) {
    super('refused');
  }
}

async function executeIn(writer: ChainWriter, key: DossierKey, command: Command): Promise<Outcome<Dossier>> {
  const { db, now } = writer;
  const dossier = await loadDossier(db, key);
  const decided = decide(
    dossier,
    { ...command, now },
    { numberHolder: await findHolder(db, key, findWantedNumber(dossier, command)) },
  );
  if (decided.value === undefined) return fail(decided.diagnostics);
  return succeed(await writeEvents(writer, dossier, decided.value), decided.diagnostics);
}

async function loadDossier(db: Kysely<Tables>, key: DossierKey): Promise<Dossier> {
  const empty: Dossier = { key, versions: [] };
  return (await readStream(db, printDossierKey(key))).reduce(
    (dossier, row) => evolve(dossier, row.seq, readEvent(row)),
    empty,
  );
}

/** The version that has a number of an organization, for good or reserved. */
async function findHolder(
  db: Kysely<Tables>,
  { organization }: Pick<DossierKey, 'organization'>,
  number: string | undefined,
): Promise<VersionName | undefined> {
  if (number === undefined) return undefined;
  const row = await db
    .selectFrom('number_reservation')
    .innerJoin('version', 'version.id', 'number_reservation.version')
    .select(['version.organization', 'version.role', 'version.kind', 'version.language', 'version.number'])
    .where('number_reservation.organization', '=', organization)
    .where('number_reservation.folded', '=', foldNumber(number))
    .executeTakeFirst();
  return row;
}

function readRow(row: EventRow): ChainedEvent {
  return { ...readEvent(row), seq: row.seq, previousHash: row.previous_hash, hash: row.hash };
}

/** An error of the database as a finding. Anything else is a bug, or a damage that `verify` tells of. */
function failWith<T>(error: unknown): Outcome<T> {
  const fault = describeDatabaseFault(error);
  if (fault === undefined) throw error;
  return fail([fault]);
}
