import type { Language } from '../language/language.js';
import { hashStem } from './hash-stem.js';
import { readSchema, readStrings } from './schema/json-schema.js';
import { type PlainLists, foldText } from './word-list.js';

/** The parts of a list that hold phrases. */
export type PhraseKey = 'match' | 'with' | 'unless' | 'except';

/** The phrases of a list as they are written; none when the jurisdiction has no such list. */
export function listPhrases(lists: PlainLists, name: string, key: PhraseKey = 'match'): readonly string[] {
  return readStrings(readSchema(lists.get(name))?.[key]);
}

/** The stems of the words of a list, which are plain words in any form. */
export function listWordStems(lists: PlainLists, name: string, language: Language): ReadonlySet<string> {
  return new Set(listPhrases(lists, name).flatMap((word) => language.readStems(word)));
}

/**
 * The letters that every word of a stem begins with, in a folded text: the last letter of a stem may stand behind a vowel
 * that comes and goes.
 */
export function readBeginning(stem: string): string {
  return foldText(stem.slice(0, -1) || stem);
}

/** The numbers of the stems of each phrase of a list (`hashStem`). Such phrases are plain words in any form. */
export function listPhraseStems(
  lists: PlainLists,
  name: string,
  key: PhraseKey,
  language: Language,
): readonly (readonly number[])[] {
  return listPhrases(lists, name, key).map((phrase) => language.readStems(phrase).map(hashStem));
}
