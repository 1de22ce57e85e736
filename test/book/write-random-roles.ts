import fc from 'fast-check';
import { randomSeed } from '../random-seed.js';
import { printedVariants } from './printed-variants.js';
import { randomRole } from './random-role.js';
import { runRoles } from './run-book.js';

/** A random role and what came of it. */
export interface WrittenRole {
  readonly role: object;
  /** Bytes by extension. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** So many are in memory at a time. */
const batchSize = 50;

/**
 * Draws random roles from the seed of all tests and writes their instructions: the same roles for everybody who asks for as
 * many. They come in batches, each of which is one book, because to load templates and words anew takes ten times as long
 * as a document. Throws when a role has an error.
 */
export async function* writeRandomRoles(
  count: number,
  formats: readonly string[],
): AsyncGenerator<readonly WrittenRole[], undefined> {
  const [sample] = printedVariants;
  if (sample === undefined) throw new Error('there is no variant to take the book from');
  console.log(`seed of ${count} random roles: ${randomSeed} (set ROLEBOOK_SEED to repeat)`);
  const roles = fc.sample(randomRole, { numRuns: count, seed: randomSeed });
  for (let start = 0; start < count; start += batchSize) {
    const batch = roles.slice(start, start + batchSize).map((role, index) => {
      const id = `subject-${start + index}`;
      return { id, role: { ...role, id } };
    });
    const book = Object.fromEntries(batch.map(({ id, role }) => [`${id}.yaml`, role]));
    const roleIds = new Set(batch.map(({ id }) => id));
    const { filesOf, diagnostics } = await runRoles(
      { ...sample.files, ...book },
      { roles: roleIds, formats },
    );
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(JSON.stringify({ error, seed: randomSeed }));
    yield batch.map(({ id, role }) => ({ role, files: filesOf.get(id) ?? new Map<string, Uint8Array>() }));
  }
}
