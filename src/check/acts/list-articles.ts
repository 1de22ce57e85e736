import type { Citation } from './act.js';

/** The articles of a range are listed one by one up to so many: a longer one is a slip of the pen. */
const longestRange = 200;

/** Articles after the first: `, 74`, ` и 72.1`, `–74`. A part of an article («ч. 2») has a dot before its number. */
const next = /\s?(,|\p{Pd}|\p{L})\s?(\d+(?:\.\d+){0,2})/uy;

/** All articles that a citation names, those between the ends of a range too; none when it names the act as a whole. */
export function listArticles({ article, start, end }: Citation, text: string): readonly string[] {
  if (article === undefined) return [];
  const words = text.slice(start, end);
  const found = [article];
  next.lastIndex = words.indexOf(article) + article.length;
  for (let match = next.exec(words); match !== null; match = next.exec(words)) {
    const [, sign = '', number = ''] = match;
    const before = Number(found.at(-1));
    const isRange = /\p{Pd}/u.test(sign) && Number.isInteger(before);
    const length = isRange ? Math.floor(Number(number)) - before - 1 : 0;
    if (length > 0 && length <= longestRange) {
      for (let each = 1; each <= length; each++) found.push(String(before + each));
    }
    found.push(number);
  }
  return found;
}
