import { readSchema } from './schema/json-schema.js';
import { ListedPhrase, type PlainLists, type WordList } from './word-list.js';

/** A replacement that is right wherever its phrase stands, in every form of its words. */
export interface CertainCorrection {
  readonly phrase: ListedPhrase;
  /** The new words; `$1` is what the first group of the phrase has found. */
  readonly write: string;
}

/** What to write instead of a phrase. */
export interface Correction {
  /** The phrase as a list of its own. */
  readonly list: WordList;
  readonly write: string;
  /** What may be written without asking; nothing where the words around decide. */
  readonly certain: readonly CertainCorrection[];
}

const compiled = new WeakMap<PlainLists, Map<string, readonly Correction[]>>();

/**
 * The corrections of a list; none when the jurisdiction does not have it. Throws when a correction is not in the form
 * of its schema: lists are part of the program.
 */
export function selectCorrections(lists: PlainLists, name: string): readonly Correction[] {
  const known = compiled.get(lists) ?? new Map<string, readonly Correction[]>();
  const corrections = known.get(name);
  if (corrections !== undefined) return corrections;
  const added = readCorrections(lists.get(name));
  compiled.set(lists, known.set(name, added));
  return added;
}

function readCorrections(plain: unknown): readonly Correction[] {
  const entries: unknown = readSchema(plain)?.['corrections'];
  return (Array.isArray(entries) ? entries : []).map((entry: unknown): Correction => {
    const { find, write } = readPair(entry);
    const certain: unknown = readSchema(entry)?.['certain'];
    return {
      list: { match: [new ListedPhrase(find)], with: [], unless: [], except: [] },
      write,
      certain: (Array.isArray(certain) ? certain : []).map((each: unknown) => {
        const pair = readPair(each);
        return { phrase: new ListedPhrase(pair.find), write: pair.write };
      }),
    };
  });
}

function readPair(entry: unknown): { readonly find: string; readonly write: string } {
  const { find, write } = readSchema(entry) ?? {};
  if (typeof find !== 'string' || typeof write !== 'string') throw new Error('not a correction');
  return { find, write };
}
