import type { Look } from '../../../document/look.js';
import type { RedlineLabels } from '../../../document/revision.js';
import { revisionColors } from '../../revision-colors.js';
import { fallbackFamilies, quoteColor, quoteString } from './style-value.js';

/**
 * The style sheet of a redline: a table of two editions, light or dark as the reader's machine is set, one below the other
 * on a phone, on its side on paper. Changes are set off by lines, by colour, and by words for those who hear the page.
 */
export function composeRedlineStyle(look: Look, labels: RedlineLabels): string {
  const families = [...new Set([look.text.family, ...fallbackFamilies])].map(quoteString).join(', ');
  return `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1d1c1a; --soft: #57544e; --grid: #c8c3b8; --link: #1b4f8a; --head: #f3f0ea;
  --inserted: ${quoteColor(revisionColors.inserted)}; --inserted-ground: #e4eefa;
  --deleted: ${quoteColor(revisionColors.deleted)}; --deleted-ground: #fbe9e8; --changed: #fdfaf0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1d20; --ink: #e9e6df; --soft: #b9b4aa; --grid: #4b4a47; --link: #9ec5f2; --head: #2a2b2f;
    --inserted: #a9cdf7; --inserted-ground: #1d3350; --deleted: #f4b3ad; --deleted-ground: #4a2323; --changed: #26262a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 88rem; margin: 0 auto; padding: 2rem 2.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 ${families}, serif; overflow-wrap: anywhere; hyphens: manual;
}
h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.3; }
header p { max-width: 60rem; margin: 0 0 0.4rem; }
nav { margin: 1rem 0 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.15rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
ins { color: var(--inserted); background: var(--inserted-ground); text-decoration: underline; text-underline-offset: 0.15em; }
del { color: var(--deleted); background: var(--deleted-ground); text-decoration: line-through; }
ins a, del a { color: inherit; }
ins::before, ins::after, del::before, del::after {
  position: absolute; width: 1px; height: 1px; margin-left: -1px; overflow: hidden; clip-path: inset(100%); white-space: nowrap;
}
ins::before { content: ${quoteString(` ${labels.inserted}: `)}; }
del::before { content: ${quoteString(` ${labels.deleted}: `)}; }
ins::after, del::after { content: ${quoteString(` ${labels.end} `)}; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.5rem 0.7rem; border: 1px solid var(--grid); text-align: left; vertical-align: top; }
header p, td, tbody th { position: relative; overflow: clip; }
thead th { background: var(--head); }
.edition { display: block; font-weight: 400; color: var(--soft); }
.number { width: 7.5rem; }
.change { width: 19rem; }
tbody th { font-weight: 400; }
.changed > td, .changed > th { background: var(--changed); }
.changed > .number { border-left: 4px solid var(--deleted); }
.title > td, .heading > td, .heading > th { font-weight: 700; }
td.change, .none { font-weight: 400; }
.depth-1 > td > div { padding-left: 1.25rem; }
.depth-2 > td > div { padding-left: 2.5rem; }
.depth-3 > td > div { padding-left: 3.75rem; }
.depth-4 > td > div { padding-left: 5rem; }
.change p { margin: 0; }
.remark, .none { color: var(--soft); font-size: 0.9375rem; }
.rule, .hint { color: var(--soft); }
.line { display: block; height: 1.6em; border-bottom: 1px solid var(--soft); }
:target { outline: 3px solid var(--link); outline-offset: -3px; }

@media screen and (max-width: 52rem) {
  body { padding: 1.25rem 1rem 3rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(100%); }
  table, tbody, tr, tbody th, td { display: block; width: auto; }
  .number, .change { width: auto; }
  tr { margin-bottom: 1rem; border: 1px solid var(--grid); }
  th, td { border: 0; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.875rem; font-weight: 400; }
  td:empty { display: none; }
}

@media print {
  :root {
    color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #000000; --link: #000000; --head: #ffffff;
    --inserted: ${quoteColor(revisionColors.inserted)}; --inserted-ground: transparent;
    --deleted: ${quoteColor(revisionColors.deleted)}; --deleted-ground: transparent; --changed: transparent;
  }
  @page { size: ${look.page.height}mm ${look.page.width}mm; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: ${look.table.size}pt; }
  nav { display: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .number { width: 22mm; }
  .change { width: 55mm; }
  a { text-decoration: none; }
}
`;
}
