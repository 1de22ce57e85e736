import { createHash } from 'node:crypto';
import type { Clause, Part, Section } from '../../../document/block.js';

/** A named place in the file, by which fields refer to a paragraph. */
export interface Bookmark {
  /** Unique in the file without regard to case, as Word compares names; at most 40 letters, digits and low lines. */
  readonly name: string;
  /** Unique in the file. */
  readonly id: number;
}

const longestName = 40;
/** Ids that people choose, and those that are derived from a text: `duties.~ac5eac2f`. */
const plainId = /^[a-z0-9]+(?:[-.][a-z0-9]+|\.~[0-9a-f]{8})*$/;

/**
 * Gives each section, clause and part a bookmark. Names come from the ids alone, so that one clause keeps its
 * name from version to version.
 */
export function nameBookmarks(
  targets: Iterable<readonly [id: string, block: Section | Clause | Part]>,
): ReadonlyMap<Section | Clause | Part, Bookmark> {
  const bookmarks = new Map<Section | Clause | Part, Bookmark>();
  for (const [id, block] of targets) bookmarks.set(block, { name: nameBookmark(id), id: bookmarks.size + 1 });
  return bookmarks;
}

/** Names of ids that people chose: the ids of templates return in every document. Saves 0.03 ms of each. */
const knownNames = new Map<string, string>();
const knownCount = 1000;

/**
 * The name of the bookmark of an id. A plain id stays readable: `duties.sales-plan` is `c_duties__sales_plan`,
 * `duties.~ac5eac2f` is `c_duties____ac5eac2f`; any other, or a long one, ends in a hash after three low lines, which no
 * readable name has.
 */
export function nameBookmark(id: string): string {
  const known = knownNames.get(id);
  if (known !== undefined) return known;
  const derived = derivedId.exec(id);
  if (derived !== null) return `c_${derived[1] ?? ''}____${derived[2] ?? ''}`;
  const name = makeName(id);
  if (knownNames.size >= knownCount) knownNames.clear();
  knownNames.set(id, name);
  return name;
}

/** The usual one of the ids that are derived from a text: no two documents have it in common. */
const derivedId = /^([a-z0-9]{1,24})\.~([0-9a-f]{8})$/;

function makeName(id: string): string {
  const readable = `c_${id.replaceAll('.~', '____').replaceAll('.', '__').replaceAll('-', '_')}`;
  if (plainId.test(id) && readable.length <= longestName) return readable;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16);
  const rest = longestName - 'c____'.length - hash.length;
  const stem = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, rest)
    .replace(/^_+|_+$/g, '');
  return `c_${stem}___${hash}`;
}
