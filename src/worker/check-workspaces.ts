import { parentPort } from 'node:worker_threads';
import { CheckDesk } from '../actions/check-desk.js';
import type { CheckOrder } from '../actions/check-news.js';
import type { World } from '../world.js';

/** Makes of this thread one that checks whole workspaces, so that whoever writes in one is never kept waiting. */
export function checkWorkspaces(world: World): void {
  const port = parentPort;
  if (port === null) throw new Error('this module runs in a thread');
  const desk = new CheckDesk(world, (news) => {
    port.postMessage(news);
  });

  port.on('message', (order: CheckOrder) => {
    desk.take(order);
  });
}
