import { workerData } from 'node:worker_threads';
import type { LoadPrepared, ThreadTask, World } from '../world.js';
import { createWorld } from '../world.js';
import { checkWorkspaces } from './check-workspaces.js';
import { workOnRoles } from './work-on-roles.js';

/** What a thread can be started for. */
const tasks: Readonly<Record<ThreadTask, (world: World) => void>> = {
  'work-on-roles': workOnRoles,
  'check-workspaces': checkWorkspaces,
};

/**
 * Runs this thread, with a world of its own, for what it was started for. `loadPrepared` is how the one who started the
 * program loads modules.
 */
export function start(loadPrepared: LoadPrepared): void {
  if (!isTask(workerData)) throw new Error('the thread was not told what it is for');
  tasks[workerData](createWorld(process.env, loadPrepared));
}

function isTask(value: unknown): value is ThreadTask {
  return typeof value === 'string' && Object.hasOwn(tasks, value);
}
