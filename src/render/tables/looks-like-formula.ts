/** White space and signs that nobody sees, which programs skip before they look at a cell. */
const unseen = /^[\s\p{Cc}\p{Cf}\p{Z}]+/u;

/**
 * Whether a spreadsheet program could take a text for a formula: it begins with `=`, `+`, `-` or `@`, also after signs that
 * nobody sees and in another width, or with a tab or a line end. The list is that of OWASP, "CSV Injection".
 */
export function looksLikeFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const [first = ''] = text.replace(unseen, '');
  return /^[=+\-@]/.test(first.normalize('NFKC'));
}
