import type { Place } from '../diagnostic/place.js';
import { selectLanguage } from '../language/select-language.js';
import type { ClauseEntry } from './clause-entry.js';
import { hashStems } from './hash-stem.js';
import type { Role, Waiver } from './role.js';
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
  readonly waivers: readonly Waiver[];
}

/** A clause of a digest. */
export interface ClauseDigest {
  readonly section: DigestedSection;
  /** Numbers of the stems in ascending order, each once. */
  readonly stems: Uint32Array;
  readonly place: Place;
}

const headLength = 4;

/** So many letters of the words above a sub-item count. */
const leadLength = 200;

/** Digests a role. */
export function digestRole(role: Role): RoleDigest {
  const { id, file, language, substitution, clauses, competencies, waivers } = role;
  const packed: number[] = [];
  const pointers: string[] = [];
  const grammar = selectLanguage(language);
  const add = (section: number, entry: ClauseEntry, lead: string): void => {
    // A sub-item goes on with the words above it: «обучению» of buyers and of drivers are two duties.
    const words = `${lead} ${sayClause(entry)}`;
    const stems = hashStems(words, grammar);
    const { place } = entry.text;
    packed.push(section, place.start, place.end, stems.length, ...stems);
    pointers.push(place.pointer);
    for (const item of entry.items) add(section, item, words.slice(0, leadLength));
  };
  for (const [index, section] of digestedSections.entries()) {
    for (const entry of role[section]) add(index, entry, '');
  }
  return {
    id,
    file,
    packed: Uint32Array.from(packed),
    pointers: pointers.join('\n'),
    deputy: substitution?.way === 'named' ? substitution.by : undefined,
    clauses: clauses.map((link) => link.id),
    competencies: competencies.map(({ link }) => link.id),
    waivers,
  };
}

/** The clauses of a digest, in the order of its sections and of the role. */
export function listClauseDigests({ file, packed, pointers }: RoleDigest): readonly ClauseDigest[] {
  const digests: ClauseDigest[] = [];
  const lines = pointers.split('\n');
  for (let at = 0; at < packed.length;) {
    const [index = 0, start = 0, end = 0, count = 0] = packed.subarray(at, at + headLength);
    const section = digestedSections[index];
    if (section === undefined) throw new RangeError(`${file}: section ${index}`);
    const first = at + headLength;
    at = first + count;
    const place = { file, pointer: lines[digests.length] ?? '', on: 'value', start, end } as const;
    digests.push({ section, stems: packed.subarray(first, at), place });
  }
  return digests;
}
