import type { LineToken } from '../../exchange/edits/line-token.js';
import type { Blank } from '../../document/inline.js';

/**
 * Tokens as the text of a YAML file has them: references and blanks are marks again, two brackets as such are escaped.
 * `before` are the tokens of the line that they stood in; `findId` gives the id of a clause by its bookmark.
 */
export function writeMarkup(
  tokens: readonly LineToken[],
  before: readonly LineToken[],
  findId: (bookmark: string) => string | undefined,
): string {
  let written = '';
  let words = '';
  const flush = (): void => {
    written += words.replaceAll('[[', '\\[[');
    words = '';
  };
  for (const { key, words: own, inline } of tokens) {
    switch (inline.type) {
      case 'text':
      case 'break':
      case 'revision':
        words += own;
        break;
      case 'ref': {
        const known = before.find((token) => token.key === key)?.inline;
        const target = known?.type === 'ref' ? known.target : findId(inline.target);
        if (target === undefined) words += own;
        else {
          flush();
          written += `[[ref:${target}]]`;
        }
        break;
      }
      case 'blank':
        flush();
        written += writeBlank(inline);
        break;
      default:
        inline satisfies never;
    }
  }
  flush();
  return written;
}

function writeBlank({ hint, choices }: Blank): string {
  const parts = [hint, ...choices].map((each) => each.replace(/[[\]|]/g, ' ').trim());
  return parts.join('') === '' ? '[[blank]]' : `[[blank:${parts.join('|')}]]`;
}
