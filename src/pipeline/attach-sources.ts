import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import type { Attachment } from '../document/attachment.js';
import { type Document, nameLanguages } from '../document/document.js';
import { writeDocumentJson } from '../document/document-json.js';
import type { SourceFile } from './sources.js';

/**
 * What travels inside the files of a document: the YAML that HR wrote, and the document itself, `json`, for machines,
 * which is written when its bytes are asked for: not every format carries files.
 */
export function attachSources(
  document: Document,
  source: SourceFile,
  words: Words,
  json: () => string = () => writeDocumentJson(document),
): Attachment[] {
  const { file, bytes } = source;
  const name = file.slice(file.lastIndexOf('/') + 1);
  let written: Uint8Array | undefined;
  const data: Attachment = {
    name: `${document.kind}.${nameLanguages(document)}.json`,
    mediaType: 'application/json',
    description: wordAt(words, 'attachment.data'),
    relationship: 'data',
    get bytes() {
      return (written ??= new TextEncoder().encode(json()));
    },
  };
  if (bytes === undefined) return [data];
  const description = wordAt(words, 'attachment.source');
  return [{ name, mediaType: 'application/yaml', description, relationship: 'source', bytes }, data];
}
