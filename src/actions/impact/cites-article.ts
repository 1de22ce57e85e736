/**
 * Whether a citation of some articles of an act is about a given one. A citation of the act as a whole is not: it stays
 * right whatever becomes of one article. Without an article all citations of the act are meant.
 */
export function citesArticle(cited: readonly string[], article: string | undefined): boolean {
  return article === undefined || cited.includes(article);
}
