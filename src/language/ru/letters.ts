/** Classes of Russian letters that decide how an ending is spelled, for use inside a regular expression. */
export const vowels = 'аеёиоуыэюя';

/** After these и is written, never ы. */
export const velarsAndSibilants = 'гкхжшщч';

/** After these an unstressed о of an ending is written as е. */
export const sibilantsAndC = 'жшщчц';

/** Whether a word is all capitals, as in a heading; one letter tells nothing. */
export function isAllCapitals(word: string): boolean {
  return /\p{Lu}\P{L}*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}
