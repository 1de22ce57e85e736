import type { Inline } from '../document/inline.js';
import type { Numbering } from '../document/number.js';
import { printInlines } from '../document/print-inlines.js';

/** The smallest piece of a text that a comparison takes as one: a word, a sign, a space, a reference, a blank. */
export interface Token {
  /** What tells whether two tokens say the same. References say the same when they lead to the same provision. */
  readonly key: string;
  /** As it is printed. */
  readonly words: string;
  readonly inline: Exclude<Inline, { readonly type: 'strong' }>;
  readonly isStrong: boolean;
}

/**
 * The tokens of a text in reading order. A word is cut nowhere, whatever its alphabet; a compound with a hyphen is one
 * word. Neighbouring runs are read as one, for only the places of their sources part them, and a no-break space counts
 * as a space: where a line may break is typography.
 */
export function listTokens(content: readonly Inline[], numbering: Numbering): readonly Token[] {
  const tokens: Token[] = [];
  addTokens(content, false, numbering, tokens);
  return tokens;
}

function addTokens(
  content: readonly Inline[],
  isStrong: boolean,
  numbering: Numbering,
  tokens: Token[],
): void {
  let words = '';
  let first: Inline | undefined;
  const endWords = (): void => {
    const origin = first?.type === 'text' ? first.origin : undefined;
    for (const [value] of words.matchAll(pieces)) {
      const key = `${isStrong ? 'strong' : 'text'}:${value.replaceAll('\u00A0', ' ')}`;
      tokens.push({
        key,
        words: value,
        inline: { type: 'text', value, ...(origin && { origin }) },
        isStrong,
      });
    }
    words = '';
    first = undefined;
  };
  for (const inline of content) {
    if (inline.type === 'text') {
      first ??= inline;
      words += inline.value;
      continue;
    }
    endWords();
    if (inline.type === 'strong') addTokens(inline.content, true, numbering, tokens);
    else tokens.push({ key: nameMark(inline), words: printInlines([inline], numbering), inline, isStrong });
  }
  endWords();
}

const pieces = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

function nameMark(inline: Exclude<Inline, { readonly type: 'text' | 'strong' }>): string {
  switch (inline.type) {
    case 'ref':
      return `ref:${inline.target}`;
    case 'blank':
      return `blank:${JSON.stringify([inline.lines, inline.hint, inline.choices])}`;
    case 'break':
      return 'break';
    case 'revision':
      throw new Error('a redline is no edition');
    default:
      return inline satisfies never;
  }
}
