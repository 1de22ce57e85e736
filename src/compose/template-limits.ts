import type { Text } from '../diagnostic/diagnostic.js';

/**
 * Limits of templates. A template is written by people whom the organization trusts with its wording, not with its
 * machine: every template ends, soon, and in a bounded amount of memory.
 */
export const templateLimits = {
  /** Characters of one file. Compiling grows faster than the text: 488 KB took 6 s and 1.2 GB when measured. */
  fileLength: 32_768,
  /** Blocks inside blocks. */
  depth: 32,
  /** Characters of a template with its parts written out. */
  expandedLength: 1_000_000,
  /** Turns of all `each` of one document together. */
  turns: 100_000,
  /** Characters that one document may come to. */
  outputLength: 16_000_000,
} as const;

/** Thrown by a function of templates that was called wrongly or passed a limit; told at the line of the call. */
export class TemplateCallError extends Error {
  constructor(
    readonly text: Text,
    readonly lineNumber: number | undefined,
  ) {
    super(text.en);
  }
}
