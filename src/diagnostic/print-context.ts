import type { Text } from './diagnostic.js';

/** The languages that messages exist in. */
export type Locale = keyof Text;

/** What every printer needs besides the findings. */
export interface PrintContext {
  readonly locale: Locale;
  /**
   * The text of a source file as the offsets of places count it (without a byte order mark); `undefined` when it is
   * not at hand: the finding is then printed without line and column.
   */
  readonly findText: (file: string) => string | undefined;
}
