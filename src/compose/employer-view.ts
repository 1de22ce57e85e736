import type { Organization } from '../check/organization.js';
import type { NameForms } from './name-forms.js';

/** The employer as templates see it, the same in documents about a role and about the organization. */
export function viewEmployer({ name, term, city }: Organization, names: NameForms): object {
  return {
    full: name.full,
    short: name.short,
    hasShort: name.short !== name.full,
    city,
    term: names.unit(term),
    hasTerm: term.nominative !== name.short,
  };
}
