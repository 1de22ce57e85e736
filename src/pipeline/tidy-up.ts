import type { World } from '../world.js';

/** In a smaller book what is left over is not worth the look at all that is in memory. */
const leastRoles = 1000;

/**
 * Gives back what was needed to make the book of so many roles, before documents are made. Otherwise it stays beside them:
 * 100 MB in a book of 10,000 roles.
 */
export function tidyUp({ collectGarbage }: World, roles: number): void {
  if (roles >= leastRoles) collectGarbage?.();
}
