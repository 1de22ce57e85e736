import {
  type AdjectivePlural,
  type ArticleLexicon,
  type ArticleNoun,
  noArticles,
} from './article-lexicon.js';
import { readFlag, readMapping, readWord, readWords } from './read-lexicon-values.js';

/** Reads what a lexicon knows of nouns with an article at their end. Throws an Error that names the faulty key. */
export function readArticles(value: unknown): ArticleLexicon {
  if (value === undefined) return noArticles;
  const place = 'lexicon/articles';
  const articles = readMapping(value, place);
  const groups = articles.get('nouns');
  if (!Array.isArray(groups)) throw new Error(`${place}/nouns: a list is expected`);
  const nouns = groups.flatMap((group: unknown, index) => readGroup(group, `${place}/nouns/${index}`));
  const seen = new Set<string>();
  for (const { word, person } of nouns) {
    const key = `${word} ${person}`;
    if (seen.has(key)) throw new Error(`${place}: the word «${word}» stands twice`);
    seen.add(key);
  }
  return {
    nouns,
    linkedAdjectives: readAdjectives(articles.get('linkedAdjectives'), `${place}/linkedAdjectives`),
    bareAdjectives: readAdjectives(articles.get('bareAdjectives'), `${place}/bareAdjectives`),
  };
}

function readGroup(value: unknown, place: string): readonly ArticleNoun[] {
  const group = readMapping(value, place);
  const gender = readGender(group.get('gender'), `${place}/gender`);
  const person = readFlag(group.get('person'), `${place}/person`);
  const words = group.has('words') ? readWords(group.get('words'), `${place}/words`) : [];
  const ending = words.length > 0 ? readEnding(group.get('plural'), `${place}/plural`) : '';
  const regular = words.map((word) => ({ word, gender, person, plural: addEnding(word, ending) }));
  const irregular = [...readMapping(group.get('forms') ?? {}, `${place}/forms`)].map(([word, forms]) =>
    readIrregular({ word, gender, person }, forms, `${place}/forms/${word}`),
  );
  return [...regular, ...irregular];
}

/** The plural alone, or the definite nominative, genitive and accusative and then the plural. */
function readIrregular(noun: Omit<ArticleNoun, 'plural'>, value: unknown, place: string): ArticleNoun {
  const forms = readWord(value, place).split(' ');
  const [first, genitive, accusative, plural] = forms;
  if (first !== undefined && forms.length === 1) return { ...noun, plural: first };
  if (first === undefined || genitive === undefined || accusative === undefined || plural === undefined)
    throw new Error(`${place}: one form or four are expected`);
  return { ...noun, plural, definite: { nominative: first, genitive, accusative } };
}

/** Four forms in a row: masculine, feminine, and the plurals of both. */
function readAdjectives(value: unknown, place: string): ReadonlyMap<string, AdjectivePlural> {
  const adjectives = new Map<string, AdjectivePlural>();
  for (const row of readWords(value ?? [], place)) {
    const [masculine, feminine, masculinePlural, femininePlural, ...rest] = row.split(' ');
    if (
      masculine === undefined ||
      feminine === undefined ||
      masculinePlural === undefined ||
      femininePlural === undefined ||
      rest.length > 0
    )
      throw new Error(`${place}: four forms are expected in «${row}»`);
    const plural = { masculine: masculinePlural, feminine: femininePlural };
    adjectives.set(masculine, plural).set(feminine, plural);
  }
  return adjectives;
}

function readEnding(value: unknown, place: string): string {
  if (typeof value === 'string' && /^-\p{L}*$/u.test(value)) return value.slice(1);
  throw new Error(`${place}: an ending after a hyphen is expected`);
}

/** A plural in «-a» takes the place of the last vowel: drejtoreshë, drejtoresha. */
function addEnding(word: string, ending: string): string {
  return ending === 'a' ? `${word.replace(/ë$/u, '')}a` : `${word}${ending}`;
}

function readGender(value: unknown, place: string): ArticleNoun['gender'] {
  if (value === 'masculine' || value === 'feminine') return value;
  throw new Error(`${place}: masculine or feminine is expected`);
}
