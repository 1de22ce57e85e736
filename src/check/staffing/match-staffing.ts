import { suggest } from '../../diagnostic/suggest.js';
import type { Book } from '../book.js';
import type { Unit } from '../organization.js';
import type { RoleOutline } from '../role-outline.js';
import { appendTo } from './append-to.js';
import { spellKey } from './name-keys.js';
import type { StaffingTable, StaffPosition } from './staffing-table.js';
import { TitleIndex } from './title-index.js';
import { type Nearness, UnitTree } from './unit-tree.js';

/** Which roles are which positions of a staffing table. */
export interface StaffingMatch<R extends RoleOutline = RoleOutline> {
  /** The roles of each position, in the order of the table; none where a position has no instruction. */
  readonly positions: readonly MatchedPosition<R>[];
  /** Roles without a position, in the order of the book. */
  readonly unlisted: readonly UnlistedRole<R>[];
}

/** A position with its roles. */
export interface MatchedPosition<R extends RoleOutline = RoleOutline> {
  readonly position: StaffPosition;
  readonly roles: readonly R[];
  /** Units of the organization that are called so; none where there is none, or the table names no unit. */
  readonly units: readonly Unit[];
  /** Of a position without roles: a role whose title is the same but for a letter, or two in a long one. */
  readonly near?: R | undefined;
}

/** A role that the table does not have. */
export interface UnlistedRole<R extends RoleOutline = RoleOutline> {
  readonly role: R;
  /** A position of this title in another unit. */
  readonly elsewhere?: StaffPosition | undefined;
  /** A position without a role that is called nearly so. */
  readonly near?: StaffPosition | undefined;
}

/**
 * Finds the position of each role: by title, in whatever case, spelling and grade, and by unit. A unit above or below that
 * of the role counts where the table has none that is nearer, and so does a position whose unit the organization does not
 * have. Forms are no positions and left out.
 */
export function matchStaffing<R extends RoleOutline>(
  table: StaffingTable,
  book: Pick<Book<R>, 'organization' | 'roles'>,
): StaffingMatch<R> {
  const { language, units } = book.organization;
  const tree = new UnitTree(units, language);
  const titles = new TitleIndex(table.positions, ({ title }) => title, language);
  const placed = new Map(table.positions.map((position) => [position, tree.find(position.unit)]));
  const found = new Map<StaffPosition, R[]>(table.positions.map((position) => [position, []]));
  const lost: { readonly role: R; readonly elsewhere: StaffPosition | undefined }[] = [];
  for (const role of book.roles.values()) {
    if (role.form) continue;
    const candidates = titles.find(role.title.nominative, role.language);
    const own = role.line.units.map(({ id }) => id);
    const chosen = chooseNearest(candidates, (position) => tree.rate(own, placed.get(position) ?? []));
    for (const position of chosen) found.get(position)?.push(role);
    if (chosen.length === 0) lost.push({ role, elsewhere: candidates[0] });
  }
  const unfilled = table.positions.filter((position) => found.get(position)?.length === 0);
  const free = new NearTitles(unfilled, ({ title }) => title);
  const known = new NearTitles(
    [...book.roles.values()].filter(({ form }) => !form),
    ({ title }) => title.nominative,
  );
  return {
    positions: table.positions.map((position) => ({
      position,
      roles: found.get(position) ?? [],
      units: placed.get(position) ?? [],
      near:
        found.get(position)?.length === 0
          ? known.find(position.title, position.title.length < longTitle ? 1 : 2)
          : undefined,
    })),
    unlisted: lost.map(({ role, elsewhere }) => ({
      role,
      elsewhere,
      near: elsewhere === undefined ? free.find(role.title.nominative) : undefined,
    })),
  };
}

/** The candidates that are nearest, as several units may be; none when all are in other units. */
function chooseNearest(
  candidates: readonly StaffPosition[],
  rate: (position: StaffPosition) => Nearness,
): readonly StaffPosition[] {
  const rated = candidates.map((position) => ({ position, nearness: rate(position) }));
  const nearest = Math.max(0, ...rated.map(({ nearness }) => nearness));
  return nearest === 0
    ? []
    : rated.filter(({ nearness }) => nearness === nearest).map(({ position }) => position);
}

/** As many titles are compared letter by letter with one. */
const mostCompared = 60;

/** In a title of so many letters two may be slips; shorter ones that differ by two are often two titles: «токарь», «пекарь». */
const longTitle = 12;

/** Finds titles that nearly say the same, among those that have a beginning of a word in common. */
class NearTitles<T> {
  /** Keys of titles by what one of their words begins with. */
  readonly #byBeginning = new Map<string, string[]>();
  readonly #byKey = new Map<string, T>();
  readonly #found = new Map<string, T | undefined>();

  constructor(all: readonly T[], titleOf: (each: T) => string) {
    for (const each of all) {
      const title = titleOf(each);
      const key = spellKey(title);
      // A large table has a title in many units; the first one stands for all.
      if (this.#byKey.has(key)) continue;
      this.#byKey.set(key, each);
      for (const beginning of listBeginnings(title)) appendTo(this.#byBeginning, beginning, key);
    }
  }

  /** `most`: how many letters may be others; always the same for a title. */
  find(title: string, most?: number): T | undefined {
    const own = spellKey(title);
    if (!this.#found.has(own)) {
      const near = suggest(own, this.#listLike(title, own), most);
      this.#found.set(own, near === undefined ? undefined : this.#byKey.get(near));
    }
    return this.#found.get(own);
  }

  #listLike(title: string, own: string): ReadonlySet<string> {
    const like = new Set<string>();
    for (const beginning of listBeginnings(title)) {
      for (const key of this.#byBeginning.get(beginning) ?? []) {
        if (like.size === mostCompared) return like;
        if (key !== own) like.add(key);
      }
    }
    return like;
  }
}

/** What the words of a title begin with. */
function listBeginnings(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 3)));
}
