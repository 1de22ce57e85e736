import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what nothing refers to any more, in this thread. V8 does so by itself when it has need, and a
 * program that has become smaller has none. Its function is in contexts that are made while the flag is set; a flag that
 * stays would make V8 refuse code that it compiled before. All threads have one flag: where another takes it away at that
 * moment nothing is given back.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (isCall(collect)) collect();
}

function isCall(value: unknown): value is () => void {
  return typeof value === 'function';
}
