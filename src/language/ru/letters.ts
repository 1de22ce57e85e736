/** Whether a text ends in a vowel. */
export function endsInVowel(text: string): boolean {
  return /[аеёиоуыэюя]$/iu.test(text);
}

/** Whether и follows, never ы: after г, к, х and the sibilants. */
export function endsInVelarOrSibilant(text: string): boolean {
  return /[гкхжшчщ]$/iu.test(text);
}

/** Whether an unstressed о of the ending is written as е: after the sibilants and ц. */
export function endsInSibilantOrC(text: string): boolean {
  return /[жшщчц]$/iu.test(text);
}

/** How many vowels, and so syllables, a word has. */
export function countVowels(word: string): number {
  return word.match(/[аеёиоуыэюя]/giu)?.length ?? 0;
}

/** Whether a word is all capitals, as in a heading; one letter tells nothing. */
export function isAllCapitals(word: string): boolean {
  return /\p{Lu}\P{L}*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}
