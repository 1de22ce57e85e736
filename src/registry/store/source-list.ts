import { writeCanonicalJson } from '../../document/canonical-json.js';
import { JsonReader } from '../../document/json-reader.js';

/** The source files that a text was composed from, each by the hash under which its bytes are kept. */
export interface SourceList {
  /** Name of the folder of the organization below the workspace; empty for the workspace itself. */
  readonly folder: string;
  readonly files: readonly ListedSource[];
}

/** One source file. */
export interface ListedSource {
  readonly part: SourcePart;
  /** As findings name it. */
  readonly file: string;
  /** The built-in resource that it replaces; only of overrides. */
  readonly resource?: string | undefined;
  readonly sha256: string;
}

const sourceParts = ['organization', 'role', 'clause', 'competency', 'override'] as const;

/** What a source file is to the organization. */
export type SourcePart = (typeof sourceParts)[number];

/** A list as bytes to be kept. */
export function writeSourceList(list: SourceList): Uint8Array {
  return new TextEncoder().encode(writeCanonicalJson(list));
}

/** The list of such bytes. What is no list throws `NotADocument` or `SyntaxError`. */
export function readSourceList(bytes: Uint8Array): SourceList {
  const reader = new JsonReader(JSON.parse(new TextDecoder().decode(bytes)));
  return reader.whole({
    folder: reader.text('folder'),
    files: reader.list('files', (item) =>
      item.whole({
        part: item.word('part', sourceParts),
        file: item.text('file'),
        ...item.optional('resource', (value) => value.asText()),
        sha256: item.text('sha256'),
      }),
    ),
  });
}
