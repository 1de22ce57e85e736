import type { ReadRole } from '../check/check-book.js';
import type { RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import type { BookOrder, WorkshopOrder } from './role-workshop.js';
import { RoleWorkshop } from './role-workshop.js';
import type { RoleFile } from './sources.js';

/** Those who work on the roles of a book: this thread, or several others. The results are the same. */
export interface RoleTeam {
  /** How many roles may be under way at once. */
  readonly width: number;
  /** As `RoleWorkshop.outline`. */
  outline(source: RoleFile): Promise<ReadRole>;
  /** As `RoleWorkshop.take`. */
  take(order: BookOrder): Promise<void>;
  /** As `RoleWorkshop.compose`. The files of the products can be rendered until the role is released. */
  compose(source: RoleFile): Promise<RoleResult>;
  /** Says that a role is done with. */
  release(source: RoleFile): void;
  close(): Promise<void>;
}

/** While one role is rendered the files of others are read and written. */
const rolesUnderWay = 4;

/** Lets this thread do the work. */
export function workAlone(world: World, order: WorkshopOrder): RoleTeam {
  const workshop = new RoleWorkshop(world, order);
  return {
    width: rolesUnderWay,
    // A part of a text keeps the whole text in memory; a copy does not. Between threads everything is copied.
    outline: async (source) => structuredClone(await workshop.outline(source)),
    take: (book) => {
      workshop.take(book);
      return Promise.resolve();
    },
    compose: async (source) => {
      const { products, diagnostics } = await workshop.compose(source);
      return { products, diagnostics: structuredClone(diagnostics) };
    },
    release: () => undefined,
    close: () => Promise.resolve(),
  };
}
