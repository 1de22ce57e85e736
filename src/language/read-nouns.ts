import { foldSpelling, type Gender, type Noun } from './lexicon.js';
import { readFlag, readForms, readMapping, readWord, readWords } from './read-lexicon-values.js';

/** The shape of one entry, before its words are spread over the map. */
type NounGroup = Omit<Noun, 'stem' | 'forms' | 'pluralForms' | 'countedForms'>;

/**
 * Reads the groups of nouns, and what is to be known of their plural, of a lexicon.
 * Throws an Error that names the faulty key.
 */
export function readNouns(groups: unknown, plurals: unknown): ReadonlyMap<string, Noun> {
  if (!Array.isArray(groups)) throw new Error('lexicon/nouns: a list is expected');
  const nouns = new Map<string, Noun>();
  groups.forEach((group: unknown, index) => {
    addGroup(nouns, group, `lexicon/nouns/${index}`);
  });
  if (plurals !== undefined) addPlurals(nouns, plurals);
  return nouns;
}

function addGroup(nouns: Map<string, Noun>, value: unknown, place: string): void {
  const group = readMapping(value, place);
  const common: NounGroup = {
    gender: readGender(group.get('gender'), `${place}/gender`),
    animate: readFlag(group.get('animate'), `${place}/animate`),
    declension: readDeclension(group.get('declension'), `${place}/declension`),
    stressedEnding: readFlag(group.get('stressedEnding'), `${place}/stressedEnding`),
    stressedPlural: false,
  };
  const add = (word: string, noun: Noun): void => {
    const key = foldSpelling(word);
    if (nouns.has(key)) throw new Error(`${place}: the word «${word}» stands twice`);
    nouns.set(key, noun);
  };
  for (const word of readWords(group.get('words') ?? [], `${place}/words`)) add(word, common);
  for (const [word, stem] of readMapping(group.get('stems') ?? {}, `${place}/stems`)) {
    add(word, { ...common, stem: readWord(stem, `${place}/stems/${word}`) });
  }
  for (const [word, forms] of readMapping(group.get('forms') ?? {}, `${place}/forms`)) {
    add(word, { ...common, forms: readForms(forms, `${place}/forms/${word}`) });
  }
}

function addPlurals(nouns: Map<string, Noun>, value: unknown): void {
  const place = 'lexicon/plurals';
  const plurals = readMapping(value, place);
  const add = (word: string, known: Partial<Noun>): void => {
    const noun = nouns.get(foldSpelling(word));
    if (noun === undefined) throw new Error(`${place}: the word «${word}» is no noun of the lexicon`);
    nouns.set(foldSpelling(word), { ...noun, ...known });
  };
  for (const word of readWords(plurals.get('stressed') ?? [], `${place}/stressed`)) {
    add(word, { stressedPlural: true });
  }
  for (const [word, forms] of readMapping(plurals.get('forms') ?? {}, `${place}/forms`)) {
    add(word, { pluralForms: readForms(forms, `${place}/forms/${word}`) });
  }
  for (const [word, forms] of readMapping(plurals.get('counted') ?? {}, `${place}/counted`)) {
    add(word, { countedForms: readForms(forms, `${place}/counted/${word}`) });
  }
}

function readGender(value: unknown, place: string): Gender {
  if (value === 'masculine' || value === 'feminine' || value === 'neuter') return value;
  throw new Error(`${place}: masculine, feminine or neuter is expected`);
}

function readDeclension(value: unknown, place: string): Noun['declension'] {
  if (value === undefined) return 'noun';
  if (value === 'adjectival' || value === 'none' || value === 'plural') return value;
  throw new Error(`${place}: adjectival, none or plural is expected`);
}
