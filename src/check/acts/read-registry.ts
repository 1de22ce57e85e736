import type { IsoDate } from '../../document/iso-date.js';
import { readSchema, readStrings } from '../schema/json-schema.js';
import { ListedPhrase, type PlainLists } from '../word-list.js';
import type { Act, ActKind } from './act.js';

/** A phrase by which acts are cited, with the kind of act, or the act that it names. */
export interface CitationPhrase {
  readonly kind: ActKind;
  readonly named?: string | undefined;
  readonly phrase: ListedPhrase;
}

/** The acts of a jurisdiction, and how they are cited. */
export interface ActRegistry {
  /** The day on which the registry was last checked as a whole. */
  readonly checkedOn: IsoDate;
  readonly acts: ReadonlyMap<string, Act>;
  readonly citations: readonly CitationPhrase[];
  /** How a clause of an act is named: «ст. 244», «раздел I». */
  readonly clause: ListedPhrase;
  /** Names of months in order, folded. */
  readonly months: readonly string[];
  /** Bodies whose acts the registry holds, by id. */
  readonly issuers: ReadonlyMap<string, ListedPhrase>;
}

const kinds: readonly ActKind[] = ['code', 'law', 'decree', 'order', 'letter', 'standard', 'classifier'];
const read = new WeakMap<PlainLists, ActRegistry | undefined>();

/**
 * The registry among the lists of a jurisdiction, `templates/law/<jurisdiction>/acts.yaml`; nothing where there is none.
 * Throws when it is not in the form of its schema: it is part of the program.
 */
export function readRegistry(lists: PlainLists): ActRegistry | undefined {
  if (!read.has(lists)) read.set(lists, decodeRegistry(lists.get('acts')));
  return read.get(lists);
}

function decodeRegistry(value: unknown): ActRegistry | undefined {
  const plain = readSchema(value);
  if (plain === undefined) return undefined;
  const notation = readSchema(plain['notation']) ?? {};
  const written = readTexts(notation['parts']);
  const parts = new Map([...written].map(([name, part]) => [name, fillParts(part, written)]));
  const rows = readMaps(plain['acts']);
  const acts = rows.map(decodeAct);
  const codes = rows.flatMap((row) => (readKind(row) === 'code' ? (readText(row, 'names') ?? []) : []));
  // An article after a code is that of the next one when a name follows: «ТК РФ, ст. 5 ГК РФ».
  const after = `,?\\s?\\(?${parts.get('article') ?? ''}(?! (?:${codes.join('|')}))`;
  const named = rows.flatMap((row) => {
    const { id, kind } = decodeAct(row);
    const names = readText(row, 'names');
    if (names === undefined) return [];
    const before = `${parts.get('article') ?? ''} `;
    const phrases = [`${before}(?:${names})`, `(?:${names})${after}`, `(?:${names})`];
    return phrases.map((phrase) => ({ kind, named: id, phrase: new ListedPhrase(phrase) }));
  });
  const cited = readMaps(notation['citations']).map((row) => ({
    kind: readKind(row),
    phrase: new ListedPhrase(fillParts(readText(row, 'phrase') ?? '', parts)),
  }));
  return {
    checkedOn: readText(plain, 'checkedOn') ?? '',
    acts: new Map(acts.map((act) => [act.id, act])),
    citations: [...named, ...cited],
    clause: new ListedPhrase(parts.get('clause') ?? ''),
    months: readStrings(notation['months']),
    issuers: new Map(
      [...readTexts(notation['issuers'])].map(([id, phrase]) => [id, new ListedPhrase(phrase)]),
    ),
  };
}

function decodeAct(row: Readonly<Record<string, unknown>>): Act {
  const text = (key: string): string | undefined => readText(row, key);
  return {
    id: text('id') ?? '',
    kind: readKind(row),
    issuer: text('issuer'),
    number: text('number'),
    date: text('date'),
    title: text('title') ?? '',
    from: text('from'),
    until: text('until'),
    replacedBy: text('replacedBy'),
    source: text('source') ?? '',
    checkedOn: text('checkedOn') ?? '',
    confidence: text('confidence') === 'verified' ? 'verified' : 'unverified',
  };
}

function fillParts(phrase: string, parts: ReadonlyMap<string, string>): string {
  return phrase.replace(/\{([a-z]+)\}/g, (whole, name: string) => parts.get(name) ?? whole);
}

function readKind(row: Readonly<Record<string, unknown>>): ActKind {
  const kind = kinds.find((each) => each === row['kind']);
  if (kind === undefined) throw new Error(`unknown kind of act: ${String(row['kind'])}`);
  return kind;
}

function readText(row: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = row[key];
  return typeof value === 'string' ? value : undefined;
}

function readTexts(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(readSchema(value) ?? {});
  return new Map(entries.flatMap(([key, each]) => (typeof each === 'string' ? [[key, each] as const] : [])));
}

function readMaps(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(readSchema).filter((each) => each !== undefined) : [];
}
