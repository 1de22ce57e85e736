import { type CaseForms, type GrammaticalCase, mapCases } from '../case-forms.js';
import type { Agreement, Counted, Lexicon, Noun, NumeralLexicon } from '../lexicon.js';
import { declineAdjective } from './decline-adjective.js';
import { declineNoun } from './decline-noun.js';

const largest = 999_999_999_999;

/**
 * A whole number in words, in every case: двадцать одна, двадцати одной. Throws a RangeError when it is not from 0 to
 * 999 999 999 999, or the lexicon has no word for it.
 */
export function spellNumber(number: number, counted: Counted, lexicon: Lexicon): CaseForms {
  if (!Number.isInteger(number) || number < 0 || number > largest)
    throw new RangeError(`Not a number that can be spelled: ${number}`);
  const { numerals } = lexicon;
  if (number === 0) return readCardinal(0, numerals);
  const parts: CaseForms[] = [];
  for (const scale of [1_000_000_000, 1_000_000, 1000]) {
    const group = Math.floor(number / scale) % 1000;
    if (group > 0) parts.push(...spellScale(group, scale, numerals));
  }
  parts.push(...spellGroup(number % 1000, counted, number, numerals));
  return join(parts);
}

/**
 * An ordinal number in words, masculine, in every case: две тысячи двадцать шестой. Throws a RangeError when it is not
 * from 1 to 9999, or the lexicon has no word for it.
 */
export function spellOrdinal(number: number, lexicon: Lexicon): CaseForms {
  if (!Number.isInteger(number) || number < 1 || number > 9999)
    throw new RangeError(`Not a number that can be spelled as an ordinal: ${number}`);
  const { numerals } = lexicon;
  const last = findLastPart(number, numerals);
  const word = numerals.ordinals.get(last) ?? '';
  const possessive = lexicon.possessiveAdjectives.has(word);
  const { forms } = declineAdjective(word, { animate: false, stressed: false, possessive });
  const before = number - last;
  if (before === 0) return forms;
  const spelled = spellNumber(before, { agreement: 'masculine', animate: false }, lexicon).nominative;
  // Of a year one says тысяча девятьсот, not одна тысяча.
  const one = numerals.agreeing.get(1)?.feminine.nominative ?? '';
  const start = before < 2000 && spelled.startsWith(`${one} `) ? spelled.slice(one.length + 1) : spelled;
  return mapCases((each) => `${start} ${forms[each]}`);
}

/** The part of a number that alone becomes an ordinal: 6 of 2026, 2000 of 2000, 20 of 1920, 12 of 2012. */
function findLastPart(number: number, { ordinals }: NumeralLexicon): number {
  const found = [10_000, 1000, 100, 10].map((base) => number % base).find((part) => ordinals.has(part));
  if (found === undefined) throw new RangeError(`The lexicon has no ordinal for ${number}`);
  return found;
}

/** двадцать одна тысяча */
function spellScale(group: number, scale: number, numerals: NumeralLexicon): readonly CaseForms[] {
  const word = numerals.scales.get(scale);
  if (word === undefined) throw new RangeError(`The lexicon has no word for ${scale}`);
  const noun: Noun = {
    gender: word.endsWith('а') ? 'feminine' : 'masculine',
    animate: false,
    declension: 'noun',
    stressedEnding: false,
    stressedPlural: false,
  };
  return [
    ...spellGroup(group, { agreement: noun.gender, animate: false }, group, numerals),
    declineScale(word, noun, group),
  ];
}

function declineScale(word: string, noun: Noun, group: number): CaseForms {
  const singular = declineNoun(word, noun);
  const plural = declineNoun(word, noun, 'plural');
  const [ones, tens] = [group % 10, group % 100];
  if (ones === 1 && tens !== 11) return singular;
  const isFew = ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
  const nominative = isFew ? singular.genitive : plural.genitive;
  return { ...plural, nominative, accusative: nominative };
}

/** The words of a number below a thousand; `whole` is the number that it ends. */
function spellGroup(
  group: number,
  { agreement, animate }: Counted,
  whole: number,
  numerals: NumeralLexicon,
): readonly CaseForms[] {
  const hundreds = group - (group % 100);
  const rest = group % 100;
  const ones = rest < 20 ? rest : rest % 10;
  const tens = rest - ones;
  const parts = [hundreds, tens].filter((part) => part > 0).map((part) => readCardinal(part, numerals));
  if (ones === 0) return parts;
  const forms = numerals.agreeing.get(ones)?.[agreement] ?? readCardinal(ones, numerals);
  return [...parts, animate ? animateAccusative(forms, ones, agreement, whole) : forms];
}

/** одного работника, двух работников, but двадцать два работника */
function animateAccusative(forms: CaseForms, ones: number, agreement: Agreement, whole: number): CaseForms {
  const isGenitive = ones === 1 ? agreement !== 'feminine' : ones <= 4 && whole <= 4;
  return isGenitive ? { ...forms, accusative: forms.genitive } : forms;
}

function readCardinal(number: number, { cardinals }: NumeralLexicon): CaseForms {
  const forms = cardinals.get(number);
  if (forms === undefined) throw new RangeError(`The lexicon has no word for ${number}`);
  return forms;
}

function join(parts: readonly CaseForms[]): CaseForms {
  return mapCases((each: GrammaticalCase) => parts.map((part) => part[each]).join(' '));
}
