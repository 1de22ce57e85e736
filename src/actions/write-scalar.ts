import { quoteText } from '../parse/quote-text.js';

/** A text as a YAML scalar. Words are left bare, as a person would write them; whatever YAML could take for something else is quoted. */
export function writeScalar(text: string): string {
  const isBare = /^\p{L}(?:[\p{L}\p{N} ()«»–—-]*[\p{L}\p{N})»])?$/u.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isBare && !isWord ? text : quoteText(text);
}
