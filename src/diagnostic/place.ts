/**
 * Where in a source file something stands.
 *
 * `start` and `end` are offsets in UTF-16 code units of the text of the file after its byte order mark was
 * taken off; `end` is exclusive. Lines and columns are worked out only when a diagnostic is printed.
 */
export interface Place {
  /** Path as the user would write it, with `/` between the parts, relative to the workspace. */
  readonly file: string;
  /** JSON pointer (RFC 6901) to the value; `''` is the whole file. */
  readonly pointer: string;
  /** Whether the key or the value at `pointer` is meant. */
  readonly on: 'key' | 'value';
  readonly start: number;
  readonly end: number;
}

/** A place that stands for a whole file of which no part can be named (it is missing, or is not text). */
export function placeOfFile(file: string): Place {
  return { file, pointer: '', on: 'value', start: 0, end: 0 };
}
