/** How large a file may be. Both bound the time and memory of reading it. */
export interface YamlLimits {
  /** Of the file. */
  readonly bytes: number;
  /**
   * Parts of the text that are handed to the parser: words, signs, line ends. About eight make a line of a role, nearly
   * forty a line of a table in braces.
   */
  readonly tokens: number;
}

/**
 * What somebody writes by hand. A role of 400 long Russian clauses takes about 160 KB and 3,000 lines; what is larger is no
 * role but a mistake or an attack. Parsing takes about half a second at most.
 */
export const handWritten: YamlLimits = { bytes: 256 * 1024, tokens: 40_000 };

/**
 * A table that a program has written: a staffing table of 20,000 lines takes 3 MB and 760,000 tokens. Parsing the largest one takes
 * some seconds; its time grows with its length alone, as depth and constructs are bounded as everywhere.
 */
export const longTable: YamlLimits = { bytes: 8 * 1024 * 1024, tokens: 1_000_000 };
