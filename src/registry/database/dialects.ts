import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  type PostgresPool,
  SqliteDialect,
  type SqliteDatabase,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';

/** How long a process waits for others that write, in milliseconds. */
const busyTimeout = 30_000;

/**
 * SQLite as the registry needs it. A transaction that writes begins as one: begun deferred, it would fail at its first
 * write whenever another process has written since, however long it is told to wait.
 */
export class RegistrySqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #isReadOnly: boolean;

  constructor(database: SqliteDatabase, mode: 'read' | 'write') {
    super({ database });
    this.#database = database;
    this.#isReadOnly = mode === 'read';
  }

  override createDriver(): Driver {
    const isReadOnly = this.#isReadOnly;
    return new ImmediateDriver({
      database: this.#database,
      onCreateConnection: (connection) => prepareConnection(connection, isReadOnly),
    });
  }
}

class ImmediateDriver extends SqliteDriver {
  /** Those who wait for the connection, in their order; missing while it is free. */
  #waiting: (() => void)[] | undefined;

  /** Kysely wakes all who wait whenever the connection is free, of which one gets it: with thousands nobody gets any work done. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const waiting = this.#waiting;
    if (waiting === undefined) this.#waiting = [];
    else await new Promise<void>((settle) => waiting.push(settle));
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    const next = this.#waiting?.shift();
    if (next === undefined) this.#waiting = undefined;
    else next();
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** When a disk is full or fails, SQLite has taken the transaction back itself; what it failed with is to be told. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}

/** These settings belong to a connection, not to the file: a new one has those that SQLite was compiled with. */
async function prepareConnection(connection: DatabaseConnection, isReadOnly: boolean): Promise<void> {
  const run = (text: string) => connection.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text));
  await run(`pragma busy_timeout = ${busyTimeout}`);
  await run('pragma foreign_keys = on');
  await run('pragma synchronous = full');
  if (isReadOnly) {
    await run('pragma query_only = on');
    return;
  }
  const { rows } = await run('pragma journal_mode');
  if (rows[0]?.['journal_mode'] !== 'wal') await run('pragma journal_mode = wal');
}

/** PostgreSQL through the connections of a pool. */
export function createPostgresDialect(pool: PostgresPool): Dialect {
  return new PostgresDialect({ pool });
}
