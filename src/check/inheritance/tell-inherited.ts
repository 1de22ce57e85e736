import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Link } from '../wording.js';

/**
 * What was found in a role, with a word on each finding in the file of a base that it was found where this role inherits
 * from it. That a waiver of a base is not used here is no fault: the base has it for itself.
 */
export function tellInherited(
  extended: Link,
  bases: ReadonlySet<string>,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const isForeign = ({ place }: Diagnostic): boolean => place !== undefined && bases.has(place.file);
  return found
    .filter((each) => each.code !== 'rule/unused-waiver' || !isForeign(each))
    .map((each) => {
      if (!isForeign(each)) return each;
      const heir = { message: { ru: 'унаследовано здесь', en: 'inherited here' }, place: extended.place };
      return { ...each, related: [...each.related, heir] };
    });
}
