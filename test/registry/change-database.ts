import type { RegistryLocation } from '../../src/registry/registry.js';
import { databases } from './registries.js';

/** Changes a database as somebody would who does not go through the program; by default takes its safeguards off. */
export async function changeDatabase(
  location: RegistryLocation,
  text: string,
  safeguards: 'keep the safeguards' | 'take them off' = 'take them off',
): Promise<void> {
  const isFree = safeguards === 'take them off';
  if (location.family === 'sqlite') {
    const database = databases.openSqlite(location.path);
    const words = [
      'drop trigger if exists event_no_update',
      'drop trigger if exists event_no_delete',
      'pragma foreign_keys = off',
    ];
    try {
      for (const each of [...(isFree ? words : []), ...text.split(';')]) database.prepare(each).run([]);
    } finally {
      database.close();
    }
    return;
  }
  const pool = databases.openPostgres(location.url);
  const client = await pool.connect();
  const words = [
    'drop trigger if exists event_no_change on event',
    // Links between tables are not looked at then.
    'set session_replication_role = replica',
  ];
  try {
    for (const each of [...(isFree ? words : []), ...text.split(';')]) await client.query(each, []);
  } finally {
    client.release();
    await pool.end();
  }
}
