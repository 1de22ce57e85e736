import type { Unit } from '../organization.js';
import { appendTo } from './append-to.js';
import { spellKey, stemKey } from './name-keys.js';

/** How near the unit of a position is to those of a role; 0 is another unit. */
export type Nearness = 0 | 1 | 2 | 3;

/** Units by their names, and which of them are part of which. */
export class UnitTree {
  readonly #byName = new Map<string, Unit[]>();
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #language: string;

  constructor(units: readonly Unit[], language: string) {
    this.#language = language;
    this.#parents = new Map(units.map(({ id, parent }) => [id, parent?.id]));
    for (const unit of units) {
      const keys = [unit.id, ...this.#keysOf(unit.name.nominative)];
      for (const key of new Set(keys)) appendTo(this.#byName, key, unit);
    }
  }

  /** The units that are called so, or have this id. */
  find(name: string | undefined): readonly Unit[] {
    if (name === undefined) return [];
    const [found = []] = [name, ...this.#keysOf(name)].flatMap((key) => {
      const units = this.#byName.get(key);
      return units === undefined ? [] : [units];
    });
    return found;
  }

  /** How near units of a position are to those of a role. */
  rate(own: readonly string[], units: readonly Unit[]): Nearness {
    if (units.length === 0 || own.length === 0) return 1;
    if (units.some(({ id }) => own.includes(id))) return 3;
    const isRelated = units.some(({ id }) =>
      own.some((each) => this.#listAbove(each).has(id) || this.#listAbove(id).has(each)),
    );
    return isRelated ? 2 : 0;
  }

  #keysOf(name: string): readonly string[] {
    return [`spelled ${spellKey(name)}`, `stems ${stemKey(name, this.#language)}`];
  }

  /** A unit and all that it is part of; each once, whatever circles there are. */
  #listAbove(id: string): ReadonlySet<string> {
    const above = new Set<string>();
    for (
      let each: string | undefined = id;
      each !== undefined && !above.has(each);
      each = this.#parents.get(each)
    ) {
      above.add(each);
    }
    return above;
  }
}
