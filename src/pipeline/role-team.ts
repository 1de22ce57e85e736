import type { Book } from '../check/book.js';
import type { ReadRole } from '../check/check-book.js';
import type { RoleResult } from '../pipeline.js';
import type { Threads, World } from '../world.js';
import type { Materials } from './materials.js';
import type { RoleMemory } from './role-memory.js';
import type { BookOrder, WorkshopOrder } from './role-workshop.js';
import { RoleWorkshop } from './role-workshop.js';
import type { RoleFile } from './sources.js';
import { openBook, shareBook, type SharedBook } from './shared-book.js';
import { StringPool } from './string-pool.js';
import { ThreadCaller } from './thread-caller.js';
import { tidyUp } from './tidy-up.js';

/** Those who work on the roles of a book: this thread, or several others. The results are the same. */
export interface RoleTeam {
  /** How many roles may be under way at once. */
  readonly width: number;
  /** As `RoleWorkshop.outline`. */
  outline(source: RoleFile): Promise<ReadRole>;
  /** Gives back what it took to outline so many roles, before the book of them is made. */
  rest(roles: number): Promise<void>;
  /** Gives back what a step over so many roles has left behind in this thread, before the next step begins. */
  tidyUp(roles: number): void;
  /** Keeps a book in the form that the team works with: one that grows little with the number of roles. */
  keep(book: Book): Book;
  /** As `RoleWorkshop.take`. The book is the one that is kept. */
  take(order: BookOrder): Promise<void>;
  /** As `RoleWorkshop.compose`. The files of the products can be rendered until the role is released. */
  compose(source: RoleFile): Promise<RoleResult>;
  /** Says that a role is done with. */
  release(source: RoleFile): Promise<void>;
  close(): Promise<void>;
}

/** A team of this thread alone. */
export interface LoneTeam extends RoleTeam {
  /** As `RoleWorkshop.compose`. */
  compose(source: RoleFile, watched?: Book): Promise<RoleResult>;
}

/** While a role is rendered the files of another are read and written: so many are under way for each thread. */
const rolesUnderWay = 2;

/** With so many roles for it a thread saves more than it costs: each has to load and warm up the program anew. */
const rolesForThread = 100;

/**
 * Gathers those who will work on `count` roles. With a memory this thread works alone: most of the work has been done
 * before.
 */
export async function gatherTeam(
  world: World,
  order: WorkshopOrder,
  count: number,
  materials: Materials,
  memory: RoleMemory | undefined,
): Promise<RoleTeam> {
  if (memory !== undefined) return memory.assist(workAlone(world, order, materials), order);
  const { threads } = world;
  const worthwhile = Math.floor(count / rolesForThread);
  const wanted = order.request.threads ?? Math.min(worthwhile, threads?.processors ?? 1);
  return threads === undefined || wanted <= 1
    ? workAlone(world, order, materials)
    : shareWork(world, threads, order, wanted);
}

function workAlone(world: World, order: WorkshopOrder, materials: Materials): LoneTeam {
  const workshop = new RoleWorkshop(world, order, materials);
  const strings = new StringPool();
  return {
    width: rolesUnderWay,
    // A part of a text keeps the whole text in memory; a copy does not. Between threads everything is copied.
    outline: async (source) => strings.shareAll(structuredClone(await workshop.outline(source))),
    rest: (roles) => {
      strings.clear();
      workshop.rest(roles);
      return Promise.resolve();
    },
    tidyUp: (roles) => {
      tidyUp(world, roles);
    },
    keep: (book) => openBook(shareBook(book)),
    take: (order) => {
      workshop.take(order);
      return Promise.resolve();
    },
    compose: async (source, watched) => {
      const result = await workshop.compose(source, watched);
      return { ...result, diagnostics: structuredClone(result.diagnostics) };
    },
    release: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function shareWork(
  world: World,
  threads: Threads,
  order: WorkshopOrder,
  count: number,
): Promise<RoleTeam> {
  const callers = Array.from({ length: count }, () => new ThreadCaller(threads.start('work-on-roles')));
  await Promise.all(callers.map((each) => each.ask('begin', order)));
  let kept: SharedBook | undefined;
  let found: BookOrder['found'] = new Map();
  const strings = new StringPool();
  const owners = new Map<string, ThreadCaller>();
  const ownerOf = ({ file }: RoleFile): ThreadCaller => {
    const owner = owners.get(file) ?? callers[owners.size % count];
    if (owner === undefined) throw new RangeError(`a team of ${count}`);
    owners.set(file, owner);
    return owner;
  };
  return {
    width: rolesUnderWay * count,
    outline: async (source) => strings.shareAll(await ownerOf(source).ask('outline', source)),
    rest: async (roles) => {
      strings.clear();
      tidyUp(world, roles);
      // One after the other: the flag of V8 that it takes is one for all threads.
      for (const each of callers) await each.ask('rest', roles);
    },
    tidyUp: (roles) => {
      tidyUp(world, roles);
    },
    keep: (book) => {
      kept = shareBook(book);
      return openBook(kept);
    },
    take: async (order) => {
      const book = kept;
      if (book === undefined) throw new Error('there is no book yet');
      ({ found } = order);
      await Promise.all(callers.map((each) => each.ask('take', { book, faulty: order.faulty })));
    },
    compose: async (source) => {
      const caller = ownerOf(source);
      const before = found.get(source.file) ?? [];
      const result = await caller.ask('compose', { source, found: before });
      return {
        ...result,
        products: result.products.map((each, product) => ({
          ...each,
          files: each.files.map((file, index) => ({
            ...file,
            render: () => caller.ask('render', { source, product, index }),
          })),
        })),
      };
    },
    release: (source) => ownerOf(source).ask('release', source),
    close: async () => {
      await Promise.all(callers.map((each) => each.stop()));
    },
  };
}
