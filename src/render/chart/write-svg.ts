import type { OrganizationChart } from '../../document/organization-chart.js';
import { markup, Markup } from '../../document/markup.js';
import { type ChartDrawing, type ChartShape, palette } from './draw-chart.js';
import { describeChart } from './describe-chart.js';

/** Rules for the classes of a picture; `scope` is what stands before each. Dark colours follow the machine of the reader. */
export function styleChart(scope: string): string {
  const dark = [
    '#243a52',
    '#4a3720',
    '#263f26',
    '#3f2c47',
    '#454019',
    '#1f4241',
    '#4c2a2a',
    '#3b3a35',
    '#2d2f52',
    '#46362a',
  ];
  const fills = (colors: readonly string[]): string =>
    colors.map((color, index) => `${scope} .u${index} { fill: ${color}; }`).join('\n');
  return `
${scope} text { font-family: Tinos, "Times New Roman", "Liberation Serif", serif; fill: #111111; }
${scope} text.soft { fill: #3d3d3d; }
${scope} .box { stroke: #6b6b6b; stroke-width: 0.7; fill: #ffffff; }
${scope} .empty { stroke-dasharray: 3 2; }
${scope} .line { fill: none; stroke: #4a4a4a; stroke-width: 0.9; }
${scope} .functional { stroke: #9a3412; stroke-dasharray: 4 2.5; }
${scope} .arrow { fill: #9a3412; }
${fills(palette)}
@media screen and (prefers-color-scheme: dark) {
${scope} text { fill: #f1efe9; }
${scope} text.soft { fill: #d5d1c8; }
${scope} .box { stroke: #8f8b83; fill: #1f2023; }
${scope} .line { stroke: #b7b3aa; }
${scope} .functional { stroke: #f0a37a; }
${scope} .arrow { fill: #f0a37a; }
${fills(dark)}
}
`;
}

/** A picture as a file of its own: words are text, and what is drawn is told in words as well. */
export function writeSvg(chart: OrganizationChart, drawing: ChartDrawing): string {
  const style = `${styleChart('svg')}\n.paper { fill: #ffffff; }
@media screen and (prefers-color-scheme: dark) { .paper { fill: #151618; } }\n`;
  const margin = 24;
  const width = drawing.width + 2 * margin;
  const height = drawing.height + 2 * margin;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}pt" height="${round(height)}pt" viewBox="${-margin} ${-margin} ${round(width)} ${round(height)}" role="img" aria-labelledby="chart-title chart-text" xml:lang="${chart.language}" lang="${chart.language}">
<title id="chart-title">${chart.title}</title>
<desc id="chart-text">${describeChart(chart)}</desc>
<style>${new Markup(style)}</style>
<rect class="paper" x="${-margin}" y="${-margin}" width="${round(width)}" height="${round(height)}"/>
${drawing.shapes.map(writeShape)}
</svg>
`.source;
}

/** A picture inside of a page, which has the rules for its classes; `label` names what tells the same in words. */
export function writeInlineSvg(chart: OrganizationChart, drawing: ChartDrawing): Markup {
  const [width, height] = [round(drawing.width + 4), round(drawing.height + 4)];
  return markup`<svg class="chart" width="${width}pt" height="${height}pt" viewBox="-2 -2 ${width} ${height}" role="img" aria-label="${chart.title}">
${drawing.shapes.map(writeShape)}
</svg>`;
}

function writeShape(shape: ChartShape): Markup {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, color, isEmpty } = shape;
      const names = `box${color === undefined ? '' : ` u${color}`}${isEmpty ? ' empty' : ''}`;
      return markup`<rect class="${names}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="2"/>`;
    }
    case 'line': {
      const { points, isDashed, hasArrow } = shape;
      const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      const line = markup`<polyline class="${isDashed ? 'line functional' : 'line'}" points="${path}"/>`;
      return hasArrow ? markup`${line}${writeArrow(points)}` : line;
    }
    case 'text': {
      const { x, y, text, face, size, isSoft } = shape;
      const weight = face === 'Tinos-Bold' ? new Markup(' font-weight="700"') : new Markup('');
      const slant = face === 'Tinos-Italic' ? new Markup(' font-style="italic"') : new Markup('');
      const soft = isSoft ? new Markup(' class="soft"') : new Markup('');
      return markup`<text${soft} x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${slant}>${text}</text>`;
    }
    default:
      return shape satisfies never;
  }
}

function writeArrow(points: readonly (readonly [number, number])[]): Markup {
  const corners = listArrowCorners(points);
  return markup`<polygon class="arrow" points="${corners.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`;
}

/** The triangle at the end of a line that comes to a box sideways. */
export function listArrowCorners(
  points: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [from] = points.at(-2) ?? [0, 0];
  const back = from < x ? -3 : 3;
  return [
    [x, y],
    [x + back, y - 2],
    [x + back, y + 2],
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
