import { isLowerCase, isUpperCase } from './letters.js';

/**
 * Makes the first letter small unless the first word is an abbreviation, that is, goes on with another capital
 * or with a digit, plus or hash (CRM, ИТ-директор, C#).
 */
export function lowerFirst(text: string): string {
  const first = text.charCodeAt(0);
  if (isLowerCase(first)) return text;
  if (isUpperCase(first) && startsLowerCaseWord(text, 1)) return text.charAt(0).toLowerCase() + text.slice(1);
  return /^\p{Lu}(?:\P{L}*\p{Lu}|[\p{N}+#])/u.test(firstWord(text)) ? text : mapFirst(text, lower);
}

/** Makes the first letter capital unless its word has a capital inside (iOS, eNPS). */
export function capitalizeFirst(text: string): string {
  if (isUpperCase(text.charCodeAt(0))) return text;
  if (startsLowerCaseWord(text, 0)) return text.charAt(0).toUpperCase() + text.slice(1);
  return /^\p{Ll}\p{L}*\p{Lu}/u.test(firstWord(text)) ? text : mapFirst(text, upper);
}

/** Whether letters in lower case and then a space or the end follow: so most texts begin, and no expression is needed. */
function startsLowerCaseWord(text: string, start: number): boolean {
  let at = start;
  while (isLowerCase(text.charCodeAt(at))) at += 1;
  return at > start && (at === text.length || text.charAt(at) === ' ');
}

/** The first run without a space or hyphen. */
function firstWord(text: string): string {
  return /^[^\s\u2010\u2011-]*/u.exec(text)?.[0] ?? '';
}

function mapFirst(text: string, change: (letter: string) => string): string {
  return text.replace(/^\p{L}/u, change);
}

const lower = (letter: string) => letter.toLowerCase();
const upper = (letter: string) => letter.toUpperCase();
