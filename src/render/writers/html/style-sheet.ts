import type { Look } from '../../../document/look.js';

/**
 * The style sheet of a page. On screen it is a calm sheet, light or dark as the reader's machine is set, and one
 * column on a phone; on paper it follows the look: margins, type size, indents, page numbers.
 */
export function composeStyleSheet(look: Look): string {
  return `${composeScreenStyle(look)}${composePrintStyle(look)}`;
}

/** Families with the metrics of Times New Roman first, then what phones and Macs have. */
const fallbackFamilies = ['Times New Roman', 'Liberation Serif', 'Tinos', 'PT Serif', 'Noto Serif'];

function composeScreenStyle(look: Look): string {
  return `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --desk: #efece6; --ink: #1d1c1a; --soft: #5b5852; --line: #8d887e; --grid: #c8c3b8;
  --link: #1b4f8a; --mark: #fdf3d0; --heading: ${quoteColor(look.heading.color)};
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1f2023; --desk: #151618; --ink: #e7e4dd; --soft: #b3aea4; --line: #8b877e; --grid: #4b4a47;
    --link: #9ec5f2; --mark: #3a3520; --heading: #f3f0e9;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
body {
  margin: 0; background: var(--desk); color: var(--ink);
  font: 1.125rem/1.55 ${[look.text.family, ...fallbackFamilies].map(quoteString).filter(isFirst).join(', ')}, serif;
  overflow-wrap: anywhere; font-variant-numeric: lining-nums; font-kerning: normal;
}
.sheet {
  max-width: 50rem; margin: 2.5rem auto; padding: 4rem 4.5rem 4.5rem; background: var(--paper);
  border-radius: 3px; box-shadow: 0 1px 2px rgb(0 0 0 / 0.1), 0 6px 28px rgb(0 0 0 / 0.07);
}
p { margin: 0 0 0.6em; }
h1, h2, h3, h4, h5, h6 {
  color: var(--heading); line-height: 1.3; text-wrap: balance; font-size: 1.125rem;
  font-weight: ${look.heading.bold ? 700 : 400};
}
h1 { margin: 2.75rem 0 2rem; text-align: ${look.title.align}; font-size: 1.375rem; font-weight: ${look.title.bold ? 700 : 400}; }
h1 .subject { display: block; margin-top: 0.25em; font-size: 1.1875rem; }
h2, h3, h4, h5, h6 { margin: 2.25rem 0 0.9rem; text-align: ${look.heading.align}; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 1px; }
:target > p:first-child, section:target > :first-child { background: var(--mark); }
:target { scroll-margin-top: 1.5rem; }

.clause > p:first-child { padding-left: 3.5em; text-indent: -3.5em; }
.clause > p:first-child > * { text-indent: 0; }
.clause .number { display: inline-block; min-width: 3.25em; font-variant-numeric: lining-nums tabular-nums; }
.clause > .clause > p:first-child { padding-left: 7.25em; text-indent: -3.75em; }
.clause > .clause .number { min-width: 3.5em; }
.clause > :not(p:first-child, .clause) { margin-left: 3.5em; }
.clause > .clause > :not(p:first-child, .clause) { margin-left: 7.25em; }

ul { margin: 0 0 0.6em; padding: 0; list-style: none; }
li { margin-bottom: 0.25em; padding-left: 1.6em; text-indent: -1.6em; }
li > * { text-indent: 0; }
li > .mark { display: inline-block; min-width: 1.35em; }
li > ul { margin: 0.25em 0 0; }
ul.none > li { padding-left: 0; text-indent: 0; }

.rule { color: var(--line); letter-spacing: -0.02em; }
.line { display: block; height: 1.7em; border-bottom: 1px solid var(--line); }
.number + .line { margin-top: -1.7em; }
.hint, .note, .caption { font-size: 0.875em; color: var(--soft); }

.columns { display: flex; gap: 3rem; align-items: flex-start; }
.column { min-width: 0; }
.approval { max-width: ${look.approval.width}mm; margin-left: auto; }
.approval p, .organization, .requisite { margin-bottom: 0.3em; }

table { width: 100%; margin: 1.1rem 0 1.4rem; border-collapse: collapse; font-size: 1rem; line-height: 1.4; }
th, td { padding: 0.45em 0.7em; vertical-align: top; text-align: left; border: 1px solid var(--grid); }
thead th { font-weight: 700; vertical-align: bottom; border-bottom-color: var(--line); }
.card th { font-weight: 400; color: var(--soft); }
.card th, .card td { border-width: 1px 0; padding-left: 0; }
td p, th p { margin: 0; }
td p + p, td p + ul { margin-top: 0.35em; }
td ul { margin: 0; }
td li:last-child { margin-bottom: 0; }

footer > .signature { margin-top: 3rem; }
.signature { margin: 1.4rem 0; break-inside: avoid; }
.signature-label { margin-bottom: 0.5em; }
.signature-line { display: flex; gap: 0.35rem 1rem; align-items: last baseline; margin: 0; text-align: left; }
.position { flex: 0 0 36%; }
.name { flex: 0 0 auto; max-width: 60%; }
.hand { flex: 1 1 5rem; min-width: 4rem; height: 1.7em; border-bottom: 1px solid var(--line); }
.signature .date { white-space: nowrap; }
.approval .signature { margin: 0.3rem 0; }
.agreement, .sheet { margin-top: 3rem; }
.sheet { padding-top: 0.5rem; border-top: 1px solid var(--grid); }

@media screen and (max-width: 44rem) {
  body { background: var(--paper); font-size: 1.0625rem; }
  .sheet { margin: 0; padding: 1.5rem 1.25rem 3rem; box-shadow: none; border-radius: 0; }
  .columns { flex-direction: column; align-items: stretch; gap: 1.5rem; }
  .columns > .column { width: auto; }
  .approval { margin-left: 0; max-width: 22rem; }
  .number + .line { margin-left: 2.5em; }
  .clause > p:first-child, .clause > .clause > p:first-child { padding-left: 0; text-indent: 0; }
  .clause .number, .clause > .clause .number { min-width: 0; margin-right: 0.3em; }
  .clause > :not(p:first-child, .clause) { margin-left: 0.9em; }
  .clause > .clause { margin-left: 0.9em; }
  .clause > .clause > :not(p:first-child, .clause) { margin-left: 0.9em; }
  table { font-size: 0.9375rem; }
  .data col, .card col { width: auto; }
  th, td { hyphens: auto; }
  th, td { padding: 0.35em 0.45em; }
  .signature-line { flex-wrap: wrap; }
  .position { flex-basis: 100%; }
}
`;
}

function composePrintStyle(look: Look): string {
  const { page, text, title, heading, table, pageNumber } = look;
  const { top, right, bottom, left } = page.margin;
  const number = `@${pageNumber.position} { font-size: ${text.size}pt; content: `;
  const firstPage = pageNumber.from > 1 ? `@page :first { ${number}none; } }\n` : '';
  return `
@page {
  size: ${page.width}mm ${page.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  ${number}counter(page); }
}
${firstPage}@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --desk: #ffffff; --ink: #000000; --soft: #000000; --line: #000000; --grid: ${quoteColor(table.border)};
    --link: #000000; --mark: transparent; --heading: ${quoteColor(heading.color)};
  }
  body { font-size: ${text.size}pt; line-height: ${lineHeight(text.lineSpacing)}; hyphens: auto; orphans: 2; widows: 2; }
  .sheet { max-width: none; margin: 0; padding: 0; box-shadow: none; border-radius: 0; }
  a { text-decoration: none; }
  p, li { margin-bottom: ${text.spaceAfter}pt; }
  main p, footer > p, .sheet > p { text-align: ${text.align}; }
  main section > p, .clause > p:first-child, .clause > .clause > p:first-child {
    padding-left: 0; text-indent: ${text.firstLineIndent}mm;
  }
  .clause > :not(p:first-child, .clause), .clause > .clause > :not(p:first-child, .clause) { margin-left: ${look.list.indent}mm; }
  .clause .number, .clause > .clause .number { min-width: 0; }
  .columns { gap: 8mm; }
  h1, h2, h3, h4, h5, h6 { font-size: ${heading.size}pt; break-after: avoid; hyphens: none; }
  h1 { margin: ${title.spaceBefore}pt 0 ${title.spaceAfter}pt; font-size: ${title.size}pt; }
  h1 .subject { font-size: inherit; margin: 0; }
  h2, h3, h4, h5, h6 { margin: ${heading.spaceBefore}pt 0 ${heading.spaceAfter}pt; }
  .lead-in { break-after: avoid; }
  .hint, .note, .caption { font-size: ${look.note.size}pt; }
  table { width: calc(100% - 1px); margin: ${heading.spaceAfter}pt 0; font-size: ${table.size}pt; line-height: 1.2; }
  th, td { padding: ${table.padding}mm; }
  main td p, main th p { text-align: left; text-indent: 0; }
  .card th, .card td { border-width: 1px; padding: ${table.padding}mm; }
  thead { display: table-header-group; }
  ul { margin: 0; }
  tr, .approval, .signature, .agreement, .keep-together { break-inside: avoid; }
  footer > .signature { margin-top: 8mm; }
  .signature { margin: 5mm 0; }
  .approval .signature { margin: 2mm 0; }
  .number + .line { margin-left: calc(${text.firstLineIndent}mm + 2.5em); }
  .agreement, .sheet { margin-top: 8mm; border: 0; padding: 0; }
  .new-page { break-before: page; margin-top: 0; }
}
`;
}

/** What browsers and office programs call single spacing is about 1.15 of the size in fonts of Times metrics. */
function lineHeight(lineSpacing: number): number {
  return Math.round(lineSpacing * 115) / 100;
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}

/** A CSS string; what could end it, or end the style element, is written as an escape. */
function quoteString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} -]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** The schema of looks allows only `#rrggbb`; anything else here is a bug that would open the style sheet. */
function quoteColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`not a colour: ${color}`);
  return color;
}
