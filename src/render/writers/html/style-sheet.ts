import type { Document } from '../../../document/document.js';
import type { Look } from '../../../document/look.js';
import { composePrintStyle } from './print-style.js';
import { fallbackFamilies, quoteColor, quoteString } from './style-value.js';

/**
 * The style sheet of a page. On screen it is a calm sheet, light or dark as the reader's machine is set, and one
 * column on a phone; on paper it follows the look: margins, type size, indents, page numbers. Words are hyphenated
 * nowhere but on a phone in the cells of tables that have no window of their own, where they would be cut instead.
 */
export function composeStyleSheet(look: Look, document: Pick<Document, 'face' | 'sides'>): string {
  return [
    composeScreenStyle(look),
    composeMarkStyle(document.face.mark, look),
    composePrintStyle(look),
    composePaperStyle(look, document.sides),
  ].join('');
}

function composeScreenStyle(look: Look): string {
  return `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --desk: #efece6; --ink: #1d1c1a; --soft: #5b5852; --line: #8d887e; --grid: #c8c3b8;
  --link: #1b4f8a; --mark: #fdf3d0; --heading: ${quoteColor(look.heading.color)};
  --stage: #8a1c1c; --across: ${quoteColor(look.mark.color)}80;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1f2023; --desk: #151618; --ink: #e7e4dd; --soft: #b3aea4; --line: #8b877e; --grid: #4b4a47;
    --link: #9ec5f2; --mark: #3a3520; --heading: #f3f0e9;
    --stage: #f0a8a0; --across: #2c2d31;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
body {
  margin: 0; background: var(--desk); color: var(--ink);
  font: 1.125rem/1.55 ${[look.text.family, ...fallbackFamilies].map(quoteString).filter(isFirst).join(', ')}, serif;
  overflow-wrap: anywhere; hyphens: manual; font-variant-numeric: lining-nums; font-kerning: normal;
}
.page {
  position: relative; z-index: 0;
  max-width: ${look.page.width > look.page.height ? 72 : 50}rem; margin: 2.5rem auto; padding: 4rem 4.5rem 4.5rem; background: var(--paper);
  border-radius: 3px; box-shadow: 0 1px 2px rgb(0 0 0 / 0.1), 0 6px 28px rgb(0 0 0 / 0.07);
}
p { margin: 0 0 0.6em; }
h1, h2, h3, h4, h5, h6 {
  color: var(--heading); line-height: 1.3; text-wrap: balance; font-size: 1.125rem;
  font-weight: ${look.heading.bold ? 700 : 400};
}
h1 { color: inherit; margin: 2.75rem 0 2rem; text-align: ${look.title.align}; font-size: 1.375rem; font-weight: ${look.title.bold ? 700 : 400}; }
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

.whole { white-space: nowrap; }
.rule { color: var(--line); letter-spacing: -0.02em; white-space: nowrap; }
.rule.long { display: inline-block; max-width: calc(100% - 1em); overflow: clip; }
.line { display: block; height: 1.7em; border-bottom: 1px solid var(--line); }
:is(.number, .mark) + .lead:not(.short) { margin-top: -1.7em; }
.short { display: inline-block; width: calc(100% - 0.75em); vertical-align: bottom; }
.hint, .note, .caption { font-size: 0.875em; color: var(--soft); }

.columns { display: flex; gap: 3rem; align-items: flex-start; }
.column { min-width: 0; }
.stage {
  width: fit-content; margin: -1.5rem 0 1.75rem auto; padding: 0.1em 0.7em; border: 1.5px solid var(--stage);
  border-radius: 3px; color: var(--stage); font-size: 0.9375rem; font-weight: 700; letter-spacing: 0.12em;
}
.code { display: flex; flex-direction: row-reverse; gap: 1rem; align-items: flex-end; margin: 1.25rem 0 0; }
.code svg { flex: none; width: ${look.code.size}mm; height: ${look.code.size}mm; }
.code figcaption { font-size: 0.875em; color: var(--soft); text-align: right; }
.approval { max-width: ${look.approval.width}mm; margin-left: auto; }
.approval p, .organization, .requisite { margin-bottom: 0.3em; }
.organization { text-align: ${look.title.align}; }
.column .organization, .approval .organization { text-align: inherit; }

table { width: 100%; margin: 1.1rem 0 1.4rem; border-collapse: collapse; font-size: 1rem; line-height: 1.4; }
th, td { padding: 0.45em 0.7em; vertical-align: top; text-align: left; border: 1px solid var(--grid); }
tr.roomy > td { vertical-align: middle; }
.wide {
  margin: 1.1rem 0 1.4rem; overflow-x: auto; overflow-wrap: normal;
  background:
    linear-gradient(to right, var(--paper) 50%, transparent) left / 2rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 50%, transparent) right / 2rem 100% no-repeat local,
    linear-gradient(to right, var(--grid), transparent) left / 0.75rem 100% no-repeat scroll,
    linear-gradient(to left, var(--grid), transparent) right / 0.75rem 100% no-repeat scroll;
}
.wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.wide > table { margin: 0; }
/* Room for handwriting does not wrap: without this it would widen its column beyond the page. */
.parallel { table-layout: fixed; }
thead th { font-weight: 700; vertical-align: bottom; border-bottom-color: var(--line); }
.card th { font-weight: 400; color: var(--soft); overflow-wrap: break-word; }
.card th, .card td { border-width: 1px 0; padding-left: 0; }
td p, th p { margin: 0; }
td p + p, td p + ul { margin-top: 0.35em; }
td ul { margin: 0; }
td li:last-child { margin-bottom: 0; }

:is(footer, .ending, .signed) > .signature { margin-top: 3rem; }
.signature { margin: 1.4rem 0; break-inside: avoid; }
.signature-label { margin-bottom: 0.5em; }
.signature-line { display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; align-items: last baseline; margin: 0; text-align: left; }
.position { flex: 0 0 36%; }
.name { flex: 0 0 auto; max-width: 60%; }
.hand { flex: 1 1 5rem; min-width: 4rem; height: 1.7em; border-bottom: 1px solid var(--line); }
.signature .date { flex-basis: 100%; white-space: nowrap; }
.approval .signature { margin: 0.3rem 0; }
.agreement, .sheet { margin-top: 3rem; }
.sheet { padding-top: 0.5rem; border-top: 1px solid var(--grid); }
.part { margin-top: 4rem; padding-top: 2rem; border-top: 3px double var(--grid); }

@media screen and (max-width: 44rem) {
  body { background: var(--paper); font-size: 1.0625rem; }
  .page { margin: 0; padding: 1.5rem 1.25rem 3rem; box-shadow: none; border-radius: 0; }
  .stage { margin-top: 0; }
  .columns { flex-direction: column; align-items: stretch; gap: 1.5rem; }
  .columns > .column { width: auto; }
  .approval { margin-left: 0; max-width: 22rem; }
  .number + .lead:not(.short) { margin-left: 2.5em; }
  .clause > p:first-child, .clause > .clause > p:first-child { padding-left: 0; text-indent: 0; }
  .clause .number, .clause > .clause .number { min-width: 0; margin-right: 0.3em; }
  .clause > :not(p:first-child, .clause) { margin-left: 0.9em; }
  .clause > .clause { margin-left: 0.9em; }
  .clause > .clause > :not(p:first-child, .clause) { margin-left: 0.9em; }
  table { font-size: 0.8125rem; }
  .data col, .card col { width: auto; }
  th, td { padding: 0.35em 0.3em; hyphens: auto; }
  .wide :is(th, td) { hyphens: manual; }
  .position { flex-basis: 100%; }
}
`;
}

/**
 * The word across the page of what is not valid yet: on screen it stays behind the text while that moves, on paper
 * browsers repeat it on every page, in the colour of the look instead of a darker one. It is drawn for the eye; the same word stands in the header for everybody.
 */
function composeMarkStyle(mark: string | undefined, look: Look): string {
  if (mark === undefined) return '';
  const word = quoteString(mark);
  // Six capital letters of this size fill the half of a diagonal.
  const share = 1 / Math.max(mark.length, 4);
  return `
.page::before {
  content: ${word}; content: ${word} / ""; position: fixed; z-index: -1; top: 50%; left: 50%; color: var(--across);
  font-size: min(${Math.round(110 * share)}vw, ${Math.round(54 * share)}rem); font-weight: 700; line-height: 1;
  white-space: nowrap; letter-spacing: 0.08em;
  transform: translate(-50%, -50%) rotate(-45deg); pointer-events: none; user-select: none;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
@media print { .page::before { font-size: ${Math.round(look.page.width * share)}mm; } }
`;
}

/** The sheets of paper: their size, margins and numbers. Margins of leaves printed on both sides are mirrored. */
function composePaperStyle({ page, text, pageNumber }: Look, sides: Document['sides']): string {
  const { top, right, bottom, left } = page.margin;
  const number = (content: string): string =>
    `@${pageNumber.position} { font-size: ${text.size}pt; content: ${content}; }`;
  const counter = pageNumber.total ? 'counter(page) " / " counter(pages)' : 'counter(page)';
  return `
@page {
  size: ${page.width}mm ${page.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  ${number(counter)}
}
${sides === 'two' ? `@page :left { margin-left: ${right}mm; margin-right: ${left}mm; }\n` : ''}\
${pageNumber.from > 1 ? `@page :first { ${number('none')} }\n` : ''}`;
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}
