/** What a number of a cell stands for. */
export type NumberFormat = 'number' | 'date' | { readonly leastDigits: number };

/**
 * What the formats of Excel without a code of their own stand for (ECMA-376 part 1, 18.8.30, with those that it reserves for
 * languages of East Asia). Times of day alone are numbers.
 */
function readBuiltInFormat(id: number): NumberFormat {
  const isDate =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'number';
}

/** What a format stands for: a date when its code shows a day or a year, a number of so many digits when it shows zeros. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return readBuiltInFormat(id);
  const [positive = ''] = code.split(';');
  if (/^0{2,18}$/u.test(positive)) return { leastDigits: positive.length };
  const bare = positive
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
    .replaceAll(/general|standard/giu, '');
  return /[dy]|mmm/iu.test(bare) ? 'date' : 'number';
}
