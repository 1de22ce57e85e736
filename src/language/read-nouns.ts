import { foldSpelling, type Gender, type Noun } from './lexicon.js';
import { refuseLexiconFault, type ReportLexiconFault } from './lexicon-fault.js';
import { readFlag, readForms, readMapping, readWord, readWords } from './read-lexicon-values.js';

/** The shape of one entry, before its words are spread over the map. */
type NounGroup = Omit<Noun, 'stem' | 'forms' | 'pluralForms' | 'countedForms'>;

/**
 * Reads the groups of nouns, and what is to be known of their plural, of a lexicon, and lays them over those that are
 * known. Words that stand twice, and the like, are reported; for anything of another form it throws an Error that names
 * the faulty key.
 */
export function readNouns(
  groups: unknown,
  plurals: unknown,
  known: ReadonlyMap<string, Noun> = new Map(),
  report: ReportLexiconFault = refuseLexiconFault,
): ReadonlyMap<string, Noun> {
  if (!Array.isArray(groups)) throw new Error('lexicon/nouns: a list is expected');
  const own = new Map<string, Noun>();
  groups.forEach((group: unknown, index) => {
    addGroup(own, group, `lexicon/nouns/${index}`, report);
  });
  const nouns = new Map([...known, ...own]);
  if (plurals !== undefined) addPlurals(nouns, plurals, report);
  return nouns;
}

function addGroup(nouns: Map<string, Noun>, value: unknown, place: string, report: ReportLexiconFault): void {
  const group = readMapping(value, place);
  const common: NounGroup = {
    gender: readGender(group.get('gender'), `${place}/gender`),
    animate: readFlag(group.get('animate'), `${place}/animate`),
    declension: readDeclension(group.get('declension'), `${place}/declension`),
    stressedEnding: readFlag(group.get('stressedEnding'), `${place}/stressedEnding`),
    stressedPlural: false,
  };
  const add = (word: string, noun: Noun, key: string): void => {
    const folded = foldSpelling(word);
    const pointer = `${place.slice('lexicon'.length)}/${key}`;
    if (nouns.has(folded)) report({ pointer, kind: 'stands-twice', word });
    // Titles are declined word by word: of several words none would ever be found.
    if (/\s/u.test(word)) report({ pointer, kind: 'several-words', word });
    nouns.set(folded, noun);
  };
  readWords(group.get('words') ?? [], `${place}/words`).forEach((word, index) => {
    add(word, common, `words/${index}`);
  });
  for (const [word, stem] of readMapping(group.get('stems') ?? {}, `${place}/stems`)) {
    add(word, { ...common, stem: readWord(stem, `${place}/stems/${word}`) }, `stems/${word}`);
  }
  for (const [word, forms] of readMapping(group.get('forms') ?? {}, `${place}/forms`)) {
    add(word, { ...common, forms: readForms(forms, `${place}/forms/${word}`) }, `forms/${word}`);
  }
}

function addPlurals(nouns: Map<string, Noun>, value: unknown, report: ReportLexiconFault): void {
  const place = 'lexicon/plurals';
  const plurals = readMapping(value, place);
  const add = (word: string, known: Partial<Noun>, key: string): void => {
    const noun = nouns.get(foldSpelling(word));
    if (noun === undefined) report({ pointer: `/plurals/${key}`, kind: 'no-noun', word });
    else nouns.set(foldSpelling(word), { ...noun, ...known });
  };
  readWords(plurals.get('stressed') ?? [], `${place}/stressed`).forEach((word, index) => {
    add(word, { stressedPlural: true }, `stressed/${index}`);
  });
  for (const [word, forms] of readMapping(plurals.get('forms') ?? {}, `${place}/forms`)) {
    add(word, { pluralForms: readForms(forms, `${place}/forms/${word}`) }, `forms/${word}`);
  }
  for (const [word, forms] of readMapping(plurals.get('counted') ?? {}, `${place}/counted`)) {
    add(word, { countedForms: readForms(forms, `${place}/counted/${word}`) }, `counted/${word}`);
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
