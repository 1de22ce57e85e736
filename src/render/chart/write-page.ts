import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';
import { describeStaffing } from '../../document/describe-staffing.js';
import { concatenate, markup, Markup } from '../../document/markup.js';
import { framePage } from '../writers/html/frame-page.js';
import { makeDescriber } from './describe-chart.js';
import type { ChartDrawing } from './draw-chart.js';
import { styleChart, writeInlineSvg } from './write-svg.js';

/**
 * A chart as one self-contained page: the picture, and all of it once more as a list. As pages of documents it allows its own
 * style sheet and nothing else.
 */
export function writeChartPage(chart: OrganizationChart, drawing: ChartDrawing, producer: string): string {
  const style = `${composeStyle(drawing)}${styleChart('.chart')}`;
  const body = markup`<main>
<h1>${chart.title}</h1>
<div class="picture" role="region" aria-label="${chart.title}" tabindex="0">
${writeInlineSvg(chart, drawing)}
</div>
<h2>${chart.words.list}</h2>
${writePosts(chart)}${writeList(chart)}
</main>`;
  const { language, title, author } = chart;
  return framePage({ language, title, author, producer, style }, body);
}

/** The posts of the whole chart. */
function writePosts(chart: OrganizationChart): Markup {
  const { posts, words } = chart;
  if (posts === undefined) return new Markup('');
  return markup`<p>${words.allPosts.replace('{posts}', () => describeStaffing(posts, chart))}</p>
`;
}

/** Positions in lists within lists, as they report to each other. */
function writeList(chart: OrganizationChart): Markup {
  const describe = makeDescriber(chart);
  let depth = -1;
  const pieces: Markup[] = [];
  chart.positions.forEach((position: ChartPosition) => {
    if (position.depth > depth) pieces.push(new Markup('<ul>'));
    else pieces.push(new Markup(`</li>${'</ul></li>'.repeat(depth - position.depth)}\n`));
    pieces.push(markup`<li>${describe(position)}`);
    depth = position.depth;
  });
  pieces.push(new Markup(depth < 0 ? '' : `</li>${'</ul></li>'.repeat(depth)}</ul>`));
  return concatenate(pieces);
}

function composeStyle({ width, height }: ChartDrawing): string {
  const isWide = width > height;
  return `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1d1c1a; --line: #c8c3b8; --focus: #1b4f8a; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #151618; --ink: #e7e4dd; --line: #4b4a47; --focus: #9ec5f2; } }
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Times New Roman", "Liberation Serif", Tinos, "PT Serif", serif; overflow-wrap: anywhere;
}
main { padding: 1.5rem 2rem 3rem; }
h1 { font-size: 1.375rem; } h2 { font-size: 1.125rem; margin-top: 2rem; }
.picture { overflow-x: auto; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.picture:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.chart { display: block; max-width: none; }
ul { margin: 0; padding-left: 1.4em; } main > ul { padding-left: 1em; }
li { margin: 0.15em 0; }
@media (max-width: 44rem) { main { padding: 1rem; } }
@page { size: ${isWide ? 'A3 landscape' : 'A3 portrait'}; margin: 12mm; }
@media print {
  main { padding: 0; }
  h1 { margin: 0 0 4mm; }
  .picture { overflow: visible; padding: 0; border: 0; }
  .chart { width: 100%; height: auto; max-height: 250mm; break-after: page; }
}
`;
}
