import { WordCursor } from './word-cursor.js';

/** The words and numbers of a text in order, a number with its fraction («2,5»). */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  const cursor = new WordCursor(text);
  while (cursor.next()) words.push(cursor.word);
  return words;
}
