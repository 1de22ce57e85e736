import { createHash } from 'node:crypto';
import type { World } from '../../world.js';

/** SHA-256, in hexadecimal, of all templates and words that the program has built in. */
export function hashTemplates(world: Pick<World, 'resource' | 'resources'>): string {
  const hash = createHash('sha256');
  for (const path of world.resources('templates/')) {
    const bytes = world.resource(path) ?? new Uint8Array();
    // Lengths keep neighbours apart.
    hash.update(`${Buffer.byteLength(path)}:${path}${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
