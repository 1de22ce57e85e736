import { writeCanonicalJson } from './canonical-json.js';
import type { IsoDate } from './iso-date.js';
import { JsonReader } from './json-reader.js';

/** What an issued file says to programs of the version that it is. It holds nothing of persons. */
export interface Issue {
  /** The version as the registry names it: `vector/sales-manager/instruction/ru@3`. */
  readonly version: string;
  readonly registrationNumber: string;
  readonly registeredOn: IsoDate;
  readonly effectiveFrom: IsoDate;
  readonly textHash: string;
  /** The end of the chain of the registry before this version was registered, `128:9f86…`. */
  readonly checkpoint: string;
}

/** The name under which a PDF carries it. */
export const issueFile = 'issue.json';

/** An issue as canonical JSON. */
export function writeIssue(issue: Issue): string {
  return writeCanonicalJson({ format: 1, ...issue });
}

/** The issue of such text. What is none throws `NotADocument` or `SyntaxError`. */
export function readIssue(json: string): Issue {
  const reader = new JsonReader(JSON.parse(json));
  if (reader.number('format') !== 1) reader.fail('of an unknown format');
  return reader.whole({
    version: reader.text('version'),
    registrationNumber: reader.text('registrationNumber'),
    registeredOn: reader.text('registeredOn'),
    effectiveFrom: reader.text('effectiveFrom'),
    textHash: reader.text('textHash'),
    checkpoint: reader.text('checkpoint'),
  });
}
