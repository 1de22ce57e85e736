import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a document; `undefined` when it is no file, as a text that was never saved. */
export function findDocumentPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return normalizePath(fileURLToPath(uri));
  } catch {
    // A `file:` address that no file of this machine can have.
    return undefined;
  }
}

/** An absolute path in the form that paths are compared in: editors write the letter of a drive in either case. */
export function normalizePath(path: string): string {
  return resolve(path).replace(/^[a-z](?=:)/, (letter) => letter.toUpperCase());
}

/** The name that findings use for a file of an absolute path. */
export function nameFile(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The address of a file for an editor. */
export function writeUri(file: string): string {
  return pathToFileURL(file).href;
}
