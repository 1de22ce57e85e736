import { type WordPath, requiredWords } from './required-words.js';
import type { Words } from './words.js';

/** Words that were read, and the paths of what is neither a text nor a list of texts nor a map of them. */
export interface ReadWords {
  readonly words: Words;
  readonly faults: readonly string[];
}

/** Reads `words.yaml` of a language, parsed to plain values. Lists become texts joined by `|`. */
export function readWords(value: unknown): ReadWords {
  const faults: string[] = [];
  const words = readMap(value, '', faults);
  return { words: words ?? {}, faults };
}

function readMap(value: unknown, path: string, faults: string[]): Words | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push(path);
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
      const below = path === '' ? key : `${path}.${key}`;
      const read = readWord(each, below, faults);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

function readWord(value: unknown, path: string, faults: string[]): string | Words | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return readMap(value, path, faults);
  if (value.every((each) => typeof each === 'string')) return value.join('|');
  faults.push(path);
  return undefined;
}

/** Words over words: what the upper ones say is said instead, the rest stays. */
export function layWords(lower: Words, upper: Words): Words {
  const laid = new Map<string, string | Words>(Object.entries(lower));
  for (const [key, word] of Object.entries(upper)) {
    const below = laid.get(key);
    laid.set(key, typeof below === 'object' && typeof word === 'object' ? layWords(below, word) : word);
  }
  return Object.fromEntries(laid);
}

/** What a translation says of itself: which text has legal force. `undefined` when the words do not know that language. */
export function findNotice(words: Words, translatedFrom: string | undefined): string | undefined {
  const notices = words['translation'];
  if (translatedFrom === undefined || typeof notices !== 'object') return undefined;
  const notice = Object.hasOwn(notices, translatedFrom) ? notices[translatedFrom] : undefined;
  return typeof notice === 'string' ? notice : undefined;
}

/** The paths of the words that the program reads and that are missing. */
export function findMissingWords(words: Words): readonly WordPath[] {
  return requiredWords.filter((path) => typeof findWord(words, path) !== 'string');
}

/** The text at a path of the words, `clause.condition`. Throws when there is none: every language has these. */
export function wordAt(words: Words, path: WordPath): string {
  const found = findWord(words, path);
  if (typeof found !== 'string') throw new RangeError(`words: nothing at ${path}`);
  return found;
}

/** The texts of a list at a path of the words, `months`. Throws when there is none. */
export function wordsAt(words: Words, path: WordPath): readonly string[] {
  const ofWords = lists.get(words) ?? new Map<WordPath, readonly string[]>();
  const known = ofWords.get(path);
  if (known !== undefined) return known;
  const list = wordAt(words, path).split('|');
  lists.set(words, ofWords.set(path, list));
  return list;
}

/** Lists by the words that they are of, which are read once for a language; each document asks for several. */
const lists = new WeakMap<Words, Map<WordPath, readonly string[]>>();

function findWord(words: Words, path: WordPath): string | Words | undefined {
  let current: string | Words | undefined = words;
  for (const key of path.split('.')) {
    current = typeof current === 'object' && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  return current;
}
