/**
 * Limits of templates. A template is written by people whom the organization trusts with its wording, not with its
 * machine: every template ends, soon, and in a bounded amount of memory.
 */
export const templateLimits = {
  /** Characters of one file. */
  fileLength: 32_768,
  /** Blocks inside blocks. */
  depth: 32,
  /** Characters of a template with its parts written out. */
  expandedLength: 1_000_000,
  /** Turns of all `each` of one document together. */
  turns: 100_000,
  /** Characters that one document may come to; it is looked at before each turn. */
  outputLength: 16_000_000,
} as const;
