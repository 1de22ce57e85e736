import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../../world.js';
import type { ObjectStore } from './object-store.js';

/** A store in a folder: the object `abcdef…` is the file `ab/cdef…`. */
export class FolderStore implements ObjectStore {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const name = hash('sha256', bytes);
    // A file that was damaged is written anew: here are the bytes that it has to have.
    if ((await this.get(name)).state !== 'intact') await this.#files.write(this.#pathOf(name), bytes);
    return name;
  }

  async get(name: string): ReturnType<ObjectStore['get']> {
    if (!/^[0-9a-f]{64}$/.test(name)) return { state: 'missing' };
    const bytes = await this.#files.read(this.#pathOf(name));
    if (bytes === undefined) return { state: 'missing' };
    return hash('sha256', bytes) === name ? { state: 'intact', bytes } : { state: 'damaged' };
  }

  async remove(name: string): Promise<void> {
    if (/^[0-9a-f]{64}$/.test(name)) await this.#files.remove(this.#pathOf(name));
  }

  #pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name.slice(2));
  }
}
