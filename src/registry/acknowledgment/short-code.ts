/** Crockford's alphabet of 32 signs: no I, L, O and U, which people take for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of a code without the one that checks them: 55 bits, too many to guess and few enough to type. */
const length = 11;

/** What Cyrillic capitals look like, in their order from the first one: a Russian keyboard types them. A dot is nothing. */
const lookAlikes = 'A.B..E....K.MH0.PCTY.X';
const firstCapital = 0x410;

/**
 * A code that a person can type from paper and that says nothing of anybody: `7K3M-9XQ2-4VBT`. `random` gives so many
 * random bytes. The last sign checks the others: one that was mistyped is always found.
 */
export function makeShortCode(random: (count: number) => Uint8Array): string {
  // 256 is a multiple of 32, so each sign is as likely as the others.
  const signs = [...random(length)].map((byte) => alphabet.charAt(byte % 32)).join('');
  return group(signs + computeCheck(signs));
}

/**
 * The code that somebody has typed, or that stands at the end of what a scanner has read, as it was made; `undefined` for what
 * is no code. Small letters, other dashes, spaces, letters
 * taken for figures, and Cyrillic letters that look like Latin ones do not matter.
 */
export function readShortCode(text: string): string | undefined {
  const read = text.slice(text.lastIndexOf(':') + 1);
  const signs = read
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/\p{Script=Cyrillic}/gu, readLookAlike)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== length + 1) return undefined;
  if (!Array.from(signs).every((sign) => alphabet.includes(sign))) return undefined;
  return computeCheck(signs.slice(0, length)) === signs.at(-1) ? group(signs) : undefined;
}

function readLookAlike(letter: string): string {
  return lookAlikes.charAt((letter.codePointAt(0) ?? 0) - firstCapital) || letter;
}

function group(signs: string): string {
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join('-');
}

/** The scheme of Luhn over 32 signs: every second value is doubled and its digits are added. */
function computeCheck(signs: string): string {
  const sum = Array.from(signs)
    .reverse()
    .reduce((total, sign, index) => {
      const value = alphabet.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / 32) + (value % 32);
    }, 0);
  return alphabet.charAt((32 - (sum % 32)) % 32);
}
