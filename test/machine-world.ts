import type { FontName, World } from '../src/world.js';
import { createWorld } from '../src/world.js';
import { keepPreparations } from './kept-preparations.js';

const first = createWorld({});
const prepared = keepPreparations(first);

/** The world of the real machine. What is made of built-in files is kept for all worlds of a process. */
export function createMachineWorld(environment: Readonly<Record<string, string | undefined>> = {}): World {
  return {
    ...createWorld(environment),
    resource: (path: string) => first.resource(path),
    resources: (prefix: string) => first.resources(prefix),
    font: (name: FontName) => first.font(name),
    prepared,
  };
}
