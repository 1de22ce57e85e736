import type { TellWork } from './writer.js';

/** Hands out items one after another, and tells of each that was worked off. */
export function* tellEach<T>(items: readonly T[], tell: TellWork | undefined): Generator<T, undefined> {
  for (const [index, item] of items.entries()) {
    yield item;
    tell?.(index + 1, items.length);
  }
}
