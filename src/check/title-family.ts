import type { OrganizationVisit } from './rule.js';
import { selectLanguage } from '../language/select-language.js';
import { listPhrases } from './list-phrases.js';
import type { RoleOutline } from './role-outline.js';

/**
 * Tells titles of one family, which differ by a step of the career and not by the work: a manager, a senior manager and
 * their deputy. One that says less than the other is of its family as well.
 */
export class TitleFamilies {
  private readonly stems = new Map<string, ReadonlySet<string>>();

  constructor(private readonly visit: Pick<OrganizationVisit, 'lists'>) {}

  areOne(first: RoleOutline, second: RoleOutline): boolean {
    const [a, b] = [this.readFamily(first), this.readFamily(second)];
    const [less, more] = a.size <= b.size ? [a, b] : [b, a];
    return [...less].every((stem) => more.has(stem));
  }

  private readFamily({ id, title, language }: RoleOutline): ReadonlySet<string> {
    const known = this.stems.get(id);
    if (known !== undefined) return known;
    const grammar = selectLanguage(language);
    const steps = new Set(
      listPhrases(this.visit.lists, 'title-steps').flatMap((each) => grammar.readStems(each)),
    );
    const family = new Set(grammar.readStems(title.nominative).filter((stem) => !steps.has(stem)));
    this.stems.set(id, family);
    return family;
  }
}
