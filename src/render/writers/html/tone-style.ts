import type { Document } from '../../../document/document.js';
import { allBlocks, visitBlocks } from '../../../document/visit.js';

/**
 * The backgrounds of cells with a tone, for documents that have any; each bears the letters of the page with a contrast
 * above 7 to 1 (WCAG 2.2, 1.4.6), on a light screen, a dark one and on paper.
 */
export function composeToneStyle(document: Document): string {
  return hasTones(document)
    ? `
:root { --good: #d7efdc; --open: #fff0c2; --bad: #fbdad7; --away: #e3e6eb; }
@media screen and (prefers-color-scheme: dark) {
  :root { --good: #1d4027; --open: #4a3d10; --bad: #5a2522; --away: #363a42; }
}
td.tone-good { background: var(--good); }
td.tone-open { background: var(--open); }
td.tone-bad { background: var(--bad); font-weight: 700; }
td.tone-away { background: var(--away); font-style: italic; }
@media print { td[class^='tone-'] { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`
    : '';
}

function hasTones(document: Document): boolean {
  let found = false;
  visitBlocks(allBlocks(document), (block) => {
    if (block.type !== 'table') return;
    found ||= block.rows.some(({ cells }) => cells.some(({ tone }) => tone !== undefined));
  });
  return found;
}
