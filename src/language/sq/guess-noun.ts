import type { ArticleNoun } from '../article-lexicon.js';

/**
 * What an unknown word is, by its ending and by the linking article behind it, which tells the gender. `undefined` for
 * what is no word of the language to be declined: an abbreviation, a form with a slash.
 */
export function guessNoun(text: string, next: string | undefined): ArticleNoun | undefined {
  const word = text.normalize('NFC').toLowerCase();
  if (!/^[\p{Ll}-]{3,}$/u.test(word) || /^\p{Lu}{2,}$/u.test(text)) return undefined;
  const linked = next === 'i' ? 'masculine' : next === 'e' ? 'feminine' : undefined;
  const gender = linked ?? (/[eëi]$/u.test(word) ? 'feminine' : 'masculine');
  // Another vowel would be a definite form, or a word that is no Albanian noun.
  if (gender === 'masculine' && /[aeiouyë]$/u.test(word)) return undefined;
  const plural = gender === 'masculine' && !word.endsWith('s') ? `${word}ë` : word;
  return { word, gender, person: true, plural };
}
