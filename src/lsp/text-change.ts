import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';

/** The one stretch by which two texts differ; offsets of places in the text before. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** How much longer the text has become. */
  readonly growth: number;
}

/** Finds the stretch by which two texts differ; `undefined` when they are equal. */
export function findTextChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, growth: after.length - before.length };
}

/** A finding as it stands after its file has changed: what lies behind the change moves, what holds it grows. */
export function shiftFinding(finding: Diagnostic, file: string, change: TextChange): Diagnostic {
  const { place, related, fix } = finding;
  const shift = <T extends { readonly file: string; readonly start: number; readonly end: number }>(
    each: T,
  ): T => (each.file === file ? { ...each, ...shiftStretch(each, change) } : each);
  const isFixKept =
    fix !== undefined && (fix.file !== file || fix.end <= change.start || fix.start >= change.end);
  const parts = {
    ...finding,
    ...(place && { place: shift<Place>(place) }),
    related: related.map((each) => ({ ...each, place: shift(each.place) })),
  };
  if (isFixKept) return { ...parts, fix: shift(fix) };
  delete parts.fix;
  return parts;
}

function shiftStretch(
  { start, end }: { readonly start: number; readonly end: number },
  change: TextChange,
): { readonly start: number; readonly end: number } {
  const from = start >= change.end ? start + change.growth : Math.min(start, change.start);
  const inside = end >= change.end ? end + change.growth : change.start;
  return { start: from, end: Math.max(from, end <= change.start ? end : inside) };
}
