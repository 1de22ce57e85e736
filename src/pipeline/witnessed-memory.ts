import type { ReadRole } from '../check/check-book.js';
import type { RoleResult } from '../pipeline.js';
import { RoleMemory } from './role-memory.js';
import type { LoneTeam, RoleTeam } from './role-team.js';
import type { BookOrder, WorkshopOrder } from './role-workshop.js';
import type { RoleFile } from './sources.js';

/** Is told of the work on a book while it goes on. What it throws ends the work. */
export interface Witness {
  /** A role was read, or nothing has changed since it was. */
  outlined(source: RoleFile, role: ReadRole): Promise<void>;
  /** All roles are outlined. */
  booked(order: BookOrder): void;
  /** A role was composed, or nothing has changed since it was. */
  composed(source: RoleFile, result: RoleResult): Promise<void>;
}

/** A memory that tells what comes of each role. What it remembers comes back as the same object. */
export class WitnessedMemory extends RoleMemory {
  witness: Witness | undefined;

  override assist(team: LoneTeam, setup: WorkshopOrder): RoleTeam {
    const own = super.assist(team, setup);
    return {
      ...own,
      outline: async (source) => {
        const role = await own.outline(source);
        await this.witness?.outlined(source, role);
        return role;
      },
      take: async (order) => {
        this.witness?.booked(order);
        await own.take(order);
      },
      compose: async (source) => {
        const result = await own.compose(source);
        await this.witness?.composed(source, result);
        return result;
      },
    };
  }
}
