import { basename, dirname, resolve } from 'node:path';
import type { Files } from '../world.js';

/**
 * Files as they would be if the texts of an editor were saved. `texts` holds the bytes by absolute path and may change
 * between two calls. Nothing is written through it but by `write` itself.
 */
export function overlayFiles(files: Files, texts: ReadonlyMap<string, Uint8Array>): Files {
  const find = (path: string): Uint8Array | undefined => texts.get(resolve(path));
  return {
    ...files,
    read: async (path) => find(path) ?? files.read(path),
    readNow: (path) => find(path) ?? files.readNow(path),
    stat: async (path) => {
      const text = find(path);
      return text === undefined
        ? files.stat(path)
        : { size: text.length, kind: 'file', isLink: false, stamp: undefined };
    },
    list: async (folder) => {
      const names = await files.list(folder);
      const full = resolve(folder);
      const unsaved = [...texts.keys()]
        .filter((path) => dirname(path) === full)
        .map((path) => basename(path));
      return unsaved.every((name) => names.includes(name))
        ? names
        : [...new Set([...names, ...unsaved])].sort();
    },
    realPath: async (path) =>
      (await files.realPath(path)) ?? (find(path) === undefined ? undefined : resolve(path)),
  };
}
