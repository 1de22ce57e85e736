/** A stem of the lexicon with the capitals of a word: all of them, or the first. */
export function fitCapital(word: string, stem: string): string {
  if (!/^\p{Lu}/u.test(word)) return stem;
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}
