import { createHash } from 'node:crypto';
import type { ReadRole } from '../check/check-book.js';
import type { RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { BookReads } from './book-reads.js';
import { hashValue } from './hash-value.js';
import { Materials } from './materials.js';
import type { LoneTeam, RoleTeam } from './role-team.js';
import type { BookOrder, WorkshopOrder } from './role-workshop.js';
import type { OverrideFile, RoleFile } from './sources.js';
import type { ComposedRole } from './thread-messages.js';
import { describeComposed } from './thread-messages.js';

interface Remembered<T> {
  /** Hash of all that the value was made of. */
  readonly key: string;
  readonly value: T;
}

interface RememberedResult extends Remembered<ComposedRole> {
  /** What of the book it was made of besides. */
  readonly reads: BookReads;
}

/**
 * What a process that builds again and again remembers of an organization: templates and schemas that are compiled, the
 * outline of each role, and what came of it. After one role is saved the others are neither parsed nor composed, but for
 * those that have read what the change shows in.
 */
export class RoleMemory {
  private materials: Remembered<Materials> | undefined;
  private readonly outlines = new Map<string, Remembered<ReadRole>>();
  private readonly results = new Map<string, RememberedResult>();

  /** The materials of an organization; the same ones as long as its overrides are the same. */
  loadMaterials(world: World, overrides: readonly OverrideFile[]): Materials {
    const key = hashOverrides(overrides);
    if (this.materials?.key !== key) this.materials = { key, value: new Materials(world, overrides) };
    return this.materials.value;
  }

  /** A team that asks `team` only for what is not remembered. */
  assist(team: LoneTeam, { overrides, request }: WorkshopOrder): RoleTeam {
    const setup = `${hashOverrides(overrides)} ${hashValue(request)}`;
    let taken: BookOrder | undefined;
    return {
      ...team,
      outline: (source) => remember(this.outlines, source, hashSource(source), () => team.outline(source)),
      // What was remembered stays, and to look through all of it at every change would take longer than the change.
      rest: () => Promise.resolve(),
      tidyUp: () => undefined,
      // Outlines are remembered as objects in any case.
      keep: (book) => book,
      take: async (order) => {
        taken = order;
        await team.take(order);
      },
      compose: async (source) => {
        if (taken === undefined) throw new Error('there is no book yet');
        const { book, faulty, found } = taken;
        const isFaulty = [source.file, book.organization.file].map((file) => faulty.has(file));
        const before = hashValue(found.get(source.file) ?? []);
        const key = [setup, hashValue(book.organization), ...isFaulty, before, hashSource(source)].join(' ');
        const known = this.results.get(source.file);
        if (known?.key === key && known.reads.agreeWith(book)) return prepareAnew(known.value, source, team);
        const reads = new BookReads();
        const result = await team.compose(source, reads.watch(book));
        this.results.set(source.file, { key, value: describeComposed(result), reads });
        return result;
      },
    };
  }

  /** Forgets the roles whose files are gone. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const map of [this.outlines, this.results]) {
      for (const name of map.keys()) if (!files.has(fileOf(name))) map.delete(name);
    }
  }
}

async function remember<T>(
  map: Map<string, Remembered<T>>,
  source: RoleFile,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const name = nameLook(source);
  const known = map.get(name);
  if (known?.key === key) return known.value;
  const value = await make();
  map.set(name, { key, value });
  return value;
}

/** A role is looked at without its bases to learn which it has, then with them; both looks are remembered. */
function nameLook({ file, bases = [] }: RoleFile): string {
  return `${file}\n${bases.length}`;
}

function fileOf(name: string): string {
  return name.split('\n', 1)[0] ?? name;
}

/** A file that is missing all the same is rendered from a document that is composed once more. */
function prepareAnew(result: ComposedRole, source: RoleFile, team: RoleTeam): RoleResult {
  const products = result.products.map((product, at) => ({
    ...product,
    files: product.files.map((file, index) => ({
      ...file,
      render: async () => {
        const again = (await team.compose(source)).products[at]?.files[index];
        if (again === undefined) throw new Error(`${source.file}: composed otherwise than before`);
        return again.render();
      },
    })),
  }));
  return { ...result, products };
}

function hashSource({ content, bases = [] }: RoleFile): string {
  if (content === undefined) return 'unreadable';
  const own = content instanceof Uint8Array ? hash([content]) : content.sha256;
  return [own, ...bases.map((base) => `${base.file} ${hashSource(base)}`)].join(' ');
}

function hashOverrides(overrides: readonly OverrideFile[]): string {
  return hash(overrides.flatMap(({ file, bytes }) => [file, bytes ?? '']));
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex');
}
