import type { CaseForms } from './case-forms.js';
import { type Agreement, emptyLexicon, type NumeralLexicon } from './lexicon.js';
import { readMapping, readNumber, readSixForms, readWord } from './read-lexicon-values.js';

/** Reads the words that numbers are spelled with. Throws an Error that names the faulty key. */
export function readNumerals(value: unknown): NumeralLexicon {
  if (value === undefined) return emptyLexicon.numerals;
  const place = 'lexicon/numerals';
  const numerals = readMapping(value, place);
  const read = <T>(key: string, entry: (each: unknown, at: string) => T): ReadonlyMap<number, T> =>
    new Map(
      [...readMapping(numerals.get(key), `${place}/${key}`)].map(([number, each]) => [
        readNumber(number, `${place}/${key}`),
        entry(each, `${place}/${key}/${number}`),
      ]),
    );
  return {
    cardinals: read('cardinals', readSixForms),
    agreeing: read('agreeing', readAgreeing),
    ordinals: read('ordinals', readWord),
    scales: read('scales', readWord),
    year: readWord(numerals.get('year'), `${place}/year`),
  };
}

function readAgreeing(value: unknown, place: string): Readonly<Record<Agreement, CaseForms>> {
  const forms = readMapping(value, place);
  const read = (agreement: Agreement): CaseForms =>
    readSixForms(forms.get(agreement), `${place}/${agreement}`);
  return {
    masculine: read('masculine'),
    feminine: read('feminine'),
    neuter: read('neuter'),
    plural: read('plural'),
  };
}
