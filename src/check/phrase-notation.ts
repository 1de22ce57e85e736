/** The parts of a phrase between the bars that stand outside of brackets. */
export function splitAlternatives(phrase: string): string[] {
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
export function findGroupEnd(phrase: string, start: number): number {
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
