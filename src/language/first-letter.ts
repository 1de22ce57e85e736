/**
 * Makes the first letter small unless the first word is an abbreviation, that is, goes on with another capital
 * or with a digit, plus or hash (CRM, ИТ-директор, C#).
 */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\P{L}*\p{Lu}|[\p{N}+#])/u.test(firstWord(text)) ? text : mapFirst(text, lower);
}

/** Makes the first letter capital unless its word has a capital inside (iOS, eNPS). */
export function capitalizeFirst(text: string): string {
  return /^\p{Ll}\p{L}*\p{Lu}/u.test(firstWord(text)) ? text : mapFirst(text, upper);
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
