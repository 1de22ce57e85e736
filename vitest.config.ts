import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // One process for many files: the program is loaded, and V8 makes fast code of it, once and not for each file. So a file
    // leaves nothing behind that another could see, and no module that tests share may ask for hooks when it is loaded.
    isolate: false,
    // Vitest would leave one processor idle, of two half of the machine.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/setup-properties.ts'],
  },
});
