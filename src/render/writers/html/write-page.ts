import { createHash } from 'node:crypto';
import type { WriterInput } from '../../writer.js';
import { markup, Markup } from './markup.js';
import { Measures } from './measures.js';
import { composeStyleSheet } from './style-sheet.js';
import { makeBlockWriter } from './write-blocks.js';

/**
 * A document as one self-contained page. The content security policy allows the style sheet of the page, known by
 * its hash, and nothing else, so that even markup that slipped in could neither run nor call home.
 */
export function writePage(input: WriterInput): string {
  const { document, look, date, producer } = input;
  const measures = new Measures();
  const writeBlocks = makeBlockWriter(input, measures);
  const head = writeBlocks(document.face.head);
  const body = writeBlocks(document.body);
  const tail = writeBlocks(document.face.tail);
  const style = `\n${composeStyleSheet(look)}${measures.compose()}`;
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="author" content="${document.author}"/>
<meta name="generator" content="${producer}"/>
<meta name="dcterms.created" content="${date.toISOString().slice(0, 10)}"/>
<title>${document.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<div class="sheet">
<header>
${document.face.mark === undefined ? [] : [markup`<p class="mark">${document.face.mark}</p>`]}
${head}
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
