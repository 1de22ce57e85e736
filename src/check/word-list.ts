import { foldYo } from '../language/ru/fold-yo.js';
import { recallRequiredParts } from './known-parts.js';
import { narrowLetters } from './letter-class.js';
import { readSchema, readStrings } from './schema/json-schema.js';

/** Phrases by which a rule finds something; the files are described by `schemas/word-list.schema.json`. */
export interface WordList {
  readonly match: readonly ListedPhrase[];
  /** What else the same text must have; nothing when empty. */
  readonly with: readonly ListedPhrase[];
  /** What makes a finding harmless, anywhere in the same text. */
  readonly unless: readonly ListedPhrase[];
  /** Harmless phrases: what is found inside of one does not count. */
  readonly except: readonly ListedPhrase[];
}

/** The word lists of a jurisdiction by the name of their file, as plain YAML values. */
export type PlainLists = ReadonlyMap<string, unknown>;

/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const emptyList: WordList = { match: [], with: [], unless: [], except: [] };
const compiled = new WeakMap<PlainLists, Map<string, WordList>>();

/**
 * The list of a name; an empty one when the jurisdiction has none. Throws when a list is not in the form of its
 * schema: lists are part of the program.
 */
export function selectWordList(lists: PlainLists, name: string): WordList {
  const known = compiled.get(lists) ?? new Map<string, WordList>();
  const list = known.get(name);
  if (list !== undefined) return list;
  const added = compileList(lists, name);
  compiled.set(lists, known.set(name, added));
  return added;
}

/**
 * Where the list finds something in a text, in order and without overlaps. `folded` is the text folded, `phrases` are
 * those of `match` that can be in it.
 */
export function findPhrases(
  text: string,
  list: WordList,
  folded: string = foldText(text),
  phrases: Iterable<ListedPhrase> = list.match.filter((phrase) => phrase.mayBeIn(folded)),
): readonly Stretch[] {
  // Most texts hold nothing that is looked for: what would excuse a finding is asked for only after one.
  const suspects: Stretch[] = [];
  for (const phrase of phrases) for (const stretch of phrase.searchAll(folded)) suspects.push(stretch);
  if (suspects.length === 0) return [];
  if (list.with.length > 0 && !list.with.some((phrase) => phrase.isIn(folded))) return [];
  if (list.unless.some((phrase) => phrase.isIn(folded))) return [];
  const harmless = list.except.flatMap((phrase) => phrase.findAll(folded));
  const found = suspects
    .filter((each) => !harmless.some((other) => other.start <= each.start && each.end <= other.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Stretch[] = [];
  for (const each of found) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  return apart;
}

/** Not inside a word: a letter or digit stands on one side at most. */
const wordEdge = narrowLetters(String.raw`(?:(?<![\p{L}\p{N}])|(?![\p{L}\p{N}]))`);

/**
 * A phrase of a list. Words stand as they are, `~` is any ending of a word, a space is any space between words; the
 * rest is a regular expression. `\b` knows only Latin letters, so the edges of words are found by what stands around.
 */
export class ListedPhrase {
  /** Parts of which a text with the phrase has at least one (`findRequiredParts`); missing when there is no telling. */
  readonly parts: readonly string[] | undefined;
  private compiled: RegExp | undefined;
  private readonly phrase: string;
  /** Of each part the longest piece without spaces, which a text has letter by letter. */
  private readonly letters: readonly string[] | undefined;

  constructor(phrase: string) {
    this.phrase = foldPhrase(phrase);
    this.parts = recallRequiredParts(this.phrase);
    this.letters = this.parts?.map(findLongestPiece);
  }

  /** The phrase as a regular expression. */
  get source(): string {
    const inner = narrowLetters(this.phrase.replaceAll('~', '\\p{L}*').replaceAll(' ', '\\s+'));
    return `${wordEdge}(?:${inner})${wordEdge}`;
  }

  /** Whether a folded text can have the phrase at all. */
  mayBeIn(text: string): boolean {
    return this.letters?.some((part) => text.includes(part)) ?? true;
  }

  isIn(text: string): boolean {
    return this.mayBeIn(text) && text.search(this.pattern) >= 0;
  }

  findAll(text: string): readonly Stretch[] {
    return this.mayBeIn(text) ? this.searchAll(text) : [];
  }

  /** The same where it is known that the text may have the phrase. */
  searchAll(text: string): readonly Stretch[] {
    return this.execAll(text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  }

  /** Every match in a folded text, with the named groups of the phrase. */
  matchAll(text: string): readonly RegExpExecArray[] {
    return this.mayBeIn(text) ? this.execAll(text) : [];
  }

  private execAll(text: string): readonly RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    // The method of strings would make a copy of the pattern for each text.
    const { pattern } = this;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex += 1;
    }
    return found;
  }

  /** Compiled when it is first needed, which for most phrases is never. */
  private get pattern(): RegExp {
    if (this.compiled !== undefined) return this.compiled;
    // Ignoring case costs several times the search itself; where only Cyrillic is meant, folding has done it.
    const ignoresCase = /[a-z]/i.test(this.phrase.replace(/\\p\{\w+\}|\\\w/g, ''));
    this.compiled = new RegExp(this.source, ignoresCase ? 'giu' : 'gu');
    return this.compiled;
  }
}

function findLongestPiece(part: string): string {
  return part.split(' ').reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** The text in small letters, with е for ё; every character keeps its offset. */
export function foldText(text: string): string {
  const lowered = text.toLowerCase();
  // Some signs of rare scripts get longer: there only the letters that lists are written in are lowered.
  if (lowered.length === text.length) return lowered.includes('ё') ? lowered.replaceAll('ё', 'е') : lowered;
  return foldYo(text).replace(/[A-ZА-Я]/g, (letter) => letter.toLowerCase());
}

/** A phrase as it is compiled: small letters with е for ё. Its escapes (`\p{L}`) and Latin capitals stay as they are. */
export function foldPhrase(phrase: string): string {
  return foldYo(phrase).replace(/[А-Я]/g, (letter) => letter.toLowerCase());
}

function compileList(lists: PlainLists, name: string): WordList {
  if (!lists.has(name)) return emptyList;
  const plain = readSchema(lists.get(name));
  if (plain === undefined) throw new Error(`the word list ${name} is not a map`);
  const compile = (key: string): readonly ListedPhrase[] =>
    readStrings(plain[key]).map((phrase) => new ListedPhrase(phrase));
  return {
    match: compile('match'),
    with: compile('with'),
    unless: compile('unless'),
    except: compile('except'),
  };
}
