import { posix } from 'node:path';
import type { Files, World } from '../src/world.js';
import { createMachineWorld } from './machine-world.js';

/** A world whose files are in memory, with the resources of the real program. */
export interface MemoryWorld extends World {
  /** Content of the files by path, with `/` between the parts. */
  readonly contents: Map<string, Uint8Array>;
  /** The text of a file; throws when there is none. */
  text(path: string): string;
  put(path: string, text: string): void;
}

const real = createMachineWorld();

/** Makes a world with the given text files. `onWrite` is called before each change and may throw. */
export function createMemoryWorld(
  texts: Readonly<Record<string, string>> = {},
  onWrite: (path: string) => void = () => undefined,
): MemoryWorld {
  const contents = new Map<string, Uint8Array>();
  const put = (path: string, text: string): void => {
    contents.set(posix.normalize(path), new TextEncoder().encode(text));
  };
  for (const [path, text] of Object.entries(texts)) put(path, text);
  return {
    ...real,
    now: () => new Date(Date.UTC(2026, 10, 22)),
    files: createMemoryFiles(contents, onWrite),
    contents,
    put,
    text: (path) => {
      const bytes = contents.get(path);
      if (bytes === undefined) throw new Error(`no file ${path}`);
      return new TextDecoder().decode(bytes);
    },
  };
}

function createMemoryFiles(contents: Map<string, Uint8Array>, onWrite: (path: string) => void): Files {
  const isFolder = (path: string): boolean => {
    const prefix = path === '.' ? '' : `${path}/`;
    return [...contents.keys()].some((each) => each.startsWith(prefix));
  };
  const stamps = new WeakMap<Uint8Array, string>();
  let count = 0;
  const stampOf = (bytes: Uint8Array): string => {
    const stamp = stamps.get(bytes) ?? `${(count += 1)}`;
    stamps.set(bytes, stamp);
    return stamp;
  };
  const at = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '');
  return {
    read: (path) => Promise.resolve(contents.get(at(path))),
    readNow: (path) => contents.get(at(path)),
    stat: (path) => {
      const found = contents.get(at(path));
      const plain = { isLink: false, stamp: found && stampOf(found) };
      if (found !== undefined) return Promise.resolve({ size: found.length, kind: 'file', ...plain });
      return Promise.resolve(isFolder(at(path)) ? { size: 0, kind: 'folder', ...plain } : undefined);
    },
    list: (folder) => {
      const prefix = at(folder) === '.' ? '' : `${at(folder)}/`;
      const names = [...contents.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)].sort());
    },
    realPath: (path) =>
      Promise.resolve(
        contents.has(at(path)) || isFolder(at(path)) ? posix.resolve('/memory', at(path)) : undefined,
      ),
    write: (path, bytes) =>
      new Promise((settle) => {
        onWrite(at(path));
        contents.set(at(path), bytes);
        settle();
      }),
    remove: (path) => {
      contents.delete(at(path));
      return Promise.resolve();
    },
    sweep: () => Promise.resolve(),
  };
}
