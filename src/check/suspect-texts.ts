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
  readonly phrases: ReadonlySet<ListedPhrase>;
}

/** The list of the registry of acts. */
const actsName = 'acts';

/** Lists of words that are looked for by their stems, in any form. */
const stemLists: ReadonlySet<string> = new Set(['position-heads', 'unit-named-otherwise']);

/**
 * The texts of a role in which a list may find something, in order: all others are out of the question. Each text is
 * looked at once for all lists, and a shared clause once for all roles.
 */
export function listSuspectTexts(request: TextRequest, listName: string): readonly SuspectText[] {
  const { book, role, lists } = request;
  const texts = listRoleTexts(book, role);
  const search = selectSearch(lists, book.organization.language);
  const known = scanned.get(texts);
  const hits = known?.search === search ? known.hits : scanTexts(texts, search);
  if (hits !== known?.hits) scanned.set(texts, { search, hits });
  const ofList = hits.get(listName) ?? [];
  const always = search.always.get(listName);
  return always === undefined ? joinHits(ofList) : joinHits([...listHits(texts, always), ...ofList]);
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
  readonly shared: WeakMap<Wording, ReadonlySet<SoughtPhrase>>;
}

/** A phrase, or a word with a stem, that may be in a text. */
interface Hit {
  readonly text: RoleText;
  readonly phrase?: ListedPhrase | undefined;
}

type HitsByList = ReadonlyMap<string, readonly Hit[]>;

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
  const hits = new Map<string, Hit[]>();
  for (const text of texts) {
    for (const { list, phrase } of scanText(text, search)) {
      const ofList = hits.get(list);
      if (ofList === undefined) hits.set(list, [{ text, phrase }]);
      else ofList.push({ text, phrase });
    }
  }
  return hits;
}

function scanText(
  { folded, wording, via }: RoleText,
  { scanner, shared }: Search,
): ReadonlySet<SoughtPhrase> {
  if (via === undefined) return scanner.scan(folded);
  const found = shared.get(wording) ?? scanner.scan(folded);
  shared.set(wording, found);
  return found;
}

function listHits(texts: readonly RoleText[], phrases: readonly ListedPhrase[]): readonly Hit[] {
  return texts.flatMap((text) => phrases.map((phrase) => ({ text, phrase })));
}

/** The texts of hits, each once. */
function joinHits(hits: readonly Hit[]): readonly SuspectText[] {
  const phrases = new Map<RoleText, Set<ListedPhrase>>();
  for (const { text, phrase } of hits) {
    const ofText = phrases.get(text);
    if (phrase === undefined) phrases.set(text, ofText ?? new Set());
    else if (ofText === undefined) phrases.set(text, new Set([phrase]));
    else ofText.add(phrase);
  }
  return Array.from(phrases, ([{ field, wording, plain, folded, legalBasis, via }, ofText]) => {
    return { field, wording, plain, folded, legalBasis, via, phrases: ofText };
  });
}
