import type { Place } from '../diagnostic/place.js';
import { groupLikeSets } from './group-like-sets.js';
import { GrowingNumbers } from './growing-numbers.js';
import { isNumberHash } from './hash-stem.js';
import type { NumberSets, SetComparison } from './number-sets.js';
import {
  type DigestedSection,
  digestedSections,
  listClausePositions,
  readClauseHead,
  type RoleDigest,
  type RoleDigestHead,
} from './role-digest.js';

/** In a book of thousands stricter than inside one role: one of ten words may be more. */
const threshold = 0.9;

/** So many numbers tell of a clause: its section, start and end of its text. */
const placeLength = 3;

/** After so many roles the length of the columns can be foretold, */
const typicalRoles = 64;

/** with something to spare. */
const spare = 1.1;

/** The columns of a table, each of them one array. */
interface Columns {
  readonly stems: NumberSets;
  readonly owners: Uint32Array;
  readonly firsts: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * The clauses of many roles in columns, in the order of the book. A clause is known by its number. Digests are taken apart
 * as they come, so that a book of ten thousand roles is in memory once: some 3 KB for a role of 50 clauses.
 */
export class ClauseTable {
  private readonly heads: RoleDigestHead[] = [];
  private readonly pointers: string[] = [];
  private readonly growing = {
    numbers: new GrowingNumbers(),
    starts: new GrowingNumbers([0]),
    owners: new GrowingNumbers(),
    firsts: new GrowingNumbers([0]),
    places: new GrowingNumbers(),
  };
  private complete: Columns | undefined;
  private known: Uint32Array | undefined;

  /** `expected` is how many roles will be added in all, where that is known. */
  constructor(
    digests: Iterable<RoleDigest> = [],
    private readonly expected = 0,
  ) {
    for (const digest of digests) this.add(digest);
  }

  /** Adds a role with its clauses. */
  add({ packed, pointers, ...head }: RoleDigest): void {
    const { numbers, starts, owners, firsts, places } = this.growing;
    for (const position of listClausePositions(packed)) {
      const { section, start, end, from, to } = readClauseHead(packed, position);
      numbers.add(packed.subarray(from, to));
      starts.add([numbers.length]);
      owners.add([this.heads.length]);
      places.add([digestedSections.indexOf(section), start, end]);
    }
    firsts.add([owners.length]);
    this.heads.push(head);
    this.pointers.push(pointers);
    if (this.heads.length === typicalRoles) this.reserve();
    this.complete = undefined;
    this.known = undefined;
  }

  /** The table of some of the roles; this one when they are all. */
  select(isWanted: (head: RoleDigestHead) => boolean): ClauseTable {
    const wanted = this.heads.flatMap((head, owner) => (isWanted(head) ? [owner] : []));
    if (wanted.length === this.heads.length) return this;
    return new ClauseTable(wanted.map((owner) => this.readDigest(owner)));
  }

  /** The roles, without their clauses. */
  get digests(): readonly RoleDigestHead[] {
    return this.heads;
  }

  /** How many clauses there are. */
  get count(): number {
    return this.growing.owners.length;
  }

  /** The stems of each clause. */
  get stems(): NumberSets {
    return this.columns.stems;
  }

  /** The number of the role that each clause belongs to. */
  get owners(): Uint32Array {
    return this.columns.owners;
  }

  /** The first clause of each role, and one entry more: the number of all clauses. */
  get firsts(): Uint32Array {
    return this.columns.firsts;
  }

  /** For each clause the first one that says the same, with other forms and at most one word of ten more. */
  get groups(): Uint32Array {
    this.known ??= groupLikeSets(this.stems, { threshold, isBinding: isNumberHash, accepts: saysTheSame });
    return this.known;
  }

  sectionOf(clause: number): DigestedSection {
    const section = digestedSections[this.columns.places[placeLength * clause] ?? -1];
    if (section === undefined) throw new RangeError(`there is no clause ${clause}`);
    return section;
  }

  /** How many different words and numbers a clause has. */
  sizeOf(clause: number): number {
    return (this.stems.starts[clause + 1] ?? 0) - (this.stems.starts[clause] ?? 0);
  }

  /** The role that a clause belongs to. */
  digestOf(clause: number): RoleDigestHead {
    const digest = this.heads[this.owners[clause] ?? -1];
    if (digest === undefined) throw new RangeError(`there is no clause ${clause}`);
    return digest;
  }

  /** Where the text of a clause stands. */
  placeOf(clause: number): Place {
    const owner = this.owners[clause] ?? 0;
    const { file } = this.digestOf(clause);
    const [start = 0, end = 0] = this.columns.places.subarray(placeLength * clause + 1);
    const pointer = this.pointers[owner]?.split('\n')[clause - (this.firsts[owner] ?? 0)] ?? '';
    return { file, pointer, on: 'value', start, end };
  }

  /** Makes room for all roles that are expected, should they be like those that are there. */
  private reserve(): void {
    const times = (spare * this.expected) / this.heads.length;
    for (const column of Object.values(this.growing)) column.reserve(Math.ceil(times * column.length));
  }

  private get columns(): Columns {
    const { numbers, starts, owners, firsts, places } = this.growing;
    this.complete ??= {
      stems: { numbers: numbers.view, starts: starts.view },
      owners: owners.view,
      firsts: firsts.view,
      places: places.view,
    };
    return this.complete;
  }

  /** A role as it was added. */
  private readDigest(owner: number): RoleDigest {
    const { stems, firsts, places } = this.columns;
    const head = this.heads[owner];
    if (head === undefined) throw new RangeError(`there is no role ${owner}`);
    const packed: number[] = [];
    for (let clause = firsts[owner] ?? 0; clause < (firsts[owner + 1] ?? 0); clause++) {
      const at = placeLength * clause;
      packed.push(...places.subarray(at, at + placeLength), this.sizeOf(clause));
      packed.push(...stems.numbers.subarray(stems.starts[clause], stems.starts[clause + 1]));
    }
    return { ...head, packed: Uint32Array.from(packed), pointers: this.pointers[owner] ?? '' };
  }
}

/** One word in the place of another makes another duty: accepting and returning goods. */
function saysTheSame({ onlyFirst, onlySecond }: SetComparison): boolean {
  return onlyFirst.length === 0 || onlySecond.length === 0;
}
