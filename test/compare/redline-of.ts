import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readRedlineWording } from '../../src/actions/read-redline-wording.js';
import { compareTexts } from '../../src/compare/comparison.js';
import type { NumberedText } from '../../src/compare/list-provisions.js';
import { makeRedline } from '../../src/compare/make-redline.js';
import { proposeChangeKind } from '../../src/compare/propose-change-kind.js';
import type { RedlineWording } from '../../src/compare/redline-wording.js';
import { readWords } from '../../src/compose/read-words.js';
import type { Document } from '../../src/document/document.js';

/** The words of redlines in Russian, as they are shipped. */
export const wording: RedlineWording = readRedlineWording(
  readWords(parse(readFileSync(new URL('../../templates/ru/words.yaml', import.meta.url), 'utf8'))).words,
);

/** The redline of two texts. */
export function redlineOf(before: NumberedText, after: NumberedText): Document {
  const comparison = compareTexts(before, after);
  return makeRedline({
    comparison,
    proposal: proposeChangeKind(comparison),
    before: { name: 'ред. 1', textHash: '1'.repeat(64) },
    after: { name: 'ред. 2', textHash: '2'.repeat(64) },
    wording,
  });
}
