import type { ReadRole } from '../check/check-book.js';
import { describeLongChain } from '../check/inheritance/describe-inheritance.js';
import type { RoleFile } from './sources.js';

/** A chain of bases may be so long. A longer one could be read by nobody, and would take the square of its length. */
const maximumBases = 8;

/** A role that was outlined, with the files that it was made of. */
export interface OutlinedRole {
  readonly source: RoleFile;
  readonly role: ReadRole;
}

/**
 * Outlines a role. Which files it inherits from is known only when it was read, so it is asked for again with each base
 * that it then turns out to need. One that `findRole` does not know, or that leads back to the role, is not given.
 */
export async function outlineRole(
  source: RoleFile,
  findRole: (id: string) => RoleFile | undefined | Promise<RoleFile | undefined>,
  outline: (source: RoleFile) => Promise<ReadRole>,
): Promise<OutlinedRole> {
  let asked = source;
  for (;;) {
    const role = await outline(asked);
    const bases = asked.bases ?? [];
    const next = role.awaits && (await findRole(role.awaits.id));
    const isKnown = [source, ...bases].some(({ file }) => file === next?.file);
    if (next === undefined || isKnown) return { source: asked, role };
    if (bases.length === maximumBases) {
      const { extended = role.awaits } = role;
      const tooLong = extended === undefined ? [] : [describeLongChain(extended, maximumBases)];
      return { source: asked, role: { ...role, diagnostics: [...role.diagnostics, ...tooLong] } };
    }
    asked = { ...source, bases: [...bases, { file: next.file, content: next.content }] };
  }
}
