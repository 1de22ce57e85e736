import type { Place } from '../../diagnostic/place.js';
import type { LineOwner } from '../../exchange/edits/printed-line.js';
import { createScalarLocator } from '../../parse/scalar-locator.js';
import type { SourceFiles } from './source-files.js';

/** Words of a document and the stretch of a YAML text that they were printed from. */
export interface TracedRun {
  readonly file: string;
  readonly pointer: string;
  /** The text as its file has it, with its marks. */
  readonly value: string;
  /**
   * The place in `value` of a place in the run; `undefined` behind the last letter that the file has: there a template has
   * put a sign.
   */
  find(at: number): number | undefined;
  /** Where in `value` the run ends. */
  readonly end: number;
}

/**
 * Finds where printed words stand in their file, letter for letter. `undefined` where they are not printed as they are
 * written: forms of a name, values that the program words itself.
 */
export function traceRun(owner: LineOwner, sources: SourceFiles): TracedRun | undefined {
  const { origin } = owner;
  const scalar = origin && sources.findScalar(origin.file, origin.pointer);
  if (origin === undefined || scalar === undefined) return undefined;
  const value = String(scalar.value);
  const start = findStart(origin, value, createScalarLocator(scalar));
  if (start === undefined) return undefined;
  const { file, pointer } = origin;
  if (owner.type !== 'text') {
    const end = value.indexOf(']]', start) + 2;
    return end < 2 ? undefined : { file, pointer, value, find: (at) => (at === 0 ? start : undefined), end };
  }
  const places = followLetters(owner.value, value, start);
  const rest = owner.value.slice(places.length);
  // What a template adds is a sign at the end; anything else means that the words are not those of the file.
  if (!/^[.;:,]*$/.test(rest)) return undefined;
  return { file, pointer, value, find: (at) => places[at], end: (places.at(-1) ?? start - 1) + 1 };
}

/** Where a part of a text begins in its value, by the place that it has in the file. */
function findStart(
  origin: Place,
  value: string,
  locator: ReturnType<typeof createScalarLocator>,
): number | undefined {
  // A text that cannot be followed letter by letter, but has no marks, is one part.
  if (!locator.isExact) return value.includes('[[') ? undefined : 0;
  for (let at = 0; at < value.length; at++) {
    if (locator.locate(at, at + 1).start >= origin.start) return at;
  }
  return undefined;
}

/** The place in the value of each printed letter, as far as they are the same. */
function followLetters(printed: string, value: string, start: number): readonly number[] {
  const places: number[] = [];
  let at = start;
  let hasLetter = false;
  while (places.length < printed.length && at < value.length) {
    // Two brackets as such are written behind a backslash.
    if (value.startsWith('\\[[', at)) at += 1;
    const [shown, written] = [printed.charAt(places.length), value.charAt(at)];
    const isLetter = /\p{L}/u.test(shown);
    const isSame =
      shown === written ||
      (isSpace(shown) && isSpace(written)) ||
      // The first letter is a capital or a small one as the sentence asks for it.
      (isLetter && !hasLetter && shown.toLowerCase() === written.toLowerCase());
    if (!isSame) break;
    hasLetter ||= isLetter;
    places.push(at);
    at += 1;
  }
  return places;
}

function isSpace(letter: string): boolean {
  return /\s/u.test(letter);
}
