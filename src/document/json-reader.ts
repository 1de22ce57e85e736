/** Data that is no document, or holds more than a document can. `pointer` (RFC 6901) tells where. */
export class NotADocument extends Error {
  readonly pointer: string;

  constructor(pointer: string, reason: string) {
    super(`${pointer === '' ? 'the document' : pointer}: ${reason}`);
    this.name = 'NotADocument';
    this.pointer = pointer;
  }
}

/** No document nests so deep; what does would exhaust the stack of those who walk it. */
const deepest = 100;

/**
 * Reads a JSON value member by member. Whatever is not as it is asked for throws `NotADocument`, and so does a member
 * that was not asked for when `whole` is told that all were: nothing is left out in silence.
 */
export class JsonReader {
  readonly #value: unknown;
  readonly #pointer: string;
  readonly #depth: number;
  readonly #asked = new Set<string>();

  constructor(value: unknown, pointer = '', depth = 0) {
    if (depth > deepest) throw new NotADocument(pointer, 'nested too deep');
    this.#value = value;
    this.#pointer = pointer;
    this.#depth = depth;
  }

  /** The value of a member. */
  member(name: string): JsonReader {
    const member = this.#find(name);
    return member ?? this.fail(`no member “${name}”`);
  }

  /** The members that were read, when there are no others. */
  whole<T>(members: T): T {
    const unknown = Object.keys(this.#asMap()).find((name) => !this.#asked.has(name));
    return unknown === undefined ? members : this.fail(`an unknown member “${unknown}”`);
  }

  /** What `read` makes of a member that may be missing, as something to spread into what it belongs to. */
  optional<Name extends string, T>(
    name: Name,
    read: (value: JsonReader) => T,
  ): { readonly [Each in Name]?: T } {
    const member = this.#find(name);
    const members: { [Each in Name]?: T } = {};
    if (member !== undefined) members[name] = read(member);
    return members;
  }

  list<T>(name: string, read: (item: JsonReader) => T): readonly T[] {
    return this.member(name).asList(read);
  }

  text(name: string): string {
    return this.member(name).asText();
  }

  number(name: string): number {
    return this.member(name).asNumber();
  }

  flag(name: string): boolean {
    return this.member(name).asFlag();
  }

  word<T extends string>(name: string, words: readonly T[]): T {
    return this.member(name).asWord(words);
  }

  asList<T>(read: (item: JsonReader) => T): readonly T[] {
    if (!Array.isArray(this.#value)) return this.fail('not a list');
    const items: readonly unknown[] = this.#value;
    return items.map((item, place) =>
      read(new JsonReader(item, `${this.#pointer}/${place}`, this.#depth + 1)),
    );
  }

  asText(): string {
    return typeof this.#value === 'string' ? this.#value : this.fail('not a text');
  }

  asNumber(): number {
    return typeof this.#value === 'number' ? this.#value : this.fail('not a number');
  }

  asFlag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.fail('neither true nor false');
  }

  asWord<T extends string>(words: readonly T[]): T {
    const word = words.find((each) => each === this.#value);
    return word ?? this.fail(`none of ${words.join(', ')}`);
  }

  fail(reason: string): never {
    throw new NotADocument(this.#pointer, reason);
  }

  #find(name: string): JsonReader | undefined {
    this.#asked.add(name);
    const map = this.#asMap();
    if (!Object.hasOwn(map, name)) return undefined;
    const pointer = `${this.#pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return new JsonReader(Reflect.get(map, name), pointer, this.#depth + 1);
  }

  #asMap(): object {
    const isMap = typeof this.#value === 'object' && this.#value !== null && !Array.isArray(this.#value);
    return isMap ? this.#value : this.fail('not an object');
  }
}
