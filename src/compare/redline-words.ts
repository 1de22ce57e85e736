import type { Inline } from '../document/inline.js';
import type { Numbering } from '../document/number.js';
import type { Change } from '../document/revision.js';
import type { Piece } from './compare-words.js';
import { listTokens, type Token } from './token.js';

/**
 * The words of both editions in one text: without what was put in it is the old one, without what was struck out the new
 * one. A reference whose number changed counts as struck out and put in, though it leads to the same provision; so does one
 * to a provision that only the newer text has at its place (`isNewPlace`), for in the old text it would lead nowhere.
 */
export function joinPieces(
  pieces: readonly Piece[],
  isNewPlace: (target: string) => boolean = () => false,
): readonly Inline[] {
  return pieces.flatMap(({ isSame, before, after }) => {
    if (!isSame) return [...revise('deleted', writeOld(before)), ...revise('inserted', writeNew(after))];
    const joined: Inline[] = [];
    let start = 0;
    after.forEach((token, place) => {
      const old = before[place];
      if (token.inline.type !== 'ref' || old === undefined) return;
      if (old.words === token.words && !isNewPlace(token.inline.target)) return;
      joined.push(
        ...writeNew(after.slice(start, place)),
        ...revise('deleted', writeOld([old])),
        ...revise('inserted', writeNew([token])),
      );
      start = place + 1;
    });
    return [...joined, ...writeNew(after.slice(start))];
  });
}

/** A text that only the newer edition has. */
export function putIn(content: readonly Inline[]): readonly Inline[] {
  return revise('inserted', content);
}

/** A text that only the older edition has, with the numbers that its references had there. */
export function strikeOut(content: readonly Inline[], numbering: Numbering): readonly Inline[] {
  return revise('deleted', writeOld(listTokens(content, numbering)));
}

function revise(change: Change, content: readonly Inline[]): readonly Inline[] {
  return content.length === 0 ? [] : [{ type: 'revision', change, content }];
}

function writeNew(tokens: readonly Token[]): readonly Inline[] {
  return writeTokens(tokens, ({ inline }) => inline);
}

/** Old words know no place: their files say something else by now. Old references lead nowhere. */
function writeOld(tokens: readonly Token[]): readonly Inline[] {
  return writeTokens(tokens, ({ inline, words }): Token['inline'] => {
    switch (inline.type) {
      case 'text':
      case 'ref':
        return { type: 'text', value: words };
      case 'blank': {
        const { type, hint, choices, lines } = inline;
        return { type, hint, choices, lines };
      }
      case 'break':
      case 'revision':
        return inline;
      default:
        return inline satisfies never;
    }
  });
}

function writeTokens(tokens: readonly Token[], write: (token: Token) => Token['inline']): readonly Inline[] {
  const runs: { readonly isStrong: boolean; readonly content: Token['inline'][] }[] = [];
  for (const token of tokens) {
    const inline = write(token);
    const last = runs.at(-1);
    if (last?.isStrong !== token.isStrong) {
      runs.push({ isStrong: token.isStrong, content: [inline] });
      continue;
    }
    const before = last.content.at(-1);
    if (before?.type === 'text' && inline.type === 'text') {
      last.content[last.content.length - 1] = { ...before, value: before.value + inline.value };
    } else last.content.push(inline);
  }
  return runs.flatMap(({ isStrong, content }): readonly Inline[] =>
    isStrong ? [{ type: 'strong', content }] : content,
  );
}
