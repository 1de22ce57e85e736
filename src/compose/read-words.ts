import type { Words } from './words.js';

/**
 * Reads `words.yaml` of a language, parsed to plain values. Throws when it is anything but a tree of texts and lists
 * of texts: it is a file of the program, and a broken one is a bug. Lists become texts joined by `|`.
 */
export function readWords(value: unknown): Words {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('words: not a map');
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]): [string, string | Words] => {
      if (typeof each === 'string') return [key, each];
      if (Array.isArray(each)) return [key, each.map(String).join('|')];
      return [key, readWords(each)];
    }),
  );
}

/** The text at a path of the words, `clause.condition`. Throws when there is none. */
export function wordAt(words: Words, path: string): string {
  let current: string | Words | undefined = words;
  for (const key of path.split('.')) {
    current = typeof current === 'object' && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  if (typeof current !== 'string') throw new RangeError(`words: nothing at ${path}`);
  return current;
}

/** The texts of a list at a path of the words, `months`. Throws when there is none. */
export function wordsAt(words: Words, path: string): readonly string[] {
  return wordAt(words, path).split('|');
}
