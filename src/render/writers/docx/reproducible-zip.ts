import { unzipSync, zipSync } from 'fflate';

/** The parts of a package by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts that readers expect first: the list of types, then the entry point. */
const foremost = ['[Content_Types].xml', '_rels/.rels'];

/** Reads the parts of a ZIP file. Meant for files that this program has just made; hostile ones need limits. */
export function unzipParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Writes parts so that the same parts give the same bytes: fixed order, fixed times, no folders. */
export function zipParts(parts: Parts): Uint8Array {
  const names = [...parts.keys()].filter((name) => !name.endsWith('/')).sort(comparePartNames);
  const entries: Record<string, Uint8Array> = {};
  for (const name of names) entries[name] = parts.get(name) ?? new Uint8Array();
  // The first day that a ZIP file can hold. Made here, in local time, because the format has no time zone and the
  // bytes must not depend on that of the machine; noon, because no zone leaves it out when clocks are changed.
  return zipSync(entries, { mtime: new Date(1980, 0, 1, 12), level: 6, os: 0 });
}

function comparePartNames(a: string, b: string): number {
  return rankPart(a) - rankPart(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rankPart(name: string): number {
  const rank = foremost.indexOf(name);
  return rank === -1 ? foremost.length : rank;
}
