import type { SheetCode } from '../../../document/block.js';
import type { Numbering } from '../../../document/number.js';
import type { QrMatrix } from '../../qr-matrix.js';
import { makeQrMatrix, quietZone } from '../../qr-matrix.js';
import type { Markup } from '../../../document/markup.js';
import { markup } from '../../../document/markup.js';
import { writeInlines } from './write-inlines.js';

/**
 * The QR code as a drawing inside of the page, with its caption. It is dark on white in every colour scheme, for
 * scanners do not read the reverse; a screen reader is told what a scanner reads.
 */
export function writeCode(code: SheetCode, numbering: Numbering): Markup {
  const matrix = makeQrMatrix(code.value);
  const side = matrix.length + 2 * quietZone;
  return markup`<figure class="code">
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${code.value}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${drawModules(matrix)}" fill="#000000"/></svg>
<figcaption>${writeInlines(code.caption, numbering)}</figcaption>
</figure>`;
}

/** The dark modules as one path: each run of them in a row is a rectangle. */
function drawModules(matrix: QrMatrix): string {
  return matrix
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x + quietZone} ${y + quietZone}h${width}v1h-${width}z`];
      }),
    )
    .join('');
}
