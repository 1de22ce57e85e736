import type { ChunkLoader } from './chunk-loader.js';

/** The chunk of a process or of a thread: it starts what there is to do, given how modules in `prepared` are loaded. */
interface Entry {
  start(loadPrepared: (name: string) => unknown): void;
}

/** Starts the program: `name` is the chunk of the process, or that of a thread. */
export function startChunk(loader: ChunkLoader, name: string): void {
  const entry = loader.load(name);
  if (!isEntry(entry)) throw new Error(`${name} cannot be started`);
  entry.start((module) => loader.load(`prepared/${module}`));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'function';
}
