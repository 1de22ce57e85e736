import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { Registry, type RegistryLocation } from '../../src/registry/registry.js';
import type { Outcome } from '../../src/diagnostic/outcome.js';
import { createDatabases } from '../../src/world/databases.js';
import { hasPostgres, type PostgresServer, startPostgres } from './postgres.js';

export const databases = createDatabases();

/** A new folder that is removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-registry-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A registry of its own kind for a test. */
export interface RegistryKind {
  /** Where a new, empty registry can be made. */
  readonly locate: () => RegistryLocation;
}

/** Runs the same suite over both kinds of databases. */
export function describeEachDatabase(name: string, suite: (kind: RegistryKind) => void): void {
  describe(`${name}: SQLite`, () => {
    suite({ locate: () => ({ family: 'sqlite', path: join(makeFolder(), 'registry.sqlite') }) });
  });
  describe.skipIf(!hasPostgres)(`${name}: PostgreSQL`, () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(async () => {
      await server?.stop();
    });
    suite({
      locate: () => {
        if (server === undefined) throw new Error('the server does not run');
        return { family: 'postgres', url: server.createDatabase() };
      },
    });
  });
}

/** Opens a registry until the test ends. */
export async function openRegistry(
  location: RegistryLocation,
  mode: 'read' | 'write' = 'write',
): Promise<Registry> {
  const registry = unwrap(await Registry.open(databases, location, mode));
  onTestFinished(() => registry.close());
  return registry;
}

/** The value of an outcome that has no findings. */
export function unwrap<T>({ value, diagnostics }: Outcome<T>): T {
  expect(diagnostics.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  if (value === undefined) throw new Error('an outcome without a value');
  return value;
}
