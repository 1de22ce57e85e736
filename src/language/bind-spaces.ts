import { type Bonds, longestShortWord } from './bonds.js';
import { isLowerCase, ShortWords } from './short-words.js';

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** Stands for what a text has no letters for: a gap to fill in by hand. */
const OBJECT = 0xfffc;

/** `firm` holds always; `loose` only where the words that hang together stay short. */
type Bond = 'firm' | 'loose' | undefined;

/**
 * The text with no-break spaces where typography wants them. Each takes the place of one space, so that
 * offsets stay, and a text that was bound stays as it is. Prepositions, conjunctions, particles and counts are bound
 * only while no more than `longest` characters hang together: a line must be able to break somewhere.
 */
export function bindSpaces(text: string, bonds: Bonds, longest: number): string {
  const short = readShortWords(bonds);
  let bound = '';
  let copied = 0;
  let group = 0;
  let word = 0;
  let end = findWordEnd(text, 0);
  while (end < text.length) {
    const start = word;
    const at = end;
    word = at + 1;
    end = findWordEnd(text, word);
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) group = word;
    if (code !== SPACE) continue;
    const bond = findBond(text, start, at, end, bonds, short);
    if (bond === 'firm' || (bond === 'loose' && findAtomEnd(text, word, bonds, short) - group <= longest)) {
      bound += `${text.slice(copied, at)}\u00A0`;
      copied = word;
    } else {
      group = word;
    }
  }
  return copied === 0 ? text : bound + text.slice(copied);
}

/** The short words of bonds, which are read once for a lexicon. */
interface ShortBonds {
  readonly toNext: ShortWords;
  readonly toPrevious: ShortWords;
}

const shortBonds = new WeakMap<Bonds, ShortBonds>();

function readShortWords(bonds: Bonds): ShortBonds {
  const known = shortBonds.get(bonds);
  if (known !== undefined) return known;
  const read = { toNext: new ShortWords(bonds.toNext), toPrevious: new ShortWords(bonds.toPrevious) };
  shortBonds.set(bonds, read);
  return read;
}

/** Where the words end that hang together with the one at `start` in any case. */
function findAtomEnd(text: string, start: number, bonds: Bonds, short: ShortBonds): number {
  let word = start;
  let end = findWordEnd(text, word);
  while (end < text.length) {
    const next = findWordEnd(text, end + 1);
    const code = text.charCodeAt(end);
    const holds =
      code === SPACE ? findBond(text, word, end, next, bonds, short) === 'firm' : code !== LINE_FEED;
    if (!holds) return end;
    word = end + 1;
    end = next;
  }
  return end;
}

/** How the words on both sides of the space at `space` hang together, which begin at `start` and end at `end`. */
function findBond(
  text: string,
  start: number,
  space: number,
  end: number,
  bonds: Bonds,
  short: ShortBonds,
): Bond {
  const next = space + 1;
  if (start === space || next === end) return undefined;
  // Most words are told apart by a letter or two: nothing is cut out or looked up for them.
  const first = text.charCodeAt(next);
  if (first === EN_DASH || first === EM_DASH) return end === next + 1 ? 'firm' : undefined;
  const last = text.charCodeAt(space - 1);
  if (isDigit(last) || last === 0x5f) {
    const word = trimEnd(text.slice(next, end));
    if (bonds.afterNumber.has(word)) return 'firm';
    if (isDigit(first) && isThousand(text.slice(start, space), text.slice(next, end))) return 'firm';
    // What is counted: за 3 рабочих дня.
    const isCount = isLowerCase(first) && !bonds.toNext.has(word);
    if (isCount && /^[«(]?\d{1,4}$/.test(text.slice(start, space))) return 'loose';
  }
  if (!isLowerCase(first) || last === FULL_STOP) {
    if (belongsToNext(text.slice(start, space), text.slice(next, end), bonds)) return 'firm';
    if (isSurname(text.slice(start, space)) && endsInInitials(text, next)) return 'firm';
  }
  if (holdsNext(text, start, space, short.toNext)) return 'loose';
  return holdsPrevious(text, next, end, short.toPrevious) ? 'loose' : undefined;
}

/** Whether a word is one that does not end a line; what is open before it does not count. */
function holdsNext(text: string, start: number, end: number, words: ShortWords): boolean {
  if (end - start > longestShortWord + 1) return false;
  if (isLowerCase(text.charCodeAt(start)) && !words.mayBegin(text, start, end)) return false;
  return words.has(trimStart(text.slice(start, end)));
}

/** Whether a word is one that does not begin a line; what ends a phrase after it does not count. */
function holdsPrevious(text: string, start: number, end: number, words: ShortWords): boolean {
  if (end - start > longestShortWord + 1) return false;
  if (isLowerCase(text.charCodeAt(start)) && !words.mayBegin(text, start, end)) return false;
  return words.has(trimEnd(text.slice(start, end)));
}

/** Whether the first word is an abbreviation or a noun that the number or name after it belongs to, or initials. */
function belongsToNext(word: string, next: string, bonds: Bonds): boolean {
  const own = trimStart(word);
  if (isNumber(next) && bonds.beforeNumber.has(own)) return true;
  if (mayBeName.test(next) && bonds.beforeName.has(own)) return true;
  if (!word.endsWith('.')) return false;
  if (isInitials(word) && (isInitials(next) || /^\p{Lu}\p{L}/u.test(next))) return true;
  return bonds.pairs.has(`${own} ${next.replace(/[,;:)»…]+$/u, '').toLowerCase()}`);
}

/** A name in quotes or with a capital, a number, a gap to fill in. */
const mayBeName = /^[«"]?[\p{Lu}\d_\uFFFC]/u;

/** Whether initials begin at `start` that no surname follows: those of the surname before them. */
function endsInInitials(text: string, start: number): boolean {
  const end = findWordEnd(text, start);
  const word = text.slice(start, end);
  if (!isInitials(word)) return false;
  // A comma or bracket after the initials ends the name, and so does what is no name.
  if (!word.endsWith('.') || end === text.length) return true;
  const next = text.slice(end + 1, findWordEnd(text, end + 1));
  return isInitials(next) ? endsInInitials(text, end + 1) : !isSurname(next);
}

function isInitials(word: string): boolean {
  return /^[«"(]*\p{Lu}\.(?:-?\p{Lu}\.)*[,;:)»]*$/u.test(word);
}

function isSurname(word: string): boolean {
  return /^[«"(]*\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*[,;:)».]*$/u.test(word);
}

/** 72, 3.1, IV; a gap stands for a number that is not known yet. */
function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return isDigit(first) || first === OBJECT || /^[IVXLC]+[.,;:)]*$/.test(word);
}

/** Whether two words are groups of the digits of one number: 1 000. */
function isThousand(before: string, after: string): boolean {
  return /(?:^|\D)\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
}

function findWordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSeparator(text.charCodeAt(end))) end++;
  return end;
}

function isSeparator(code: number): boolean {
  // Nearly every character is a letter above them all.
  if (code > NO_BREAK_SPACE) return code === NARROW_NO_BREAK_SPACE;
  return code === SPACE || code === NO_BREAK_SPACE || code === LINE_FEED;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A word as it is looked up: without what is open before it, in lower case. */
function trimStart(word: string): string {
  return isLowerCase(word.charCodeAt(0)) ? word : word.replace(/^[«„"([]+/u, '').toLowerCase();
}

/** A word as it is looked up: without what ends a phrase after it, in lower case. */
function trimEnd(word: string): string {
  const isBare = isLowerCase(word.charCodeAt(0)) && isLowerCase(word.charCodeAt(word.length - 1));
  return isBare ? word : word.replace(/[.,;:!?)\]»“"…]+$/u, '').toLowerCase();
}
