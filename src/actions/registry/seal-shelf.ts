import type { Outcome } from '../../diagnostic/outcome.js';
import type { World } from '../../world.js';
import { openSeal, type OpenedSeal } from './open-seal.js';

/** The seals of organizations, each opened once for all that one command seals: to open one takes a second. */
export class SealShelf {
  readonly #world: World;
  readonly #passwordFile: string | undefined;
  readonly #seals = new Map<string, Promise<Outcome<{ readonly seal: OpenedSeal | undefined }>>>();

  constructor(world: World, passwordFile: string | undefined) {
    this.#world = world;
    this.#passwordFile = passwordFile;
  }

  /** As `openSeal`. */
  async open(
    folder: string,
    organization: string,
  ): Promise<Outcome<{ readonly seal: OpenedSeal | undefined }>> {
    const key = JSON.stringify([folder, organization]);
    const opened = this.#seals.get(key) ?? openSeal(this.#world, folder, organization, this.#passwordFile);
    this.#seals.set(key, opened);
    return opened;
  }
}
