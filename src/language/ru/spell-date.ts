import { readIsoDate } from '../iso-date.js';
import type { Lexicon } from '../lexicon.js';
import { spellOrdinal } from './spell-number.js';

/**
 * A date in words, in the genitive: пятого ноября две тысячи двадцать шестого года. `months` are the names of the months
 * in the genitive. Throws a RangeError when the date does not exist or a name is missing.
 */
export function spellDate(date: string, months: readonly string[], lexicon: Lexicon): string {
  const { year, month, day } = readIsoDate(date);
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`No name is given for month ${month}`);
  const [first, last] = [day, year].map((number) => spellOrdinal(number, lexicon).genitive);
  return `${first} ${name} ${last} ${lexicon.numerals.year}`;
}
