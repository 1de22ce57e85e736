import type { NumberedText } from '../compare/list-provisions.js';
import { type Diagnostic, diagnostic, type Text } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import { NotADocument } from '../document/json-reader.js';
import type { Look } from '../document/look.js';
import type { OverrideFile } from '../pipeline/sources.js';
import { numberDocument } from '../document/number.js';
import { readDocumentJson } from '../document/read-document-json.js';
import { type AttachedFile, readAttachedFiles } from '../exchange/read-attached-files.js';
import type { Files } from '../world.js';

/** A text that was printed once, as its file carries it. */
export interface StoredEdition {
  readonly text: NumberedText;
  /** The role that it was made of, by the name of its file; missing where the file does not say. */
  readonly role: string | undefined;
  /** How its organization printed it, and the files that it replaced; missing where the file does not say. */
  readonly look?: Look | undefined;
  readonly overrides?: readonly OverrideFile[] | undefined;
}

/** Larger files are no instructions. */
const largest = 64 * 1024 * 1024;

/** Whether a name is that of a file that `readStoredEdition` reads, and none of a role. */
export function isStoredEdition(name: string): boolean {
  return /\.(?:pdf|json)$/i.test(name);
}

/**
 * Reads the text that a file carries: a PDF that this program made (the document is attached to it), or that attachment
 * itself. What is read are the words that were printed, with the numbers that follow from them.
 */
export async function readStoredEdition(files: Files, path: string): Promise<Outcome<StoredEdition>> {
  const status = await files.stat(path);
  if (status?.kind !== 'file') {
    return refuse(path, { ru: 'файла нет', en: 'there is no such file' });
  }
  const bytes = status.size > largest ? undefined : await files.read(path);
  if (bytes === undefined) return refuse(path, { ru: 'файл слишком велик', en: 'the file is too large' });
  if (/\.json$/i.test(path)) return readText(path, bytes, undefined);
  const attached = await readAttachedFiles(bytes);
  if (attached === undefined) {
    return refuse(path, { ru: 'это не PDF, или файл повреждён', en: 'it is no PDF, or it is damaged' });
  }
  const text = attached.find(({ name }) => name.endsWith('.json'));
  if (text === undefined) {
    return refuse(path, {
      ru: 'в PDF нет текста документа: он составлен не этой программой или без вложений',
      en: 'the PDF carries no text: another program made it, or it was made without attachments',
    });
  }
  return readText(path, text.bytes, nameRole(attached));
}

function readText(path: string, bytes: Uint8Array, role: string | undefined): Outcome<StoredEdition> {
  let document: Document;
  try {
    document = readDocumentJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof NotADocument) && !(error instanceof TypeError)) throw error;
    return refuse(path, {
      ru: `это не текст документа (${error.message})`,
      en: `it is no text of a document (${error.message})`,
    });
  }
  const numbering = numberDocument(document).value;
  if (numbering === undefined) {
    return refuse(path, {
      ru: 'ссылки в тексте ведут к пунктам, которых в нём нет',
      en: 'references in the text lead to clauses that it does not have',
    });
  }
  return succeed({ text: { document, numbering }, role });
}

function nameRole(files: readonly AttachedFile[]): string | undefined {
  const source = files.find(({ name }) => /\.ya?ml$/.test(name));
  return source?.name.replace(/\.ya?ml$/, '');
}

function refuse(path: string, why: Text): Outcome<never> {
  return fail([describe(path, why)]);
}

function describe(path: string, why: Text): Diagnostic {
  return diagnostic({
    code: 'workspace/unreadable-edition',
    severity: 'error',
    message: {
      ru: `Редакцию не удалось прочитать: ${why.ru}`,
      en: `The edition could not be read: ${why.en}`,
    },
    help: {
      ru: 'Укажите PDF, составленный командой rolebook build, или имя должности.',
      en: 'Name a PDF that rolebook build made, or a role.',
    },
    place: placeOfFile(path),
  });
}
