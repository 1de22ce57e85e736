import type { Book } from '../check/book.js';
import type { RoleOutline } from '../check/role-outline.js';
import { MapView } from './map-view.js';
import {
  compareRecord,
  readRecord,
  shareNumbers,
  shareRecords,
  type SharedRecords,
} from './shared-records.js';

/**
 * A book as several threads can have it: what grows with the number of roles is in memory that all of them see, as bytes
 * (0.9 KB for an outline, which takes 2.1 KB as an object, and 0.3 KB for each competency that it requires). The rest is
 * copied into a message. Roles are known by their position in the book.
 */
export interface SharedBook extends Pick<
  Book,
  'organization' | 'titles' | 'clauses' | 'competencies' | 'staffing'
> {
  /** Ids in the order of their bytes. */
  readonly ids: SharedRecords;
  /** The position of the role of each of the `ids`. */
  readonly positions: Uint32Array;
  readonly outlines: SharedRecords;
  /** 1 for each role that may be composed. */
  readonly sound: Uint32Array;
  /** The position of the role at the top; missing when there is none. */
  readonly top: number | undefined;
  /** Where the subordinates of each role end in `subordinates`, which is in the order of the positions. */
  readonly subordinateEnds: Uint32Array;
  /** The positions of those who report to the roles. */
  readonly subordinates: Uint32Array;
}

/** Puts a book where other threads see it. */
export function shareBook({
  organization,
  titles,
  clauses,
  competencies,
  staffing,
  ...book
}: Book): SharedBook {
  const keys = [...book.roles.keys()];
  const positionOf = new Map(keys.map((id, position) => [id, position]));
  const sorted = keys.map((id) => ({ id, bytes: encoder.encode(id) }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const groups = keys.map((id) => book.subordinates.get(id) ?? []);
  const toPosition = (id: string): number => positionOf.get(id) ?? 0;
  let end = 0;
  return {
    ...{ organization, titles, clauses, competencies, staffing },
    ids: shareRecords(
      sorted.map(({ bytes }) => bytes),
      keys.length,
    ),
    positions: toShared(sorted.map(({ id }) => toPosition(id))),
    outlines: shareRecords(writeAll(book.roles.values()), keys.length),
    sound: toShared(keys.map((id) => (book.sound.has(id) ? 1 : 0))),
    top: book.top && toPosition(book.top.id),
    subordinateEnds: toShared(groups.map((group) => (end += group.length))),
    subordinates: toShared(groups.flatMap((group) => group.map(({ id }) => toPosition(id)))),
  };
}

/**
 * Outlines as JSON: they are plain data. All are written into the same memory, where each is until the next one is asked for;
 * with `serialize` of V8 the buffers of 10,000 outlines, which are cleared away later, took 73 MB instead of 10.
 */
function* writeAll(roles: Iterable<RoleOutline>): Generator<Uint8Array> {
  let room = new Uint8Array(8192);
  for (const role of roles) {
    const text = JSON.stringify(role);
    if (room.length < 3 * text.length) room = new Uint8Array(6 * text.length);
    yield room.subarray(0, encoder.encodeInto(text, room).written);
  }
}

/** The book that was shared. Of its roles only those looked at last are kept as objects. */
export function openBook(shared: SharedBook): Book {
  const { organization, titles, clauses, competencies, staffing, top } = shared;
  const roles = new SharedRoles(shared);
  return {
    ...{ organization, titles, roles, clauses, competencies, staffing },
    get top() {
      return top === undefined ? undefined : roles.at(top);
    },
    subordinates: new SharedSubordinates(shared, roles),
    sound: {
      has: (id) => {
        const position = roles.find(id);
        return position !== undefined && shared.sound[position] === 1;
      },
    },
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A role is composed with its supervisors, subordinates and signers: those of its neighbours are often the same. */
const keptRoles = 256;

class SharedRoles extends MapView<RoleOutline> {
  private readonly kept = new Map<number, RoleOutline>();

  constructor(private readonly shared: SharedBook) {
    super();
  }

  get size(): number {
    return this.shared.positions.length;
  }

  get(id: string): RoleOutline | undefined {
    const position = this.find(id);
    return position === undefined ? undefined : this.at(position);
  }

  *keys(): Generator<string, undefined> {
    for (let position = 0; position < this.size; position++) yield this.read(position).id;
  }

  override *entries(): Generator<[string, RoleOutline], undefined> {
    for (let position = 0; position < this.size; position++) {
      const role = this.read(position);
      yield [role.id, role];
    }
  }

  /** The role at a position; the same object as long as it is kept. */
  at(position: number): RoleOutline {
    const role = this.kept.get(position) ?? this.read(position);
    // The one that was looked at longest ago is the first.
    this.kept.delete(position);
    this.kept.set(position, role);
    if (this.kept.size > keptRoles) {
      const [oldest = position] = this.kept.keys();
      this.kept.delete(oldest);
    }
    return role;
  }

  /** The position of the role of an id. */
  find(id: string): number | undefined {
    const { ids, positions } = this.shared;
    const wanted = encoder.encode(id);
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const difference = compareRecord(ids, middle, wanted);
      if (difference === 0) return positions[middle];
      if (difference < 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }

  private read(position: number): RoleOutline {
    const value: unknown = JSON.parse(decoder.decode(readRecord(this.shared.outlines, position)));
    if (!isOutline(value)) throw new Error(`there is no role at ${position}`);
    return value;
  }
}

class SharedSubordinates extends MapView<readonly RoleOutline[]> {
  constructor(
    private readonly shared: SharedBook,
    private readonly roles: SharedRoles,
  ) {
    super();
  }

  get size(): number {
    return [...this.keys()].length;
  }

  get(id: string): readonly RoleOutline[] | undefined {
    const position = this.roles.find(id);
    const found = position === undefined ? [] : [...this.list(position)];
    return found.length === 0 ? undefined : found.map((each) => this.roles.at(each));
  }

  *keys(): Generator<string, undefined> {
    let position = 0;
    for (const id of this.roles.keys()) if (this.list(position++).length > 0) yield id;
  }

  private list(position: number): Uint32Array {
    const { subordinates, subordinateEnds } = this.shared;
    return subordinates.subarray(subordinateEnds[position - 1] ?? 0, subordinateEnds[position]);
  }
}

function toShared(numbers: readonly number[]): Uint32Array {
  const shared = shareNumbers(numbers.length);
  shared.set(numbers);
  return shared;
}

/** What was written is what comes back. */
function isOutline(value: unknown): value is RoleOutline {
  return typeof value === 'object' && value !== null && 'idPlace' in value;
}
