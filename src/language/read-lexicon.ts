import type { Bonds } from './bonds.js';
import { grammaticalCases, type GrammaticalCase } from './case-forms.js';
import { foldSpelling, type Gender, type Lexicon, type Noun } from './lexicon.js';

/** The shape of one entry, before its words are spread over the map. */
type NounGroup = Omit<Noun, 'stem' | 'forms'>;

/**
 * Reads the parsed content of `templates/<language>/lexicon.yaml`.
 * Throws an Error that names the faulty key: the file is built in, so a fault in it is a bug.
 */
export function readLexicon(value: unknown): Lexicon {
  const file = readMapping(value, 'lexicon');
  const groups = file.get('nouns');
  if (!Array.isArray(groups)) throw new Error('lexicon/nouns: a list is expected');
  const nouns = new Map<string, Noun>();
  groups.forEach((group: unknown, index) => {
    addGroup(nouns, group, `lexicon/nouns/${index}`);
  });
  const words = (key: string): ReadonlySet<string> =>
    new Set(readWords(file.get(key), `lexicon/${key}`).map(foldSpelling));
  return {
    nouns,
    stressedAdjectives: words('stressedAdjectives'),
    possessiveAdjectives: words('possessiveAdjectives'),
    frozenPrefixes: words('frozenPrefixes'),
    frozenWords: words('frozenWords'),
    invariableParts: words('invariableParts'),
    combiningForms: words('combiningForms'),
    functionWords: words('functionWords'),
    bonds: readBonds(file.get('bonds')),
  };
}

function readBonds(value: unknown): Bonds {
  const lists = readMapping(value, 'lexicon/bonds');
  const words = (key: keyof Bonds): ReadonlySet<string> =>
    new Set(readWords(lists.get(key), `lexicon/bonds/${key}`).map((word) => word.toLowerCase()));
  return {
    toNext: words('toNext'),
    toPrevious: words('toPrevious'),
    beforeNumber: words('beforeNumber'),
    afterNumber: words('afterNumber'),
    beforeName: words('beforeName'),
    pairs: words('pairs'),
  };
}

function addGroup(nouns: Map<string, Noun>, value: unknown, place: string): void {
  const group = readMapping(value, place);
  const common: NounGroup = {
    gender: readGender(group.get('gender'), `${place}/gender`),
    animate: readFlag(group.get('animate'), `${place}/animate`),
    declension: readDeclension(group.get('declension'), `${place}/declension`),
    stressedEnding: readFlag(group.get('stressedEnding'), `${place}/stressedEnding`),
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

function readForms(value: unknown, place: string): Partial<Record<GrammaticalCase, string>> {
  const forms: Partial<Record<GrammaticalCase, string>> = {};
  for (const [key, form] of readMapping(value, place)) {
    const grammaticalCase = grammaticalCases.find((known) => known === key);
    if (grammaticalCase === undefined) throw new Error(`${place}/${key}: not a case`);
    forms[grammaticalCase] = readWord(form, `${place}/${key}`);
  }
  return forms;
}

function readGender(value: unknown, place: string): Gender {
  if (value === 'masculine' || value === 'feminine' || value === 'neuter') return value;
  throw new Error(`${place}: masculine, feminine or neuter is expected`);
}

function readDeclension(value: unknown, place: string): Noun['declension'] {
  if (value === undefined) return 'noun';
  if (value === 'adjectival' || value === 'none') return value;
  throw new Error(`${place}: adjectival or none is expected`);
}

function readFlag(value: unknown, place: string): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new Error(`${place}: true or false is expected`);
}

function readWords(value: unknown, place: string): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${place}: a list of words is expected`);
  return value.map((word: unknown, index) => readWord(word, `${place}/${index}`));
}

function readWord(value: unknown, place: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error(`${place}: a word is expected`);
}

function readMapping(value: unknown, place: string): ReadonlyMap<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  throw new Error(`${place}: a mapping is expected`);
}
