import type { Text } from '../diagnostic/diagnostic.js';

/** The command line was written in a way that cannot be understood; the program ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly text: Text,
    readonly help?: Text,
  ) {
    super(text.en);
  }
}
