import { env } from 'node:process';

/**
 * The seed of everything random in the tests. The same in every run, so that a change is never blamed for a case
 * that another run happens not to draw; `npm run test:long` draws anew. `ROLEBOOK_SEED` repeats or changes it.
 */
export const randomSeed = Number(
  env['ROLEBOOK_SEED'] ?? (env['ROLEBOOK_LONG'] === undefined ? 20_261_122 : Date.now() % 1_000_000),
);
