import type { Place } from '../diagnostic/place.js';

/** A template whose start tags carry where they stand, so that a fault in the output finds its line. */
export interface StampedTemplate {
  readonly text: string;
  /** The offset in the file that an offset in `text` came from. */
  toOriginal(offset: number): number;
  /** Start tags as written, in order, for the check against the vocabulary. */
  readonly tags: readonly { readonly name: string; readonly attributes: string; readonly place: Place }[];
}

/** Mustaches and comments are stepped over; what is left are start tags. */
const token =
  /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}+|<!--[\s\S]*?-->|<([A-Za-z][\w.-]*)((?:\{\{[\s\S]*?\}\}+|[^>{])*)/g;

/**
 * Adds the attribute `s` to each start tag of a template. Its value is the index of the place in `places`, to which
 * the places of this template are appended. No line break is added, so lines keep their numbers.
 */
export function stampElements(file: string, source: string, places: Place[]): StampedTemplate {
  const insertions: { at: number; length: number }[] = [];
  const tags: StampedTemplate['tags'][number][] = [];
  let text = '';
  let copied = 0;
  for (const match of source.matchAll(token)) {
    const [, name, attributes] = match;
    if (name === undefined) continue;
    const end = match.index + 1 + name.length;
    const place: Place = { file, pointer: '', on: 'value', start: match.index, end };
    const stamp = ` s="${places.length}"`;
    places.push(place);
    tags.push({ name, attributes: attributes ?? '', place });
    text += source.slice(copied, end);
    insertions.push({ at: text.length, length: stamp.length });
    text += stamp;
    copied = end;
  }
  text += source.slice(copied);
  return {
    text,
    tags,
    toOriginal(offset) {
      let shift = 0;
      for (const insertion of insertions) {
        if (insertion.at >= offset) break;
        shift += Math.min(insertion.length, offset - insertion.at);
      }
      return offset - shift;
    },
  };
}
