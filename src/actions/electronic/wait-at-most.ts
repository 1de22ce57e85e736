import { setTimeout as wait } from 'node:timers/promises';

/**
 * The result of some work; nothing when it takes longer than so many milliseconds. The work goes on then, and what it throws
 * later is nobody's any more.
 */
export async function waitAtMost<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const end = new AbortController();
  const late = wait(milliseconds, undefined, { signal: end.signal }).catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    end.abort();
  }
}
