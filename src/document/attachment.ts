/**
 * A file that travels inside a document, where the format can carry files (PDF/A-3). `source` is what the document was
 * made from, `data` the same content for machines.
 */
export interface Attachment {
  /** Name of the file, unique in the document: `sales-manager.yaml`. */
  readonly name: string;
  readonly mediaType: 'application/yaml' | 'application/json';
  /** What it is, for people, in the language of the document. */
  readonly description: string;
  readonly relationship: 'source' | 'data';
  readonly bytes: Uint8Array;
}
