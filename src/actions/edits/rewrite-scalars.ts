import type { Edit } from '../../diagnostic/diagnostic.js';
import { findLocated, type Located, type LocatedScalar, splitPointer } from '../../parse/located.js';
import { createScalarLocator } from '../../parse/scalar-locator.js';
import { quoteScalar } from './quote-scalar.js';

/** New words for stretches of one text of a YAML file. */
export interface TextChange {
  readonly pointer: string;
  /** In the order of the text, apart from each other; offsets in UTF-16 code units of its value. */
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The whole value after the change. */
  readonly value: string;
}

/**
 * Edits that give texts their new words. `as-written` changes the stretches alone, in the quotes or the block that the
 * text is written in; `anew` writes each text as a whole, where what it says would not fit into its form.
 */
export function rewriteScalars(
  root: Located,
  text: string,
  changes: readonly TextChange[],
  manner: 'as-written' | 'anew',
): readonly Omit<Edit, 'file'>[] {
  return changes.flatMap((change) => {
    const scalar = findLocated(root, change.pointer);
    if (scalar?.kind !== 'scalar') return [];
    const inside = manner === 'as-written' ? editInside(scalar, change) : undefined;
    return inside ?? [writeAnew(root, text, scalar, change)];
  });
}

function editInside(
  scalar: LocatedScalar,
  { stretches }: TextChange,
): readonly Omit<Edit, 'file'>[] | undefined {
  const locator = createScalarLocator(scalar);
  if (!locator.isExact) return undefined;
  const value = String(scalar.value);
  return stretches.map(({ start, end, text }) => {
    // An empty stretch stands behind the letter before it: what comes next may be the end of a line.
    const place = start === end && start > 0 ? locator.locate(start - 1, start) : locator.locate(start, end);
    const from = start === end && start > 0 ? place.end : place.start;
    const to = end > value.length ? from : place.end;
    return { start: from, end: start === end ? from : to, text: escapeFor(scalar.style, text) };
  });
}

function escapeFor(style: LocatedScalar['style'], text: string): string {
  switch (style) {
    case 'single':
      return text.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(text).slice(1, -1);
    case 'plain':
    case 'literal':
    case 'folded':
      return text;
    default:
      return style satisfies never;
  }
}

function writeAnew(
  root: Located,
  text: string,
  { place, style }: LocatedScalar,
  { pointer, value }: TextChange,
): Omit<Edit, 'file'> {
  const written = quoteScalar(value, isInFlow(root, text, pointer));
  // A block takes the line end after it along; the new text needs one as well.
  const isBlock = style === 'literal' || style === 'folded';
  const hasEnd = isBlock && text.slice(place.start, place.end).endsWith('\n');
  return { start: place.start, end: place.end, text: hasEnd ? `${written}\n` : written };
}

/** Whether a value stands in brackets, where commas and brackets have a meaning. */
function isInFlow(root: Located, text: string, pointer: string): boolean {
  const parts = splitPointer(pointer);
  return parts.some((_, count) => {
    const around = findLocated(
      root,
      pointer
        .split('/')
        .slice(0, count + 1)
        .join('/'),
    );
    return around !== undefined && around.kind !== 'scalar' && /[[{]/.test(text.charAt(around.place.start));
  });
}
