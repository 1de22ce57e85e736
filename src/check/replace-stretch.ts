import type { Edit } from '../diagnostic/diagnostic.js';
import { type RoleText, placeExactly } from './role-text.js';
import type { Stretch } from './word-list.js';

/**
 * The edit that puts `text` in the place of a stretch of the plain words. There is none where the source does not spell
 * the words out (escapes, folded lines, marks), or where the new words could mean something to YAML.
 */
export function replaceStretch({ wording }: RoleText, stretch: Stretch, text: string): Edit | undefined {
  const place = placeExactly(wording, stretch);
  if (place === undefined || !plainWords.test(text)) return undefined;
  return { file: place.file, start: place.start, end: place.end, text };
}

/** Cyrillic words and numbers of acts: they stand for themselves in every style of YAML, and are never another type. */
const plainWords = /^[\p{Script=Cyrillic}\d](?:[\p{Script=Cyrillic}\d .-]*[\p{Script=Cyrillic}\d])?$/u;
