/** A finding that was accepted, as a sheet of agreement prints it, in the language of the document. */
export interface AcceptedFinding {
  /** Number of the clause in the text that the sheet is about; missing where it is about no single clause. */
  readonly clause?: string | undefined;
  readonly finding: string;
  readonly reason: string;
}
