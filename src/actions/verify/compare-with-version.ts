import { reportChanges } from '../../compare/change-report.js';
import { compareTexts } from '../../compare/comparison.js';
import type { NumberedText } from '../../compare/list-provisions.js';
import { proposeChangeKind } from '../../compare/propose-change-kind.js';
import { numberDocument } from '../../document/number.js';
import { findEdits } from '../../exchange/edits/find-edits.js';
import { listOriginalLines } from '../../exchange/edits/list-original-lines.js';
import { readWordText } from '../../exchange/word/read-word-text.js';
import type { WordText } from '../../exchange/word/word-text.js';
import { nameBookmark } from '../../render/writers/docx/bookmark.js';
import type { Version } from '../../registry/state/version.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import { readFrozenText } from '../registry/read-frozen-text.js';
import type { FileClaims } from './file-claims.js';
import type { FileVerification, TextChange } from './file-verification.js';

/** Whether a file says what a version says, and where it does not. */
export type TextJudgement = Pick<FileVerification, 'text' | 'changes'>;

const unknown: TextJudgement = { text: 'unknown', changes: [] };

/**
 * Compares the text of a file with the one that was frozen: of a PDF the text that it carries, of a Word file the paragraphs
 * themselves, with those of the file that was issued.
 */
export async function compareWithVersion(
  store: ObjectStore,
  version: Version,
  { text, textHash, word }: FileClaims,
): Promise<TextJudgement> {
  const document = await readFrozenText(store, version);
  const numbering = document && numberDocument(document).value;
  if (document === undefined || numbering === undefined) return unknown;
  const agreed = { document, numbering };
  if (word !== undefined) return compareWord(agreed, await readIssuedWord(store, version), word);
  if (textHash === version.submission.textHash) return { text: 'same', changes: [] };
  if (text === undefined) return textHash === undefined ? unknown : { text: 'changed', changes: [] };
  return { text: 'changed', changes: listChanges(agreed, text) };
}

function listChanges(agreed: NumberedText, found: NumberedText): readonly TextChange[] {
  const comparison = compareTexts(agreed, found);
  return reportChanges(comparison, proposeChangeKind(comparison)).map(
    ({ change, section, before, after }) => ({
      ...{ change, section, number: (before ?? after)?.number ?? '' },
      ...(before !== undefined && { before: before.text }),
      ...(after !== undefined && { after: after.text }),
    }),
  );
}

async function readIssuedWord(store: ObjectStore, { registration }: Version): Promise<WordText | undefined> {
  const file = registration?.issued.find(({ name }) => name.endsWith('.docx'));
  const object = file && (await store.get(file.sha256));
  return object?.state === 'intact' ? readWordText(file?.name ?? '', object.bytes).value : undefined;
}

/** What a Word file says counts as it reads when all changes that are tracked in it are accepted. */
function compareWord(agreed: NumberedText, issued: WordText | undefined, word: WordText): TextJudgement {
  const originals = listOriginalLines(agreed, issued, nameBookmark);
  // A redline is no issued file: what one says of its author must hide nothing.
  const plain = { ...word, properties: { ...word.properties, redlineAuthor: undefined } };
  const { edits, aside } = findEdits(originals, plain, nameBookmark);
  const changes = [
    ...edits.map(({ change, before, after }): TextChange => {
      const { label = '', section = '' } = before?.printed ?? {};
      return {
        ...{ change, number: label, section },
        ...(before !== undefined && { before: before.text }),
        ...(after !== undefined && { after: after.text }),
      };
    }),
    ...aside.map(({ before, after }): TextChange => ({
      change: 'reworded',
      number: '',
      section: '',
      before,
      after,
    })),
  ];
  return { text: changes.length === 0 ? 'same' : 'changed', changes };
}
