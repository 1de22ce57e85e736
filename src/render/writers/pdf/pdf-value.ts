/**
 * A number as PDF writes it, to a thousandth. Put together of two whole ones: to find the digits of a fraction takes V8
 * several times as long, and a page has hundreds.
 */
export function decimal(value: number): string {
  const thousandths = Math.round(value * 1000);
  const size = Math.abs(thousandths);
  if (size > greatestThousandths) return String(thousandths / 1000);
  const fraction = fractions[size % 1000] ?? '';
  return `${thousandths < 0 ? '-' : ''}${Math.trunc(size / 1000)}${fraction}`;
}

/** Far beyond any page. */
const greatestThousandths = 1e9;

/** The digits of each number of thousandths behind their point, without zeros at the end. */
const fractions = Array.from({ length: 1000 }, (_, thousandths) =>
  thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`,
);

/** A text string (ISO 32000-1, 7.9.2.2): as it is where all of it is ASCII, else UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let units = '<FEFF';
  for (let index = 0; index < text.length; index++) units += hexUnit(text.charCodeAt(index));
  return `${units}>`;
}

/** A name; what is not a plain letter, digit or dot is written as its number. */
export function name(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const isPlain = (byte: number): boolean => /[A-Za-z0-9.+-]/.test(String.fromCharCode(byte));
  const written = bytes.map((byte) =>
    isPlain(byte) ? String.fromCharCode(byte) : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `/${written.join('')}`;
}

/** A date, in UTC. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;
}

/** The operands of a colour operator for `#rrggbb`, three numbers from 0 to 1; black for anything else. */
export function colorOperands(color: string): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return [1, 2, 3].map((part) => decimal(Number.parseInt(match?.[part] ?? '0', 16) / 255)).join(' ');
}

/** Sixteen bits as four hexadecimal digits. */
export function hexUnit(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
