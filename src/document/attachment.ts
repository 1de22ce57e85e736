/**
 * A file that travels inside a document, where the format can carry files (PDF/A-3). `source` is what the document was
 * made from, `data` the same content for machines, `supplement` what bears it out: scans of signed papers.
 */
export interface Attachment {
  /** Name of the file, unique in the document: `sales-manager.yaml`. */
  readonly name: string;
  readonly mediaType:
    'application/yaml' | 'application/json' | 'application/pdf' | 'image/jpeg' | 'image/png';
  /** What it is, for people, in the language of the document. */
  readonly description: string;
  readonly relationship: 'source' | 'data' | 'supplement';
  readonly bytes: Uint8Array;
}
