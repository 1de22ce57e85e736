import { hash } from 'node:crypto';
import type { NumberedText } from '../../compare/list-provisions.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { type Issue, issueFile, readIssue } from '../../document/issue.js';
import { NotADocument } from '../../document/json-reader.js';
import { numberDocument } from '../../document/number.js';
import { readDocumentJson } from '../../document/read-document-json.js';
import { hashText } from '../../document/text-hash.js';
import { type AttachedFile, readAttachedFiles } from '../../exchange/read-attached-files.js';
import { readWordText } from '../../exchange/word/read-word-text.js';
import type { WordText } from '../../exchange/word/word-text.js';
import { checkSeal, type SealState } from '../../seal/check-seal.js';
import type { Files } from '../../world.js';
import { describeUnreadable } from './describe-file.js';

/** What a file says of itself. Nothing of it is believed before a seal or the registry bears it out. */
export interface FileClaims {
  readonly format: 'pdf' | 'docx';
  readonly sha256: string;
  /** What the registry is said to have recorded when the file was issued; missing in drafts and files of others. */
  readonly issue?: Pick<Issue, 'version' | 'checkpoint'> & Partial<Issue>;
  /** Hash of the text that it is or says to be. */
  readonly textHash?: string | undefined;
  /** The text that it carries for machines. */
  readonly text?: NumberedText | undefined;
  /** What a Word file says, with all that was ever done to it. */
  readonly word?: WordText | undefined;
  /** What its seal proves; formats that cannot be sealed have none. */
  readonly seal?: SealState | undefined;
}

/** Reads what a PDF says of itself. A damaged one may say nothing; that is no fault here. */
export async function readPdfClaims(bytes: Uint8Array): Promise<FileClaims> {
  const attached = (await readAttachedFiles(bytes)) ?? [];
  const issue = findIssue(attached);
  const text = findText(attached);
  return {
    format: 'pdf',
    sha256: hash('sha256', bytes),
    ...(issue !== undefined && { issue }),
    textHash: text === undefined ? issue?.textHash : hashText(text.document),
    text,
    seal: checkSeal(bytes),
  };
}

/** What a Word file says of itself: its properties. */
function readWordClaims(bytes: Uint8Array, word: WordText): FileClaims {
  const { version, checkpoint, textHash } = word.properties;
  return {
    format: 'docx',
    sha256: hash('sha256', bytes),
    ...(version !== undefined && checkpoint !== undefined && { issue: { version, checkpoint } }),
    textHash,
    word,
  };
}

function findIssue(attached: readonly AttachedFile[]): Issue | undefined {
  const file = attached.find(({ name }) => name === issueFile);
  return file && readSafely(file, readIssue);
}

function findText(attached: readonly AttachedFile[]): NumberedText | undefined {
  const file = attached.find(({ name }) => name.endsWith('.json') && name !== issueFile);
  const document = file && readSafely(file, readDocumentJson);
  const numbering = document && numberDocument(document).value;
  return document === undefined || numbering === undefined ? undefined : { document, numbering };
}

/** What was read of a file that may be anything. */
function readSafely<T>({ bytes }: AttachedFile, read: (text: string) => T): T | undefined {
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const isForeign =
      error instanceof NotADocument || error instanceof SyntaxError || error instanceof TypeError;
    if (isForeign) return undefined;
    throw error;
  }
}

/** Larger files are no documents of ours, in bytes. */
const largest = 64 * 1024 * 1024;

/** Reads a file by its content, whatever it is called. */
export async function readClaims(files: Files, file: string): Promise<Outcome<FileClaims>> {
  const status = await files.stat(file);
  const place = file.replaceAll('\\', '/');
  if (status?.kind !== 'file') {
    return fail([describeUnreadable(place, { ru: 'файла нет', en: 'there is no such file' })]);
  }
  const bytes = status.size > largest ? undefined : await files.read(file);
  if (bytes === undefined) {
    return fail([describeUnreadable(place, { ru: 'он слишком велик', en: 'it is too large' })]);
  }
  const begin = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (begin === '%PDF-') return succeed(await readPdfClaims(bytes));
  if (begin.startsWith('PK')) {
    const word = readWordText(place, bytes);
    return word.value === undefined ? fail(word.diagnostics) : succeed(readWordClaims(bytes, word.value));
  }
  return fail([
    describeUnreadable(place, {
      ru: 'это не PDF и не документ Word',
      en: 'it is neither a PDF nor a Word document',
    }),
  ]);
}
