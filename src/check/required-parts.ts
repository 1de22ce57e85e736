/** A piece of a phrase in the notation of word lists, and what its quantifier says. */
interface Piece {
  readonly kind: 'letter' | 'group' | 'other';
  readonly text: string;
  readonly isRequired: boolean;
  /** Whether more than one of it may stand here, so that what follows does not join it. */
  readonly isRepeated: boolean;
}

const piece =
  /(?<letter>[а-я]|\\\.)|(?<class>\[(?:\\.|[^\]\\])*\])|(?<escape>\\[pPuk]\{[^}]*\}|\\.)|(?<open>\()|(?<rest>[^])/y;
const quantifier = /\?\??|\*\??|\+\??|\{(\d+)(?:,\d*)?\}\??/y;

/**
 * Parts of words of which any text that a phrase matches has at least one; `undefined` when there is no telling. To look
 * for parts takes a fraction of the time that the phrase itself takes, and most texts have none of them. `phrase` is in
 * the notation of word lists, in small letters with е for ё.
 */
export function findRequiredParts(phrase: string): readonly string[] | undefined {
  const alternatives = splitAlternatives(phrase).map(findInSequence);
  const known = alternatives.filter((each) => each !== undefined);
  return known.length === alternatives.length ? [...new Set(known.flat())] : undefined;
}

/** The best of what the pieces of a sequence require: the longer its shortest part, the rarer it is found in vain. */
function findInSequence(phrase: string): readonly string[] | undefined {
  const candidates: (readonly string[])[] = [];
  let run = '';
  const endRun = (): void => {
    if (run.length > 1) candidates.push([run]);
    run = '';
  };
  for (const each of readPieces(phrase)) {
    if (each.kind === 'letter' && each.isRequired) {
      run += each.text;
      if (each.isRepeated) endRun();
      continue;
    }
    endRun();
    const inside = each.kind === 'group' && each.isRequired ? findRequiredParts(each.text) : undefined;
    if (inside !== undefined) candidates.push(inside);
  }
  endRun();
  const lengths = candidates.map((parts) => Math.min(...parts.map((part) => part.length)));
  return candidates[lengths.indexOf(Math.max(...lengths))];
}

function* readPieces(phrase: string): Generator<Piece> {
  let at = 0;
  while (at < phrase.length) {
    piece.lastIndex = at;
    const { letter, open } = piece.exec(phrase)?.groups ?? {};
    const start = at;
    at = open === undefined ? Math.max(piece.lastIndex, at + 1) : findGroupEnd(phrase, at);
    const source = phrase.slice(start, at);
    quantifier.lastIndex = at;
    const quantity = quantifier.exec(phrase);
    if (quantity !== null) at = quantifier.lastIndex;
    const isRequired = quantity === null || quantity[0].startsWith('+') || Number(quantity[1] ?? 0) > 0;
    const isRepeated = quantity !== null;
    if (letter !== undefined)
      yield { kind: 'letter', text: letter.replace('\\', ''), isRequired, isRepeated };
    else {
      // What a lookaround asks for need not be a part of the match, or must not be there at all.
      const inside = /^\((?:\?:|\?<\w+>|(?!\?))([^]*)\)$/.exec(source)?.[1];
      const isGroup = open !== undefined && inside !== undefined;
      yield { kind: isGroup ? 'group' : 'other', text: inside ?? '', isRequired, isRepeated };
    }
  }
}

/** The parts between the bars that stand outside of brackets. */
function splitAlternatives(phrase: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < phrase.length; at = stepOver(phrase, at)) {
    depth += bracketDepth(phrase, at);
    if (depth > 0 || phrase[at] !== '|') continue;
    parts.push(phrase.slice(from, at));
    from = at + 1;
  }
  return [...parts, phrase.slice(from)];
}

/** The offset after the bracket that closes the one at `start`. */
function findGroupEnd(phrase: string, start: number): number {
  let depth = 0;
  for (let at = start; at < phrase.length; at = stepOver(phrase, at)) {
    depth += bracketDepth(phrase, at);
    if (at > start && depth === 0) return at + 1;
  }
  return phrase.length;
}

/** By how much the character at an offset changes the number of round brackets that are open. */
function bracketDepth(phrase: string, at: number): number {
  if (phrase[at] === '(') return 1;
  return phrase[at] === ')' ? -1 : 0;
}

/** The offset after a character, or after a whole escape or class. */
function stepOver(phrase: string, at: number): number {
  if (phrase[at] === '\\') return at + 2;
  if (phrase[at] !== '[') return at + 1;
  let end = at + 1;
  while (end < phrase.length && phrase[end] !== ']') end += phrase[end] === '\\' ? 2 : 1;
  return end + 1;
}
