import type { Document } from '../../document/document.js';
import { NotADocument } from '../../document/json-reader.js';
import { readDocumentJson } from '../../document/read-document-json.js';
import { hashText } from '../../document/text-hash.js';
import type { Version } from '../../registry/state/version.js';
import type { ObjectStore } from '../../registry/store/object-store.js';

/**
 * The text of a version as it was submitted; `undefined` when its bytes are missing or damaged, or when it is not the text
 * whose hash was recorded.
 */
export async function readFrozenText(
  store: ObjectStore,
  { submission }: Version,
): Promise<Document | undefined> {
  const object = await store.get(submission.objects.document);
  if (object.state !== 'intact') return undefined;
  try {
    const document = readDocumentJson(new TextDecoder().decode(object.bytes));
    return hashText(document) === submission.textHash ? document : undefined;
  } catch (error) {
    if (error instanceof NotADocument) return undefined;
    throw error;
  }
}
