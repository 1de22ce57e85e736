/**
 * A personnel number as numbers are compared: without spaces, in capital letters, and without the zeros before it, which
 * spreadsheets drop: «00117» and «117» are one number.
 */
export function foldPersonnelNumber(number: string): string {
  const whole = number.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return whole.replace(/^0+(?=.)/u, '');
}
