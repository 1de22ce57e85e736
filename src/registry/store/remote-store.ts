import { hash } from 'node:crypto';
import type { RemoteStorage } from '../../world/storages.js';
import type { ObjectStore } from './object-store.js';

/** A store on another machine: the object `abcdef…` lies under `<prefix>ab/cdef…`, as in a folder. */
export class RemoteStore implements ObjectStore {
  readonly #storage: RemoteStorage;
  readonly #prefix: string;

  constructor(storage: RemoteStorage, prefix: string) {
    this.#storage = storage;
    this.#prefix = prefix;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const name = hash('sha256', bytes);
    // Bytes that were damaged there are written anew: here are those that it has to have.
    if ((await this.get(name)).state !== 'intact') await this.#storage.put(this.#pathOf(name), bytes, name);
    return name;
  }

  async get(name: string): ReturnType<ObjectStore['get']> {
    if (!isHash(name)) return { state: 'missing' };
    const bytes = await this.#storage.get(this.#pathOf(name));
    if (bytes === undefined) return { state: 'missing' };
    return hash('sha256', bytes) === name ? { state: 'intact', bytes } : { state: 'damaged' };
  }

  async remove(name: string): Promise<void> {
    if (isHash(name)) await this.#storage.remove(this.#pathOf(name));
  }

  #pathOf(name: string): string {
    return `${this.#prefix}${name.slice(0, 2)}/${name.slice(2)}`;
  }
}

function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}
