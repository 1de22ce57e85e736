import type { ZipEntry } from './zip.js';

/** Packed parts that documents have in common, found again by their content. */
export interface SharedEntries {
  /** The entry of a name and content, made when it is not known. */
  find(name: string, content: string, make: () => ZipEntry): ZipEntry;
}

/** Keeps so many entries of each name; the one that was not asked for longest goes first. */
export function createSharedEntries(capacity: number): SharedEntries {
  const known = new Map<string, Map<string, ZipEntry>>();
  return {
    find(name, content, make) {
      const entries = known.get(name) ?? new Map<string, ZipEntry>();
      known.set(name, entries);
      const entry = entries.get(content) ?? make();
      entries.delete(content);
      entries.set(content, entry);
      if (entries.size > capacity) {
        const [oldest] = entries.keys();
        if (oldest !== undefined) entries.delete(oldest);
      }
      return entry;
    },
  };
}
