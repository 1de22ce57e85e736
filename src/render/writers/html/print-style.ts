import type { Look } from '../../../document/look.js';
import { signatureGap, signatureRule } from '../../divide-signature.js';
import { measureNumberRoom } from '../../measure-number-room.js';
import { quoteColor } from './style-value.js';

/**
 * The style of a page on paper, which follows the look: sizes, indents, and where no page may end. Signatures stay with the
 * last provision, a list with the sentence that announces it.
 */
export function composePrintStyle(look: Look): string {
  const { text, title, heading, table } = look;
  return `
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --desk: #ffffff; --ink: #000000; --soft: #000000; --line: #000000; --grid: ${quoteColor(table.border)};
    --link: #000000; --mark: transparent; --heading: ${quoteColor(heading.color)};
    --stage: #000000; --across: ${quoteColor(look.mark.color)};
  }
  body { font-size: ${text.size}pt; line-height: ${lineHeight(text.lineSpacing)}; orphans: 2; widows: 2; }
  .page { max-width: none; margin: 0; padding: 0; box-shadow: none; border-radius: 0; }
  .stage { margin: 0 0 4mm auto; }
  .code { margin: 4mm 0 0; break-inside: avoid; }
  a { text-decoration: none; }
  p, li { margin-bottom: ${text.spaceAfter}pt; }
  main p, footer > p, .sheet > p { text-align: ${text.align}; }
  ul { margin: 0; }
  main section > p, :is(main, .ending) > p:is(.text, .lead-in) { text-indent: ${text.firstLineIndent}mm; }
  ${text.firstLineIndent > 0 ? composeIndentedText(look) : composeHangingText(look)}
  .clause > p:first-child:not(:last-child), li:has(> ul) { break-after: avoid; }
  .clause > p:first-child:not(:last-child) { break-inside: avoid; }
  li:first-child:nth-last-child(n + 3), li:nth-last-child(2):nth-child(n + 2) { break-after: avoid; }
  :is(p, li):has(> .line) { break-inside: avoid; }
  .columns { gap: 8mm; }
  h1, h2, h3, h4, h5, h6 { font-size: ${heading.size}pt; break-after: avoid; }
  h1 { margin: ${title.spaceBefore}pt 0 ${title.spaceAfter}pt; font-size: ${title.size}pt; }
  h1 .subject { font-size: inherit; margin: 0; }
  h2, h3, h4, h5, h6 { margin: ${heading.spaceBefore}pt 0 ${heading.spaceAfter}pt; }
  .lead-in { break-after: avoid; break-inside: avoid; }
  .hint, .note, .caption, .code figcaption { font-size: ${look.note.size}pt; }
  table { width: calc(100% - 1px); margin: ${heading.spaceAfter}pt 0; font-size: ${table.size}pt; line-height: 1.2; }
  th, td { padding: ${table.padding / 2}mm ${table.padding}mm; }
  main td p, main th p { text-align: left; text-indent: 0; }
  .card th, .card td { border-width: 1px; padding: ${table.padding / 2}mm ${table.padding}mm; }
  thead { display: table-header-group; }
  .wide { margin: ${heading.spaceAfter}pt 0; overflow: visible; overflow-wrap: anywhere; background: none; }
  .note { margin: 4pt 0; }
  tr:not(.tall), .approval, .signature, .agreement, .signed, .ending, .keep-together { break-inside: avoid; }
  .signed, .agreement, .signature { break-before: avoid; }
  .ending > :first-child, .ending > .signed:first-child > :first-child { break-before: auto; }
  .signature, :is(footer, .ending, .signed) > .signature { margin: 4mm 0; }
  .signature-line { gap: 0 ${signatureGap}mm; }
  .position { flex: 1 1 0; }
  .hand { flex: 0 0 ${signatureRule}mm; height: 1.3em; }
  .name { flex: 0 0 auto; min-width: 25%; max-width: 40%; }
  :is(.approval, .column) .hand { flex: 0 1 ${signatureRule}mm; min-width: 15mm; }
  :is(.approval, .column) .name { min-width: 0; }
  .line { height: 1.4em; }
  :is(.number, .mark) + .lead:not(.short) { margin-top: -1.4em; }
  .approval .signature { margin: 2mm 0; }
  .agreement, .sheet { margin-top: 8mm; border: 0; padding: 0; }
  .new-page, .front-page { break-before: page; margin-top: 0; }
  .contents, .part { break-before: page; margin-top: 0; border: 0; padding: 0; }
  .front-page { break-before: right; }
}
`;
}

/** Numbers and marks stand at the indent of the first line, and the text goes on at the margin. */
function composeIndentedText({ text, list }: Look): string {
  return `.clause > p:first-child, .clause > .clause > p:first-child { padding-left: 0; text-indent: ${text.firstLineIndent}mm; }
  .clause > :not(p:first-child, .clause), .clause > .clause > :not(p:first-child, .clause) { margin-left: 0; }
  .clause .number, .clause > .clause .number { min-width: 0; }
  .number + .lead:not(.short) { margin-left: calc(${text.firstLineIndent}mm + 2.5em); }
  .number + .lead.short { width: calc(100% - ${text.firstLineIndent}mm - 4em); }
  .mark + .lead.short { width: calc(100% - ${list.indent}mm - 2em); }
  main li { padding-left: 0; text-indent: ${list.indent}mm; }
  main li > .mark { min-width: 0; }
  main ul.none > li { text-indent: ${list.indent}mm; }
  main li > ul { margin-left: ${list.indent / 2}mm; }
  .mark + .lead:not(.short) { margin-left: calc(${list.indent}mm + 1em); }
  main td li, .contents ul.none > li { text-indent: 0; }
  main td li:has(> .mark) { padding-left: 0.9em; text-indent: -0.9em; }
  main td li > .mark { min-width: 0.65em; }`;
}

/** The text hangs beside numbers and marks. */
function composeHangingText(look: Look): string {
  const hang = (selector: string, parts: number): string => {
    const room = measureNumberRoom(parts, look).toFixed(2);
    return `${selector} > p:first-child { padding-left: ${room}mm; text-indent: -${room}mm; }
  ${selector} > p:first-child > .number { min-width: calc(${room}mm - 0.25em); }`;
  };
  return `${hang('.clause', 2)}
  ${hang('.clause > .clause', 3)}
  .clause > :not(p:first-child, .clause), .clause > .clause > :not(p:first-child, .clause), main section > ul { margin-left: ${look.list.indent}mm; }`;
}

/** What browsers and office programs call single spacing is about 1.15 of the size in fonts of Times metrics. */
function lineHeight(lineSpacing: number): number {
  return Math.round(lineSpacing * 115) / 100;
}
