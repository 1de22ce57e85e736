/**
 * A word as grammar sees it: composed (NFC), without soft hyphens and other characters that are not seen, and without
 * stress marks. Only forms that change are made of it; what does not change stays as it was written.
 */
export function bareWord(word: string): string {
  // Most words are nothing but letters, and stay as they are.
  if (/^[а-яё-]*$/iu.test(word)) return word;
  return word.normalize('NFC').replaceAll(/[\p{Cf}\u0300\u0301]/gu, '');
}
