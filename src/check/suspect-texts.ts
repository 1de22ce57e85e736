import { selectLanguage } from '../language/select-language.js';
import { readRegistry } from './acts/read-registry.js';
import type { Book } from './book.js';
import { selectCorrections } from './correction-list.js';
import { listWordStems, readBeginning } from './list-phrases.js';
import { PartScanner, type Sought } from './part-scanner.js';
import type { Role } from './role.js';
import { type RoleText, listRoleTexts } from './role-text.js';
import { type ListedPhrase, type PlainLists, selectWordList } from './word-list.js';
import type { Wording } from './wording.js';

/** What is asked for the texts of a role. */
export interface TextRequest {
  readonly book: Book;
  readonly role: Role;
  readonly lists: PlainLists;
}

/** A text in which a list may find something. */
export interface SuspectText extends RoleText {
  /** The phrases of the list that may be in it; none where the list is one of `stemLists`. */
  readonly phrases: readonly ListedPhrase[];
}

/** The list of the registry of acts. */
const actsName = 'acts';

/** Lists of words that are looked for by their stems, in any form. */
const stemLists: ReadonlySet<string> = new Set(['position-heads', 'unit-named-otherwise']);

/**
 * Lists that rules hold against first words, digests or titles. Their phrases are met in nearly every word of a text, so
 * that to look for them costs more than for all others.
 */
const listsOfOtherTexts: ReadonlySet<string> = new Set([
  'abbreviation-not-opened',
  'contradicting-power',
  'duty-of-several-roles',
  'general-words',
  'list-not-parallel-dative',
  'list-not-parallel-infinitive',
  'list-not-parallel-instrumental',
  'list-not-parallel-noun',
  'list-not-parallel-verb',
  'position-named-otherwise',
  'supervisor-without-leading',
  'title-steps',
]);

/**
 * The texts of a role in which a list may find something, in order: all others are out of the question. Each text is
 * looked at once for all lists, and a shared clause once for all roles. Throws when the list is not one of those that
 * texts are looked through for.
 */
export function listSuspectTexts(request: TextRequest, listName: string): readonly SuspectText[] {
  if (listsOfOtherTexts.has(listName)) throw new Error(`texts are not looked through for ${listName}`);
  const { book, role, lists } = request;
  const texts = listRoleTexts(book, role);
  const search = selectSearch(lists, book.organization.language);
  const known = scanned.get(texts);
  const hits = known?.search === search ? known.hits : scanTexts(texts, search);
  if (hits !== known?.hits) scanned.set(texts, { search, hits });
  const ofList = hits.get(listName)?.texts ?? [];
  const always = search.always.get(listName);
  if (always === undefined) return ofList;
  const possible = new Map(ofList.map(({ wording, phrases }) => [wording, phrases]));
  return texts.map((text) => suspectText(text, [...always, ...(possible.get(text.wording) ?? [])]));
}

/** A phrase, with the list that looks for it. */
interface SoughtPhrase extends Sought {
  readonly list: string;
  /** Missing where a stem is looked for. */
  readonly phrase?: ListedPhrase;
}

/** How the texts of a jurisdiction are looked through. */
interface Search {
  readonly scanner: PartScanner<SoughtPhrase>;
  /** Phrases by their list of which no part can be told: any text may have them. */
  readonly always: ReadonlyMap<string, readonly ListedPhrase[]>;
  /** What was found in shared clauses. */
  readonly shared: WeakMap<Wording, readonly SoughtPhrase[]>;
}

/** The texts in which a list may find something, in order. */
interface Hits {
  readonly texts: SuspectText[];
  /** The text that the last of them is. */
  lastText: RoleText;
  /** What may be in the last of them. */
  lastPhrases: ListedPhrase[];
}

type HitsByList = ReadonlyMap<string, Hits>;

/** By lists and language: stems are those of the language of the organization. */
const searches = new WeakMap<PlainLists, Map<string, Search>>();

/** What was found in the texts of roles that are worked on. */
const scanned = new WeakMap<readonly RoleText[], { readonly search: Search; readonly hits: HitsByList }>();

function selectSearch(lists: PlainLists, language: string): Search {
  const byLanguage = searches.get(lists) ?? new Map<string, Search>();
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const search = prepareSearch(lists, language);
  searches.set(lists, byLanguage);
  byLanguage.set(language, search);
  return search;
}

function prepareSearch(lists: PlainLists, language: string): Search {
  const sought: SoughtPhrase[] = [];
  const always = new Map<string, ListedPhrase[]>();
  for (const list of lists.keys()) {
    if (listsOfOtherTexts.has(list)) continue;
    if (stemLists.has(list)) {
      const stems = listWordStems(lists, list, selectLanguage(language));
      sought.push({ list, parts: Array.from(stems, readBeginning) });
      continue;
    }
    for (const phrase of listPhrases(lists, list)) {
      const { parts } = phrase;
      if (parts === undefined) always.set(list, [...(always.get(list) ?? []), phrase]);
      else sought.push({ list, phrase, parts });
    }
  }
  return { scanner: new PartScanner(sought), always, shared: new WeakMap() };
}

/** Everything that a list looks for. */
function listPhrases(lists: PlainLists, name: string): readonly ListedPhrase[] {
  if (name === actsName) return readRegistry(lists)?.citations.map(({ phrase }) => phrase) ?? [];
  return [
    ...selectWordList(lists, name).match,
    ...selectCorrections(lists, name).flatMap(({ list }) => list.match),
  ];
}

function scanTexts(texts: readonly RoleText[], search: Search): HitsByList {
  const hits = new Map<string, Hits>();
  for (const text of texts) {
    for (const { list, phrase } of scanText(text, search)) {
      const ofList = hits.get(list);
      if (ofList?.lastText === text) {
        if (phrase !== undefined) ofList.lastPhrases.push(phrase);
        continue;
      }
      // A list of one is made with its phrase in it: one that grows from nothing takes room for many.
      const phrases = phrase === undefined ? [] : [phrase];
      const suspect = suspectText(text, phrases);
      if (ofList === undefined) {
        hits.set(list, { texts: [suspect], lastText: text, lastPhrases: phrases });
        continue;
      }
      ofList.texts.push(suspect);
      ofList.lastText = text;
      ofList.lastPhrases = phrases;
    }
  }
  return hits;
}

/** Field by field: some hundreds are made for a role, and to spread the text costs several times as much. */
function suspectText(text: RoleText, phrases: readonly ListedPhrase[]): SuspectText {
  const { field, wording, plain, folded, legalBasis, via } = text;
  return { field, wording, plain, folded, legalBasis, via, phrases };
}

function scanText({ folded, wording, via }: RoleText, { scanner, shared }: Search): readonly SoughtPhrase[] {
  if (via === undefined) return scanner.scan(folded);
  const found = shared.get(wording) ?? scanner.scan(folded);
  shared.set(wording, found);
  return found;
}
