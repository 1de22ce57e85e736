import { findGroupEnd, splitAlternatives } from './phrase-notation.js';

/** A piece of a phrase in the notation of word lists, and what its quantifier says. */
interface Piece {
  readonly kind: 'letter' | 'space' | 'group' | 'lookaround' | 'refusal' | 'other';
  /** What it stands for; of a group what is in it. */
  readonly text: string;
  /** How often it stands here at least. */
  readonly least: number;
  /** Whether more than that may stand here, so that what follows does not join it. */
  readonly isRepeated: boolean;
}

const piece =
  /(?<letter>[а-яa-zA-Z\d_<>:@/№%…,–—-]|\\[^\p{L}\d])|(?<space> |\\s)|(?<class>\[(?:\\.|[^\]\\])*\])|(?<escape>\\[pPuk]\{[^}]*\}|\\.)|(?<open>\()|(?<rest>[^])/uy;
/** A group, or what must stand beside the match: in the same text all the same. */
const parenthesis = /^\((?:(?:\?:|\?<\w+>|(?!\?))(?<inside>[^]*)|\?<?=(?<asked>[^]*))\)$/;
const quantifier = /\?\??|\*\??|\+\??|\{(\d+)(?:,\d*)?\}\??/y;

/**
 * Parts of which any text that a phrase matches has at least one; `undefined` when there is no telling. A part that
 * begins with a space stands at the beginning of a word; any other space is any space between words. To look for parts
 * takes a fraction of the time that the phrase itself takes, and most texts have none of them. `phrase` is in the notation of word lists, in small letters with е
 * for ё; it begins at the edge of a word.
 */
export function findRequiredParts(phrase: string): readonly string[] | undefined {
  return findInAlternatives(phrase, true)?.map((part) => part.replace(/^ (?![а-яa-z\d])/, ''));
}

/** `startsWord`: whether a letter that the phrase begins with begins a word. */
function findInAlternatives(phrase: string, startsWord: boolean): readonly string[] | undefined {
  const alternatives = splitAlternatives(phrase).map((each) => findInSequence(each, startsWord));
  const known = alternatives.filter((each) => each !== undefined);
  return known.length === alternatives.length ? [...new Set(known.flat())] : undefined;
}

/** The best of what the pieces of a sequence require: that which is the rarest found in vain. */
function findInSequence(phrase: string, startsWord: boolean): readonly string[] | undefined {
  const candidates: (readonly string[])[] = [];
  let run = startsWord ? ' ' : '';
  const endRun = (): void => {
    if (isTelling(run)) candidates.push([run]);
    run = '';
  };
  for (const each of readPieces(phrase)) {
    const isAtWord = run.endsWith(' ');
    switch (each.kind) {
      case 'refusal':
        break;
      case 'lookaround': {
        const asked = each.least > 0 ? findInAlternatives(each.text, false) : undefined;
        if (asked !== undefined) candidates.push(asked);
        break;
      }
      case 'letter':
        if (each.least > 0) run += each.text.repeat(each.least);
        if (each.isRepeated) endRun();
        break;
      case 'space':
        if (each.least === 0) endRun();
        // A letter after it begins a word.
        else if (!isAtWord) run += ' ';
        break;
      case 'other':
        endRun();
        break;
      case 'group': {
        endRun();
        const inside = each.least > 0 ? findInAlternatives(each.text, isAtWord) : undefined;
        if (inside !== undefined) candidates.push(inside);
        break;
      }
      default:
        each.kind satisfies never;
    }
    if (run === '' && endsBeforeWord(each, isAtWord)) run = ' ';
  }
  endRun();
  const chances = candidates.map((parts) => estimateAll(parts));
  return candidates[chances.indexOf(Math.min(...chances))];
}

/** How often one of several parts is found in vain, compared with others. */
function estimateAll(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + lettersAlike ** -weigh(part), 0);
}

/** Each further letter makes a part so many times as rare: of the letters of a language few are likely at one place. */
const lettersAlike = 5;

/** Whether what follows a piece begins a word, when it is told whether the piece itself stands before a word. */
function endsBeforeWord({ kind, text, least }: Piece, isAtWord: boolean): boolean {
  switch (kind) {
    case 'space':
      return least > 0 || isAtWord;
    case 'group':
      return (least > 0 || isAtWord) && splitAlternatives(text).every((each) => /(?:^|[^\\]) $/.test(each));
    case 'lookaround':
    case 'refusal':
      return isAtWord;
    case 'letter':
    case 'other':
      return false;
    default:
      return kind satisfies never;
  }
}

/** Two letters inside of words stand in nearly every text. */
function isTelling(part: string): boolean {
  return weigh(part) > (part.startsWith(' ') ? 1 : 2) || /[^\sа-яa-z\d]/.test(part);
}

/** How telling a part is: the number of its signs. */
function weigh(part: string): number {
  return part.trimStart().length;
}

function* readPieces(phrase: string): Generator<Piece> {
  let at = 0;
  while (at < phrase.length) {
    piece.lastIndex = at;
    const { letter, space, open } = piece.exec(phrase)?.groups ?? {};
    const start = at;
    at = open === undefined ? Math.max(piece.lastIndex, at + 1) : findGroupEnd(phrase, at);
    const source = phrase.slice(start, at);
    quantifier.lastIndex = at;
    const quantity = quantifier.exec(phrase);
    if (quantity !== null) at = quantifier.lastIndex;
    const least = quantity === null || quantity[0].startsWith('+') ? 1 : Number(quantity[1] ?? 0);
    const isRepeated = quantity !== null;
    if (letter !== undefined) {
      const text = letter.replace('\\', '').toLowerCase();
      yield { kind: 'letter', text, least, isRepeated };
    } else if (space !== undefined) yield { kind: 'space', text: space, least, isRepeated };
    else {
      const { inside, asked } = parenthesis.exec(source)?.groups ?? {};
      const kind = inside !== undefined ? 'group' : asked !== undefined ? 'lookaround' : 'refusal';
      yield { kind: open === undefined ? 'other' : kind, text: inside ?? asked ?? '', least, isRepeated };
    }
  }
}
