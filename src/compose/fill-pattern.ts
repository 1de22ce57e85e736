import type { Inline } from '../document/inline.js';
import { Phrase } from './phrase.js';

/**
 * Puts phrases into a pattern of the words file: `{text} ({frequency})`. Throws when the pattern names something
 * that is not given: patterns are files of the program.
 */
export function fillPattern(pattern: string, phrases: Readonly<Record<string, Phrase>>): Phrase {
  const inlines: Inline[] = [];
  for (const part of pattern.split(/(\{\w+\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      inlines.push({ type: 'text', value: part });
      continue;
    }
    const name = part.slice(1, -1);
    const phrase = Object.hasOwn(phrases, name) ? phrases[name] : undefined;
    if (phrase === undefined) throw new RangeError(`pattern names ${part}, which is not given: ${pattern}`);
    inlines.push(...phrase.inlines);
  }
  return new Phrase(inlines);
}
