import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from '../../parse/located.js';
import type { TitleEntry } from '../title-entry.js';
import type { Gap, Link, OrGap, Wording } from '../wording.js';
import { type NameForm, nameForms } from '../../language/case-forms.js';
import { decodeWording, type Parameters } from './decode-wording.js';

/**
 * Reads the fields of a map that the schema has found valid. A value of another shape is a bug (a schema and a
 * decoder that do not fit) and is thrown. What only reading finds, for instance a mark that is not closed, goes into
 * `diagnostics`, which all readers of one file share.
 */
export class MapReader {
  readonly place: Place;
  private readonly map: LocatedMap;

  constructor(
    located: Located,
    readonly diagnostics: Diagnostic[],
    /** The parameters that texts may name; only shared clauses have any. */
    readonly parameters?: Parameters,
  ) {
    if (located.kind !== 'map') throw unexpected(located, 'a map');
    this.map = located;
    this.place = located.place;
  }

  has(key: string): boolean {
    return this.map.entries.has(key);
  }

  /** The keys of the map, in their order. */
  keys(): readonly string[] {
    return [...this.map.entries.keys()];
  }

  /** The value under a key and the place of the key; `undefined` when there is none. */
  entry(key: string): LocatedEntry | undefined {
    return this.map.entries.get(key);
  }

  /** The value under a key that must be there. */
  value(key: string): Located {
    const entry = this.map.entries.get(key);
    if (entry === undefined) throw new Error(`${this.place.file}: no "${key}" in ${this.place.pointer}`);
    return entry.value;
  }

  text(key: string): string {
    return readText(this.value(key));
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined;
  }

  /** One of a closed list of words. */
  word<T extends string>(key: string, words: readonly T[]): T {
    const text = this.text(key);
    const found = words.find((each) => each === text);
    if (found === undefined) throw unexpected(this.value(key), words.join(' or '));
    return found;
  }

  optionalWord<T extends string>(key: string, words: readonly T[]): T | undefined {
    return this.has(key) ? this.word(key, words) : undefined;
  }

  /** Words of a closed list each. */
  listedWords<T extends string>(key: string, words: readonly T[]): readonly T[] {
    return this.items(key).map((item) => {
      const text = readText(item);
      const found = words.find((each) => each === text);
      if (found === undefined) throw unexpected(item, words.join(' or '));
      return found;
    });
  }

  number(key: string): number {
    return readNumber(this.value(key));
  }

  /** The texts of a list; `undefined` when the field is left out. */
  texts(key: string): readonly string[] | undefined {
    return this.has(key) ? this.items(key).map(readText) : undefined;
  }

  /** The numbers of a list; `undefined` when the field is left out. */
  numbers(key: string): readonly number[] | undefined {
    return this.has(key) ? this.items(key).map(readNumber) : undefined;
  }

  optionalFlag(key: string): boolean | undefined {
    if (!this.has(key)) return undefined;
    const scalar = readScalar(this.value(key));
    if (typeof scalar.value !== 'boolean') throw unexpected(scalar, 'true or false');
    return scalar.value;
  }

  wording(key: string): Wording {
    return decodeWording(readScalar(this.value(key)), this.diagnostics, this.parameters);
  }

  optionalWording(key: string): Wording | undefined {
    return this.has(key) ? this.wording(key) : undefined;
  }

  /** Words with marks, or a number as it is written. */
  words(key: string): Wording {
    const scalar = readScalar(this.value(key));
    if (typeof scalar.value === 'string') return decodeWording(scalar, this.diagnostics);
    const { place, source } = scalar;
    return { inlines: [{ type: 'text', value: source, origin: place }], place };
  }

  optionalWords(key: string): Wording | undefined {
    return this.has(key) ? this.words(key) : undefined;
  }

  /** The keys of the map, each with its place. */
  get keyLinks(): readonly Link[] {
    return [...this.map.entries].map(([id, { key }]) => ({ id, place: key }));
  }

  /** The texts of a list; none when the field is left out. */
  wordings(key: string): readonly Wording[] {
    return this.items(key).map((item) => decodeWording(readScalar(item), this.diagnostics, this.parameters));
  }

  /** A text, written alone or with the norm that it rests on. */
  requirement(key: string): Wording {
    return this.readRequirement(this.value(key));
  }

  optionalRequirement(key: string): Wording | undefined {
    return this.has(key) ? this.requirement(key) : undefined;
  }

  requirements(key: string): readonly Wording[] {
    return this.items(key).map((item) => this.readRequirement(item));
  }

  link(key: string): Link {
    return readLink(this.value(key));
  }

  optionalLink(key: string): Link | undefined {
    return this.has(key) ? this.link(key) : undefined;
  }

  links(key: string): readonly Link[] {
    return this.items(key).map(readLink);
  }

  linkOrGap(key: string): OrGap<Link> {
    const value = this.value(key);
    return value.kind === 'map' ? { gap: this.readGap(value) } : { known: readLink(value) };
  }

  numberOrGap(key: string): OrGap<number> {
    const value = this.value(key);
    return value.kind === 'map' ? { gap: this.readGap(value) } : { known: this.number(key) };
  }

  wordOrGap<T extends string>(key: string, words: readonly T[]): OrGap<T> {
    const value = this.value(key);
    return value.kind === 'map' ? { gap: this.readGap(value) } : { known: this.word(key, words) };
  }

  /** The forms of a name that stand in this map; none that is left out. */
  caseForms(): Partial<Record<NameForm, string>> {
    const written = nameForms.filter((each) => this.has(each));
    return Object.fromEntries(written.map((each) => [each, this.text(each)]));
  }

  /** A name, written alone or with its case forms. */
  title(key: string): TitleEntry {
    const value = this.value(key);
    if (value.kind !== 'map') return { nominative: this.readPlain(value), forms: {}, place: value.place };
    const forms = new MapReader(value, this.diagnostics, this.parameters);
    return {
      nominative: this.readPlain(forms.value('nominative')),
      forms: forms.caseForms(),
      plural: forms.optionalInner('plural')?.caseForms(),
      place: value.place,
    };
  }

  optionalTitle(key: string): TitleEntry | undefined {
    return this.has(key) ? this.title(key) : undefined;
  }

  /** The values of a list; none when the field is left out. */
  items(key: string): readonly Located[] {
    if (!this.has(key)) return [];
    const list = this.value(key);
    if (list.kind !== 'list') throw unexpected(list, 'a list');
    return list.items;
  }

  /** Readers of the maps of a list; none when the field is left out. */
  maps(key: string): readonly MapReader[] {
    return this.items(key).map((item) => new MapReader(item, this.diagnostics, this.parameters));
  }

  /** Reader of a map inside this one. */
  inner(key: string): MapReader {
    return new MapReader(this.value(key), this.diagnostics, this.parameters);
  }

  optionalInner(key: string): MapReader | undefined {
    return this.has(key) ? this.inner(key) : undefined;
  }

  private readRequirement(located: Located): Wording {
    if (located.kind !== 'map') return decodeWording(readScalar(located), this.diagnostics, this.parameters);
    const reader = new MapReader(located, this.diagnostics, this.parameters);
    return { ...reader.wording('text'), legalBasis: reader.wording('legalBasis') };
  }

  /** A name is declined and used in file properties too: a mark in it would be printed with its brackets. */
  private readPlain(located: Located): string {
    const text = readText(located);
    if (/(?<!\\)\[\[\s*(?:ref|blank|value)\b/.test(text)) this.diagnostics.push(describeMark(located.place));
    return text;
  }

  private readGap(located: Located): Gap {
    const gap = new MapReader(located, this.diagnostics, this.parameters);
    return { hint: gap.text('blank'), choices: gap.items('choices').map(readText), place: gap.place };
  }
}

function readScalar(located: Located): LocatedScalar {
  if (located.kind !== 'scalar') throw unexpected(located, 'a single value');
  return located;
}

function readNumber(located: Located): number {
  const scalar = readScalar(located);
  if (typeof scalar.value !== 'number') throw unexpected(scalar, 'a number');
  return scalar.value;
}

/** The text of a value that the schema has found to be one. */
export function readText(located: Located): string {
  const scalar = readScalar(located);
  if (typeof scalar.value !== 'string') throw unexpected(scalar, 'a text');
  return scalar.value;
}

function describeMark(place: Place): Diagnostic {
  return diagnostic({
    code: 'schema/mark-not-allowed',
    severity: 'error',
    message: {
      ru: 'В этом поле отметки [[…]] не действуют: они напечатались бы как есть',
      en: 'In this field marks [[…]] mean nothing: they would be printed as they are',
    },
    help: { ru: 'Впишите сам текст.', en: 'Write the text itself.' },
    place,
  });
}

function readLink(located: Located): Link {
  return { id: readText(located), place: located.place };
}

function unexpected(located: Located, wanted: string): Error {
  const { file, pointer } = located.place;
  return new Error(`${file}${pointer}: ${wanted} was expected; the schema and the decoder do not fit`);
}
