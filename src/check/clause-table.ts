import type { Place } from '../diagnostic/place.js';
import { groupLikeSets } from './group-like-sets.js';
import { isNumberHash } from './hash-stem.js';
import type { NumberSets, SetComparison } from './number-sets.js';
import {
  type DigestedSection,
  headLength,
  listClausePositions,
  readClauseHead,
  type RoleDigest,
} from './role-digest.js';

/** In a book of thousands stricter than inside one role: one of ten words may be more. */
const threshold = 0.9;

/** The clauses of all digests in columns, in the order of the book. A clause is known by its number. */
export class ClauseTable {
  readonly count: number;
  /** The stems of each clause. */
  readonly stems: NumberSets;
  /** The number of the digest that each clause belongs to. */
  readonly owners: Uint32Array;
  /** The first clause of each digest, and one entry more: the number of all clauses. */
  readonly firsts: Uint32Array;
  /** Where each clause begins in its digest. */
  private readonly positions: Uint32Array;
  private known: Uint32Array | undefined;

  constructor(private readonly digests: readonly RoleDigest[]) {
    const listed = digests.map(listClausePositions);
    this.firsts = new Uint32Array(digests.length + 1);
    for (const [owner, positions] of listed.entries()) {
      this.firsts[owner + 1] = (this.firsts[owner] ?? 0) + positions.length;
    }
    this.count = this.firsts.at(-1) ?? 0;
    this.owners = new Uint32Array(this.count);
    this.positions = new Uint32Array(this.count);
    const starts = new Uint32Array(this.count + 1);
    const total = digests.reduce((sum, { packed }) => sum + packed.length, 0);
    const numbers = new Uint32Array(total - headLength * this.count);
    for (const [owner, positions] of listed.entries()) {
      for (const [index, position] of positions.entries()) {
        const clause = (this.firsts[owner] ?? 0) + index;
        this.owners[clause] = owner;
        this.positions[clause] = position;
        const { packed } = digests[owner] ?? { packed: new Uint32Array() };
        const { from, to } = readClauseHead(packed, position);
        numbers.set(packed.subarray(from, to), starts[clause]);
        starts[clause + 1] = (starts[clause] ?? 0) + to - from;
      }
    }
    this.stems = { numbers, starts };
  }

  /** For each clause the first one that says the same, with other forms and at most one word of ten more. */
  get groups(): Uint32Array {
    this.known ??= groupLikeSets(this.stems, { threshold, isBinding: isNumberHash, accepts: saysTheSame });
    return this.known;
  }

  sectionOf(clause: number): DigestedSection {
    return this.headOf(clause).section;
  }

  /** How many different words and numbers a clause has. */
  sizeOf(clause: number): number {
    return (this.stems.starts[clause + 1] ?? 0) - (this.stems.starts[clause] ?? 0);
  }

  /** The digest that a clause belongs to. */
  digestOf(clause: number): RoleDigest {
    const digest = this.digests[this.owners[clause] ?? -1];
    if (digest === undefined) throw new RangeError(`there is no clause ${clause}`);
    return digest;
  }

  /** Where the text of a clause stands. */
  placeOf(clause: number): Place {
    const { file, pointers } = this.digestOf(clause);
    const { start, end } = this.headOf(clause);
    const line = clause - (this.firsts[this.owners[clause] ?? 0] ?? 0);
    return { file, pointer: pointers.split('\n')[line] ?? '', on: 'value', start, end };
  }

  private headOf(clause: number) {
    return readClauseHead(this.digestOf(clause).packed, this.positions[clause] ?? 0);
  }
}

/** One word in the place of another makes another duty: accepting and returning goods. */
function saysTheSame({ onlyFirst, onlySecond }: SetComparison): boolean {
  return onlyFirst.length === 0 || onlySecond.length === 0;
}
