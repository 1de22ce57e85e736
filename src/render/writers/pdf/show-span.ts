import type { PdfRun } from './box.js';
import type { LineSpan } from './break-lines.js';
import { isStretched } from './break-lines.js';
import type { EmbeddedFace } from './embedded-face.js';
import { isNeverDrawn } from './font-metrics.js';
import { isSpace } from './line-opportunity.js';
import type { PageContent } from './page-content.js';
import { decimal } from './pdf-value.js';

/**
 * Shows a span of a line with its spaces as glyphs, for readers find words by them, and returns how far it moves on. The
 * first `stretchable` characters are those whose spaces are widened by `stretch` points.
 */
export function showSpan(
  span: LineSpan<PdfRun>,
  face: EmbeddedFace,
  stretch: number,
  stretchable: number,
  content: PageContent,
): number {
  const { run, text, scale } = span;
  const lastStretched = stretch > 0 ? findLastStretched(text, stretchable) : -1;
  content.add(`/${face.resource} ${decimal(run.size)} Tf\n`);
  if (scale !== 1) content.add(`${decimal(scale * 100)} Tz\n`);
  content.add(lastStretched < 0 ? '(' : '[(');
  const adjustment = lastStretched < 0 ? '' : `)${decimal((-stretch * 1000) / run.size)}(`;
  let gaps = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    if (isNeverDrawn(codePoint)) continue;
    content.addCode(face.encode(codePoint));
    if (index <= lastStretched && isStretched(codePoint)) {
      content.add(adjustment);
      gaps += 1;
    }
  }
  content.add(lastStretched < 0 ? ')Tj\n' : ')]TJ\n');
  if (scale !== 1) content.add('100 Tz\n');
  return span.width + gaps * stretch;
}

/** The last of the first `length` characters that a justified line widens; -1 where there is none. */
function findLastStretched(text: string, length: number): number {
  let at = Math.min(length, text.length) - 1;
  while (at >= 0 && !isStretched(text.charCodeAt(at))) at -= 1;
  return at;
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
