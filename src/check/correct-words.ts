import type { Edit } from '../diagnostic/diagnostic.js';
import type { CertainCorrection } from './correction-list.js';
import { replaceStretch } from './replace-stretch.js';
import type { RoleText } from './role-text.js';
import type { Stretch } from './word-list.js';

/** So far after the words a correction looks to see that it is certain; it bounds the time for a long text. */
const outlook = 400;

/** The certain correction of the words at a stretch, in their letters; nothing when none of those given fits. */
export function correctWords(
  text: RoleText,
  stretch: Stretch,
  certain: readonly CertainCorrection[],
): Edit | undefined {
  const around = text.folded.slice(stretch.start, stretch.end + outlook);
  for (const { phrase, write } of certain) {
    const [match] = phrase.matchAll(around);
    if (match === undefined) continue;
    const start = stretch.start + match.index;
    const end = start + match[0].length;
    if (end > stretch.end) continue;
    const words = write.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    const written = keepLetters(text.plain.slice(start, end), match[0], words);
    return replaceStretch(text, { start, end }, written);
  }
  return undefined;
}

/** The new words with the ё and the capitals of the old ones, which were found by their `folded` form. */
function keepLetters(old: string, folded: string, words: string): string {
  const most = Math.min(folded.length, words.length);
  let before = 0;
  while (before < most && folded[before] === words[before]) before++;
  let after = 0;
  while (after < most - before && folded.at(-1 - after) === words.at(-1 - after)) after++;
  const middle = words.slice(before, words.length - after);
  const isShouted = old.length > 1 && old === old.toUpperCase();
  const isRaised = before === 0 && old.charAt(0) !== old.charAt(0).toLowerCase();
  const written = isShouted
    ? middle.toUpperCase()
    : isRaised
      ? middle.charAt(0).toUpperCase() + middle.slice(1)
      : middle;
  return old.slice(0, before) + written + old.slice(old.length - after);
}
