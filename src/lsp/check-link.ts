import { CheckDesk } from '../actions/check-desk.js';
import type { CheckNews, CheckOrder } from '../actions/check-news.js';
import type { World } from '../world.js';

/** Who checks whole workspaces: a thread, or the same one where there are no others. */
export interface CheckLink {
  order(order: CheckOrder): void;
  stop(): Promise<void>;
}

/** Finds somebody to check whole workspaces. `fail` is called when the thread has ended by itself. */
export function linkChecks(
  world: World,
  hear: (news: CheckNews) => void,
  fail: (reason: Error) => void,
): CheckLink {
  if (world.threads === undefined) {
    const desk = new CheckDesk(world, hear);
    return {
      order: (order) => {
        desk.take(order);
      },
      stop: () => Promise.resolve(),
    };
  }
  const thread = world.threads.start('check-workspaces');
  thread.listen({ receive: hear, fail });
  return {
    order: (order) => {
      thread.post(order);
    },
    stop: () => thread.stop(),
  };
}
