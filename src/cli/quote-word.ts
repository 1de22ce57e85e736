/**
 * A word of a command as people can copy it into a shell: in double quotes, which sh, cmd and PowerShell all know, where it
 * holds a space or a sign that a shell reads as its own.
 */
export function quoteWord(word: string): string {
  return plainWord.test(word) ? word : `"${word.replace(forSh, '\\$&')}"`;
}

const plainWord = /^[\p{L}\p{N}_.,/\\:@+-]+$/u;

/** What means something to sh even in double quotes; a file of Windows cannot have a quote in its name. */
const forSh = /["$`]/g;
