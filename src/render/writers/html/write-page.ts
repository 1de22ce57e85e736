import type { WriterInput } from '../../writer.js';
import type { Block } from '../../../document/block.js';
import { markup } from '../../../document/markup.js';
import { isSigned } from '../../is-signed.js';
import { Measures } from './measures.js';
import { framePage } from './frame-page.js';
import { composeStyleSheet } from './style-sheet.js';
import { composeToneStyle } from './tone-style.js';
import { makeBlockWriter } from './write-blocks.js';
import { writeCode } from './write-code.js';
import { writePosting } from './write-posting.js';
import { writeRedlinePage } from './write-redline.js';

/** A document as one self-contained page; a redline as both of its editions side by side. */
export function writePage(input: WriterInput): string {
  const { document, look, date, producer } = input;
  if (document.redline !== undefined) return writeRedlinePage(input, document.redline);
  const measures = new Measures();
  const writeBlocks = makeBlockWriter(input, measures);
  const { mark, code } = document.face;
  const face = [
    ...(mark === undefined ? [] : [markup`<p class="stage">${mark}</p>`]),
    ...writeBlocks(document.face.head),
    ...(code === undefined ? [] : [writeCode(code, input.numbering)]),
  ];
  const { tail } = document.face;
  const signed = tail.slice(0, countSigned(tail));
  const body = writeBlocks(document.body, signed);
  const sheets = writeBlocks(tail.slice(signed.length));
  const posting = document.posting === undefined ? [] : [writePosting(document.posting, input)];
  const style = `\n${composeStyleSheet(look, document)}${composeToneStyle(document)}${measures.compose()}`;
  const { language, title, author } = document;
  const page = markup`<div class="page">
<header>
${face}
</header>
<main>
${body}
</main>
<footer>
${sheets}
</footer>
</div>`;
  return framePage({ language, title, author, producer, date, style, data: posting }, page);
}

/** How many blocks at the beginning of the tail are places to sign. */
function countSigned(tail: readonly Block[]): number {
  const end = tail.findIndex((block) => !isSigned(block));
  return end === -1 ? tail.length : end;
}
