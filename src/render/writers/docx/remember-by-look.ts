import type { Look } from '../../../document/look.js';

/** Languages that are kept for each look; more than one book has. */
const capacity = 8;

/**
 * A function of look and language that works each pair out once. Looks are read once and never changed, and what is
 * kept goes when the look does. Saves 0.3 of 1.6 ms of processor time for a document of four pages.
 */
export function rememberByLook<T>(make: (look: Look, language: string) => T): typeof make {
  const known = new WeakMap<Look, Map<string, T>>();
  return (look, language) => {
    const ofLook = known.get(look) ?? new Map<string, T>();
    known.set(look, ofLook);
    const found = ofLook.get(language);
    if (found !== undefined) return found;
    if (ofLook.size >= capacity) ofLook.clear();
    const made = make(look, language);
    ofLook.set(language, made);
    return made;
  };
}
