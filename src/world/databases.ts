import { createRequire } from 'node:module';
import type { PostgresPool, SqliteDatabase } from 'kysely';

/** The databases of this machine and of others. Their drivers are loaded when one is first opened. */
export interface Databases {
  /** Opens a SQLite file, which is made when it is missing. Throws an error with a code of SQLite (`SQLITE_CANTOPEN`). */
  readonly openSqlite: (path: string) => SqliteDatabase;
  /** Connections to a PostgreSQL server; the first is made when it is first used. */
  readonly openPostgres: (url: string) => PostgresPool;
}

/** A file that SQLite cannot open. The driver has words for it and no code. */
class UnopenedDatabase extends Error {
  override readonly name = 'UnopenedDatabase';
  readonly code = 'SQLITE_CANTOPEN';

  constructor(cause: unknown) {
    super('the file of the database cannot be opened', { cause });
  }
}

/** How long a connection to a server may take, in milliseconds. */
const connectionTimeout = 15_000;

/**
 * The drivers stay outside of the bundled program: that of SQLite is machine code, one file for each system, which npm
 * picks when it installs.
 */
export function createDatabases(): Databases {
  const require = createRequire(import.meta.url);
  return {
    openSqlite: (path) => {
      const driver: unknown = require('libsql');
      if (!isSqliteDriver(driver)) throw new Error('libsql is no driver of SQLite');
      try {
        return new driver(path);
      } catch (error) {
        throw new UnopenedDatabase(error);
      }
    },
    openPostgres: (url) => {
      const driver: unknown = require('pg');
      if (!isPostgresDriver(driver)) throw new Error('pg is no driver of PostgreSQL');
      const pool = new driver.Pool({
        connectionString: url,
        connectionTimeoutMillis: connectionTimeout,
        max: 4,
      });
      // Whoever asks a server that has gone away is told so by his question, or the next who asks; without listeners, those
      // of connections in use included, the process would end.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
      return pool;
    },
  };
}

type SqliteDriver = new (path: string) => SqliteDatabase;

interface PostgresDriver {
  readonly Pool: new (options: {
    readonly connectionString: string;
    readonly connectionTimeoutMillis: number;
    readonly max: number;
  }) => PostgresPool & {
    on(event: 'error', listener: () => void): unknown;
    on(event: 'connect', listener: (client: PostgresClient) => void): unknown;
  };
}

interface PostgresClient {
  on(event: 'error', listener: () => void): unknown;
}

function isSqliteDriver(value: unknown): value is SqliteDriver {
  return typeof value === 'function';
}

function isPostgresDriver(value: unknown): value is PostgresDriver {
  return typeof value === 'object' && value !== null && 'Pool' in value && typeof value.Pool === 'function';
}
