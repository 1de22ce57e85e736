import type { PdfRun } from './box.js';
import type { LineSpan } from './break-lines.js';
import { isStretched } from './break-lines.js';
import type { EmbeddedFace } from './embedded-face.js';
import { isNeverDrawn } from './font-metrics.js';
import { isSpace } from './line-opportunity.js';
import { decimal } from './pdf-value.js';

/** The operators that show a span, and how far they move on. */
export interface ShownSpan {
  readonly operators: string;
  readonly width: number;
}

/**
 * Shows a span of a line with its spaces as glyphs, for readers find words by them. The first `stretchable`
 * characters are those whose spaces are widened by `stretch` points.
 */
export function showSpan(
  span: LineSpan<PdfRun>,
  face: EmbeddedFace,
  stretch: number,
  stretchable: number,
): ShownSpan {
  const { run, text, scale } = span;
  const adjustment = stretch === 0 ? '' : `)${decimal((-stretch * 1000) / run.size)}(`;
  let shown = '';
  let gaps = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    if (isNeverDrawn(codePoint)) continue;
    shown += face.encode(codePoint);
    if (stretch > 0 && index < stretchable && isStretched(codePoint)) {
      shown += adjustment;
      gaps += 1;
    }
  }
  const font = `/${face.resource} ${decimal(run.size)} Tf\n`;
  const strings = gaps === 0 ? `(${shown})Tj\n` : `[(${shown})]TJ\n`;
  return {
    operators: scale === 1 ? font + strings : `${font}${decimal(scale * 100)} Tz\n${strings}100 Tz\n`,
    width: span.width + gaps * stretch,
  };
}

/** The spaces at the end of a line, which hang past the margin and are not widened. */
export function countTrailingSpaces(spans: readonly LineSpan<PdfRun>[]): number {
  let count = 0;
  for (let index = spans.length - 1; index >= 0; index--) {
    const text = spans[index]?.text ?? '';
    for (let at = text.length - 1; at >= 0; at--) {
      if (!isSpace(text.charCodeAt(at))) return count;
      count += 1;
    }
  }
  return count;
}
