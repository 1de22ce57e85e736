import type { Moment } from '../../registry/state/moment.js';
import type { World } from '../../world.js';

/** The present moment, and the calendar day of it where this computer stands. */
export function readMoment(world: Pick<World, 'now'>): Moment {
  const now = world.now();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { at: now.toISOString(), day };
}
