import type { WriterInput } from '../../writer.js';
import { markup, Markup } from '../../../document/markup.js';
import { Measures } from './measures.js';
import { allowOnlyStyle } from './page-policy.js';
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
  const body = writeBlocks(document.body);
  const tail = writeBlocks(document.face.tail);
  const posting = document.posting === undefined ? [] : [writePosting(document.posting, input)];
  const style = `\n${composeStyleSheet(look, document)}${composeToneStyle(document)}${measures.compose()}`;
  return markup`<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${allowOnlyStyle(style)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="author" content="${document.author}"/>
<meta name="generator" content="${producer}"/>
<meta name="dcterms.created" content="${date.toISOString().slice(0, 10)}"/>
<title>${document.title}</title>
<style>${new Markup(style)}</style>
${posting}</head>
<body>
<div class="page">
<header>
${face}
</header>
<main>
${body}
</main>
<footer>
${tail}
</footer>
</div>
</body>
</html>
`.source;
}
