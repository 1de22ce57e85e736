import { selectLanguage } from '../language/select-language.js';
import type { ClauseEntry } from './clause-entry.js';
import { hashStems } from './hash-stem.js';
import type { Role } from './role.js';
import { sayClause } from './say-clause.js';
import type { Link } from './wording.js';

/** The sections whose clauses are compared between roles. */
export const digestedSections = ['functions', 'duties', 'rights'] as const;

export type DigestedSection = (typeof digestedSections)[number];

/**
 * What rules of the organization see of the texts of a role: the words of its own clauses as numbers. A book of ten
 * thousand roles is compared by these, for the texts themselves would not fit into memory; some 60 bytes for a clause.
 */
export interface RoleDigest {
  readonly id: string;
  readonly file: string;
  /**
   * The clauses one after the other: section, start and end of the text in the file, number of stems, the stems in
   * ascending order (`hashStem`).
   */
  readonly packed: Uint32Array;
  /** The pointers of the clauses, one a line. */
  readonly pointers: string;
  /** The role whose holder stands in while this one is away. */
  readonly deputy: Link | undefined;
  /** Ids of the shared clauses that the role pulls in. */
  readonly clauses: readonly string[];
  /** Ids of the competencies that the role asks for. */
  readonly competencies: readonly string[];
}

/** A digest without the clauses. */
export type RoleDigestHead = Omit<RoleDigest, 'packed' | 'pointers'>;

/** What stands before the stems of a clause, and where they stand in `packed`. */
export interface ClauseHead {
  readonly section: DigestedSection;
  /** Offsets of the text in its file. */
  readonly start: number;
  readonly end: number;
  /** The stems are from here, */
  readonly from: number;
  /** up to here, exclusive. */
  readonly to: number;
}

/** So many numbers stand before the stems of a clause. */
export const headLength = 4;

/** So many letters of the words above a sub-item count. */
const leadLength = 200;

/** Digests a role. */
export function digestRole(role: Role): RoleDigest {
  const { id, file, language, substitution, clauses, competencies } = role;
  const packed: number[] = [];
  const pointers: string[] = [];
  const grammar = selectLanguage(language);
  const add = (section: number, entry: ClauseEntry, lead: string): void => {
    // A sub-item goes on with the words above it: «обучению» of buyers and of drivers are two duties.
    const words = `${lead} ${sayClause(entry)}`;
    const stems = hashStems(words, grammar);
    const { place } = entry.text;
    packed.push(section, place.start, place.end, stems.length);
    for (const stem of stems) packed.push(stem);
    pointers.push(place.pointer);
    for (const item of entry.items) add(section, item, words.slice(0, leadLength));
  };
  for (const [index, section] of digestedSections.entries()) {
    // What is inherited is compared once, as clauses of the base.
    const own = role[section].filter(({ place }) => place.file === file);
    for (const entry of own) add(index, entry, '');
  }
  return {
    id,
    file,
    packed: new Uint32Array(packed),
    pointers: pointers.join('\n'),
    deputy: substitution?.way === 'named' ? substitution.by : undefined,
    clauses: clauses.map((link) => link.id),
    competencies: competencies.map(({ link }) => link.id),
  };
}

/** Where each clause begins in `packed`. */
export function listClausePositions(packed: Uint32Array): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; at < packed.length; at = readClauseHead(packed, at).to) positions.push(at);
  return positions;
}

/** The head of the clause that begins at a position. Throws a RangeError where none does. */
export function readClauseHead(packed: Uint32Array, position: number): ClauseHead {
  const section = digestedSections[packed[position] ?? -1];
  if (section === undefined) throw new RangeError(`no clause begins at ${position}`);
  const from = position + headLength;
  const to = from + (packed[from - 1] ?? 0);
  return { section, start: packed[position + 1] ?? 0, end: packed[position + 2] ?? 0, from, to };
}
