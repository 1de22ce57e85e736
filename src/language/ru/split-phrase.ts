/** A piece of a phrase; the texts of all pieces, put together, are the phrase. */
export interface Piece {
  readonly text: string;
  /**
   * `break`: what may stand between two heads (a comma, a slash, a dash between spaces);
   * `frozen`: what is in brackets or quotes, and any other sign.
   */
  readonly kind: 'word' | 'space' | 'break' | 'frozen';
}

const pattern =
  /(?<frozen>\([^()]*\)?|\[[^[\]]*\]?|«[^«»]*»?|„[^„“”]*[“”]?|“[^“”]*”?|"[^"]*"?)|(?<space>\s+)|(?<break>[,;/]|(?<![^\s])[-‐‑–—](?![^\s]))|(?<word>(?:[\p{L}\p{M}\p{N}\p{Cf}.+#&'’@_]|[-‐‑–—])+)|(?<other>[^])/gu;

/** Splits a phrase into words and what stands between them. */
export function splitPhrase(phrase: string): readonly Piece[] {
  return Array.from(phrase.matchAll(pattern), (match): Piece => {
    const { groups } = match;
    const text = match[0];
    if (groups?.['word'] !== undefined) return { text, kind: /[\p{L}\p{N}]/u.test(text) ? 'word' : 'frozen' };
    if (groups?.['space'] !== undefined) return { text, kind: 'space' };
    if (groups?.['break'] !== undefined) return { text, kind: 'break' };
    return { text, kind: 'frozen' };
  });
}
