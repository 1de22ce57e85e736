import { markup, type Markup, Markup as Piece } from '../document/markup.js';

/** A piece of a letter. Nothing in it is markup. */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** An address to open, with what stands on the button. */
  | { readonly type: 'link'; readonly label: string; readonly url: string }
  /** A code to be typed in elsewhere. */
  | { readonly type: 'code'; readonly code: string };

/** What a letter says, in any order of pieces. */
export interface Letter {
  readonly language: string;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
}

/** A letter as plain text and as one HTML page, with the same words in the same order. */
export function composeLetter({ language, subject, blocks }: Letter): {
  readonly text: string;
  readonly html: string;
} {
  const html = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${subject}</title>
<style>${new Piece(style)}</style>
</head>
<body>
<div class="letter">
${blocks.map(composeBlock)}
</div>
</body>
</html>
`;
  return { text: `${blocks.map(printBlock).join('\n\n')}\n`, html: html.source };
}

/** Mail programs leave out what they do not know: the letter reads well without any of it. */
const style = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #f3f1ec; color: #1d1c1a; font: 16px/1.5 Arial, "Segoe UI", Roboto, sans-serif; }
.letter { max-width: 34em; margin: 0 auto; padding: 24px; background: #ffffff; border-radius: 6px; }
p, ul { margin: 0 0 16px; }
li { margin-bottom: 6px; }
a.button { display: inline-block; padding: 12px 20px; background: #1b4f8a; color: #ffffff; border-radius: 4px; text-decoration: none; font-weight: bold; }
.address { font-size: 13px; color: #57544e; word-break: break-all; }
.code { font-size: 30px; font-weight: bold; letter-spacing: 0.2em; }
@media (prefers-color-scheme: dark) {
  body { background: #151618; color: #e7e4dd; }
  .letter { background: #1f2023; }
  a.button { background: #9ec5f2; color: #10151c; }
  .address { color: #b9b4aa; }
}
`;

function composeBlock(block: LetterBlock): Markup {
  switch (block.type) {
    case 'paragraph':
      return markup`<p>${bind(block.text)}</p>`;
    case 'list':
      return markup`<ul>
${block.items.map((item) => markup`<li>${bind(item)}</li>`)}
</ul>`;
    case 'link':
      return markup`<p><a class="button" href="${block.url}">${block.label}</a></p>
<p class="address">${block.url}</p>`;
    case 'code':
      return markup`<p class="code">${block.code}</p>`;
    default:
      return block satisfies never;
  }
}

/** Keeps the sign of a number with its number on one line. */
function bind(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(№|No\.|nr\.) (?=\S)/gu, '$1\u00a0');
}

function printBlock(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'code':
      return block.code;
    default:
      return block satisfies never;
  }
}
