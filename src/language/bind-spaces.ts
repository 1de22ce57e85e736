import type { Bonds } from './bonds.js';
import { isDigit, isLowerCase } from './letters.js';
import { foldEnd, foldStart, holdsNext, holdsPrevious, packLetter, ShortWords } from './short-words.js';

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;
const LOW_LINE = 0x5f;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const NUMBER_SIGN = 0x2116;

/** Stands for what a text has no letters for: a gap to fill in by hand. */
const OBJECT = 0xfffc;

/** How two words hang together. Numbers, since there are a thousand pairs in a document. */
const none = 0;
/** Only where the words that hang together stay short. */
const loose = 1;
/** Always. */
const firm = 2;
type Bond = typeof none | typeof loose | typeof firm;

/**
 * The text with no-break spaces where typography wants them. Each takes the place of one space, so that
 * offsets stay, and a text that was bound stays as it is. Prepositions, conjunctions, particles and counts are bound
 * only while no more than `longest` characters hang together: a line must be able to break somewhere.
 */
export function bindSpaces(text: string, bonds: Bonds, longest: number): string {
  readGaps(text, bonds, readShortWords(bonds));
  let isBound = false;
  let group = 0;
  for (let gap = 0; gap < gaps.count; gap += 1) {
    const at = gaps.places[gap] ?? 0;
    const bond = gaps.bonds[gap];
    if (bond === firm || (bond === loose && findAtomEnd(gap + 1, text.length) - group <= longest)) {
      if (codeAt(at) !== SPACE) continue;
      // The upper byte is zero in both.
      units[2 * at] = NO_BREAK_SPACE;
      isBound = true;
    } else {
      group = at + 1;
    }
  }
  return isBound ? units.toString('utf16le', 0, 2 * text.length) : text;
}

/**
 * The text that is looked at, two bytes for each character, the lower one first: it is read here and its spaces are bound
 * here. What comes out is one piece; put together of the pieces between the spaces it had to be gathered by whoever
 * reads it next, and binding took a third longer. As long as the longest text so far.
 */
let units = Buffer.allocUnsafeSlow(2048);

function loadUnits(text: string): void {
  if (2 * text.length > units.length) units = Buffer.allocUnsafeSlow(4 * text.length);
  units.write(text, 0, 'utf16le');
}

function codeAt(at: number): number {
  return (units[2 * at] ?? 0) | ((units[2 * at + 1] ?? 0) << 8);
}

/**
 * Where the words of the text that is looked at are apart, and how those on both sides hang together. Filled anew for each
 * text: lists of its own for each were a tenth of all garbage of a Word file, 108 of 1057 KB.
 */
const gaps: { count: number; readonly places: number[]; readonly bonds: Bond[] } = {
  count: 0,
  places: [],
  bonds: [],
};

/**
 * Goes through the text once. A word is told short or not by the time its end is found: nearly all are plain rows of
 * letters in lower case, which are packed as they are read.
 */
function readGaps(text: string, bonds: Bonds, short: ShortWords): void {
  loadUnits(text);
  const { places } = gaps;
  let count = 0;
  let before = 0;
  let sidesBefore = 0;
  let start = 0;
  let packed = 0;
  let isPlain = true;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? codeAt(at) : SPACE;
    if (isLowerCase(code)) {
      packed = packLetter(packed, code);
      continue;
    }
    if (!isSeparator(code)) {
      isPlain = false;
      continue;
    }
    const sides = isPlain ? short.findPlain(at - start, packed) : short.find(text, start, at);
    if (start > 0) {
      const isShort = (sidesBefore & holdsNext) !== 0 || (sides & holdsPrevious) !== 0;
      gaps.bonds[count] = readBond(text, before, start - 1, at, bonds, isShort);
      count += 1;
    }
    places[count] = at;
    before = start;
    sidesBefore = sides;
    start = at + 1;
    packed = 0;
    isPlain = true;
  }
  gaps.count = count;
}

/**
 * How the words at a gap hang together: the first one begins at `start` and ends at `space`, the second one goes on from
 * there to `end`. A line break parts them; a no-break space that is there already holds.
 */
function readBond(
  text: string,
  start: number,
  space: number,
  end: number,
  bonds: Bonds,
  isShort: boolean,
): Bond {
  const code = codeAt(space);
  if (code === SPACE) return findBond(text, start, space, end, bonds, isShort);
  return code === LINE_FEED ? none : firm;
}

const shortWords = new WeakMap<Bonds, ShortWords>();

/** The short words of bonds, which are read once for a lexicon. */
function readShortWords(bonds: Bonds): ShortWords {
  const known = shortWords.get(bonds) ?? new ShortWords(bonds);
  shortWords.set(bonds, known);
  return known;
}

/** Where the words end that hang together in any case with the one before a gap. */
function findAtomEnd(gap: number, length: number): number {
  let next = gap;
  while (next < gaps.count && gaps.bonds[next] === firm) next += 1;
  return next < gaps.count ? (gaps.places[next] ?? length) : length;
}

/** How two words with a plain space between them hang together. `isShort`: one of them is a short word that holds on. */
function findBond(
  text: string,
  start: number,
  space: number,
  end: number,
  bonds: Bonds,
  isShort: boolean,
): Bond {
  const next = space + 1;
  if (start === space || next === end) return none;
  // Most words are told apart by a letter or two: nothing is cut out or looked up for them.
  const first = codeAt(next);
  if (first === EN_DASH || first === EM_DASH) return end === next + 1 ? firm : none;
  const last = codeAt(space - 1);
  if (isDigit(last) || last === LOW_LINE) {
    const word = foldEnd(text.slice(next, end));
    if (bonds.afterNumber.has(word)) return firm;
    if (isDigit(first) && isThousand(text.slice(start, space), text.slice(next, end))) return firm;
    // What is counted: за 3 рабочих дня.
    const isCount = isLowerCase(first) && !bonds.toNext.has(word);
    if (isCount && /^[«(]?\d{1,4}$/.test(text.slice(start, space))) return loose;
  }
  // № belongs to what follows it, and before it stands whatever counts: nearly all that is no letter is this sign.
  if ((!isLowerCase(first) && first !== NUMBER_SIGN) || last === FULL_STOP) {
    const word = text.slice(start, space);
    if (belongsToNext(word, text.slice(next, end), bonds)) return firm;
    if (!isLowerCase(codeAt(start)) && isSurname(word) && endsInInitials(text, next)) return firm;
  }
  return isShort ? loose : none;
}

/** Whether the first word is an abbreviation or a noun that the number or name after it belongs to, or initials. */
function belongsToNext(word: string, next: string, bonds: Bonds): boolean {
  const own = foldStart(word);
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
  while (end < text.length && !isSeparator(codeAt(end))) end++;
  return end;
}

function isSeparator(code: number): boolean {
  // Nearly every character is a letter above them all.
  if (code > NO_BREAK_SPACE) return code === NARROW_NO_BREAK_SPACE;
  return code === SPACE || code === NO_BREAK_SPACE || code === LINE_FEED;
}
