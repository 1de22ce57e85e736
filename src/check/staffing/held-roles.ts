import { suggest } from '../../diagnostic/suggest.js';
import type { Book } from '../book.js';
import type { RoleOutline } from '../role-outline.js';
import { cutGrade, spellKey } from './name-keys.js';
import { TitleIndex } from './title-index.js';
import { UnitTree } from './unit-tree.js';

/** Which role somebody holds whose position is written in words. */
export type HeldRole<R extends RoleOutline = RoleOutline> =
  | {
      readonly state: 'found';
      readonly role: R;
      /** Id of the unit, where the words name one of the units of the organization. */
      readonly unit?: string | undefined;
    }
  /** Several roles have this title, and the unit does not tell which one is meant. */
  | { readonly state: 'ambiguous'; readonly roles: readonly R[] }
  /** No role has it; `near` is called nearly so. */
  | { readonly state: 'unknown'; readonly near?: R | undefined };

/** Finds the roles of people by what lists of staff write of them. What was found once is remembered. */
export class HeldRoles<R extends RoleOutline = RoleOutline> {
  readonly #roles: readonly R[];
  readonly #titles: TitleIndex<R>;
  readonly #units: UnitTree;
  readonly #language: string;
  readonly #known = new Map<string, HeldRole<R>>();

  constructor({ organization, roles }: Pick<Book<R>, 'organization' | 'roles'>) {
    this.#language = organization.language;
    this.#roles = [...roles.values()].filter(({ form }) => !form);
    this.#titles = new TitleIndex(this.#roles, ({ title }) => title.nominative, this.#language);
    this.#units = new UnitTree(organization.units, this.#language);
  }

  /** The role of a title or an id, in whatever case or spelling the title stands; of several that whose unit is nearest. */
  find(position: string, unit: string | undefined): HeldRole<R> {
    const key = JSON.stringify([position, unit]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#search(position, unit);
    this.#known.set(key, found);
    return found;
  }

  /** The id of a unit that is called so; `undefined` when the organization has none or several. */
  findUnit(name: string): string | undefined {
    const [only, ...others] = this.#units.find(name);
    return others.length === 0 ? only?.id : undefined;
  }

  #search(position: string, unit: string | undefined): HeldRole<R> {
    const units = this.#units.find(unit);
    const candidates = this.#listCandidates(position);
    const rated = candidates.map((role) => ({
      role,
      nearness: this.#units.rate(
        role.line.units.map(({ id }) => id),
        units,
      ),
    }));
    const nearest = Math.max(...rated.map(({ nearness }) => nearness));
    const [first, ...others] = rated.filter(({ nearness }) => nearness === nearest);
    if (first === undefined) return { state: 'unknown', near: this.#findNear(position) };
    // The same title in another unit is another position.
    if (first.nearness === 0) return { state: 'unknown', near: first.role };
    if (others.length > 0) {
      return { state: 'ambiguous', roles: [first, ...others].map(({ role }) => role) };
    }
    const id = units.length === 1 ? units[0]?.id : undefined;
    const isOwn = first.role.line.units.length === 1 && first.role.line.units[0]?.id === id;
    return { state: 'found', role: first.role, unit: isOwn ? undefined : id };
  }

  #listCandidates(position: string): readonly R[] {
    const own = this.#titles.find(position, this.#language);
    if (own.length > 0) return own;
    const ungraded = this.#titles.find(cutGrade(position), this.#language);
    return ungraded.length > 0 ? ungraded : this.#roles.filter(({ id }) => id === position);
  }

  #findNear(position: string): R | undefined {
    const like = new Map(this.#roles.map((role) => [spellKey(role.title.nominative), role]));
    const near = suggest(spellKey(cutGrade(position)), like.keys());
    return near === undefined ? undefined : like.get(near);
  }
}
