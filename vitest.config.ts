import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest would leave one processor idle, of two half of the machine.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/setup-properties.ts'],
  },
});
