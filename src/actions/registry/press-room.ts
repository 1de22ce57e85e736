import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { Press, type PressRequest } from '../../pipeline/press.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { World } from '../../world.js';
import { restoreSources } from './keep-sources.js';

/** How many books are kept open: those of one campaign rest on the same files, in one language or two. */
const mostPresses = 4;

/** What keeps a version from being printed, where no finding says it: its files were lost or changed in the store. */
export type OpenedPress = Outcome<Press> | 'damaged';

/**
 * The books that versions were composed from, each read once for all versions that one command prints: a campaign rests on
 * the same files from its first instruction to its last.
 */
export class PressRoom {
  readonly #world: World;
  readonly #presses = new Map<string, Promise<OpenedPress>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The book of a list of kept files, as it prints one kind of document in one language. */
  async open(store: ObjectStore, sources: string, request: PressRequest): Promise<OpenedPress> {
    const { kind, language, formats, stage } = request;
    const key = JSON.stringify([sources, kind, language, formats, stage]);
    const known = this.#presses.get(key);
    if (known !== undefined) return known;
    const opened = this.#read(store, sources, request);
    const [oldest] = this.#presses.keys();
    if (oldest !== undefined && this.#presses.size >= mostPresses) this.#presses.delete(oldest);
    this.#presses.set(key, opened);
    return opened;
  }

  async #read(store: ObjectStore, hash: string, request: PressRequest): Promise<OpenedPress> {
    const sources = await restoreSources(store, hash);
    if (sources === undefined) return 'damaged';
    const press = await Press.open(sources, this.#world, request);
    return press.value === undefined ? fail(press.diagnostics) : succeed(press.value, press.diagnostics);
  }
}
