import { emptyLexicon, foldSpelling, type NameLexicon } from './lexicon.js';
import { readMapping, readWord, readWords } from './read-lexicon-values.js';

/** Reads what a lexicon knows of the names of people. Throws an Error that names the faulty key. */
export function readNames(value: unknown): NameLexicon {
  if (value === undefined) return emptyLexicon.names;
  const place = 'lexicon/names';
  const names = readMapping(value, place);
  const words = (key: keyof NameLexicon): ReadonlySet<string> =>
    new Set(readWords(names.get(key) ?? [], `${place}/${key}`).map(foldSpelling));
  const stems = (key: keyof NameLexicon): ReadonlyMap<string, string> =>
    new Map(
      [...readMapping(names.get(key) ?? {}, `${place}/${key}`)].map(([word, stem]) => [
        foldSpelling(word),
        readWord(stem, `${place}/${key}/${word}`),
      ]),
    );
  return {
    masculine: words('masculine'),
    feminine: words('feminine'),
    givenStems: stems('givenStems'),
    surnameStems: stems('surnameStems'),
    stressedEndings: words('stressedEndings'),
    foreignSurnames: words('foreignSurnames'),
    still: words('still'),
    stillParts: words('stillParts'),
    particles: words('particles'),
    filial: words('filial'),
    wholeNames: words('wholeNames'),
    doubtful: words('doubtful'),
  };
}
