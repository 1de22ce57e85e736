import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { RegistryNumbers } from '../../check/procedure.js';
import type { Registry } from '../../registry/registry.js';
import type { World } from '../../world.js';
import { nextNumber } from './next-number.js';
import { readOrganizations } from './read-organizations.js';

/** Which numbers are given out. */
export interface NumberOrder {
  readonly folder: string;
  /** The number to begin with, for whichever organization; the one that each organization has set when left out. */
  readonly first?: string | undefined;
}

/**
 * Gives out registration numbers during one command: each counts on from the one before, and those that some version of
 * the organization has are passed over.
 */
export class NumberDesk {
  readonly #world: World;
  readonly #order: NumberOrder;
  /** The last number of each series that was handed out; it may have been refused, and is free then. */
  readonly #reached = new Map<string, string>();
  #settings: Promise<ReadonlyMap<string, RegistryNumbers>> | undefined;

  constructor(world: World, order: NumberOrder) {
    this.#world = world;
    this.#order = order;
  }

  /** How an organization numbers its instructions; `undefined` where it has not said so. */
  async findSetting(organization: string): Promise<RegistryNumbers | undefined> {
    this.#settings ??= readSettings(this.#world, this.#order.folder);
    return (await this.#settings).get(organization);
  }

  /**
   * The next free number of an organization. None where nobody has said which is the first. One that is taken and cannot
   * count on, for it has no digits, is given all the same, so that it is refused with the name of its holder.
   */
  async find(registry: Registry, organization: string): Promise<Outcome<{ readonly number?: string }>> {
    const { first = (await this.findSetting(organization))?.first } = this.#order;
    let number = this.#reached.get(this.#nameSeries(organization)) ?? first;
    if (number === undefined) return succeed({});
    for (;;) {
      const held = await registry.findNumberHolder({ organization }, number);
      if (held.value === undefined) return fail(held.diagnostics);
      const following = nextNumber(number);
      if (held.value.holder === undefined || following === undefined) break;
      number = following;
    }
    this.#reached.set(this.#nameSeries(organization), number);
    return succeed({ number });
  }

  #nameSeries(organization: string): string {
    return this.#order.first === undefined ? organization : '';
  }
}

async function readSettings(world: World, folder: string): Promise<ReadonlyMap<string, RegistryNumbers>> {
  const { value = [] } = await readOrganizations(world, folder);
  return new Map(
    value.flatMap(({ organization: { id, procedure } }) =>
      procedure.numbers === undefined ? [] : [[id, procedure.numbers]],
    ),
  );
}
