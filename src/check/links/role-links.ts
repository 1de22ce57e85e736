import type { Place } from '../../diagnostic/place.js';
import { type ClauseEntry, clauseSections } from '../clause-entry.js';
import type { Role } from '../role.js';
import type { Link } from '../wording.js';

/** Where a role leads to: everything that has to be looked up elsewhere, without its texts. */
export interface RoleLinks extends Pick<
  Role,
  | 'id'
  | 'language'
  | 'unit'
  | 'units'
  | 'appointment'
  | 'reporting'
  | 'substitutes'
  | 'competencies'
  | 'clauses'
  | 'approval'
  | 'drafter'
> {
  /** The role that a substitution names: who stands in. */
  readonly deputy: Link | undefined;
  /** The role whose holder appoints the one who stands in. */
  readonly appointer: Link | undefined;
  readonly visas: NonNullable<Role['agreement']>['visas'] | undefined;
  /** Units and roles that the role deals with. */
  readonly counterparts: readonly ({ readonly unit: Link } | { readonly role: Link })[];
  /** Ids that the author gave to clauses, with their places: a shared clause may not bring one of them again. */
  readonly authoredIds: readonly (readonly [string, Place])[];
}

/** Collects where a role leads to. */
export function listRoleLinks(role: Role): RoleLinks {
  const { id, language, unit, units, appointment, reporting, substitutes, competencies, clauses } = role;
  const { approval, agreement, drafter, substitution, interaction } = role;
  return {
    ...{
      id,
      language,
      unit,
      units,
      appointment,
      reporting,
      substitutes,
      competencies,
      clauses,
      approval,
      drafter,
    },
    deputy: substitution?.way === 'named' ? substitution.by : undefined,
    appointer: substitution?.way === 'by-officer' ? substitution.appointedBy : undefined,
    visas: agreement?.visas,
    counterparts: interaction.flatMap((each) => ('external' in each.with ? [] : [each.with])),
    // Without shared clauses nothing can clash with them.
    authoredIds:
      clauses.length === 0 ? [] : [...listAuthoredIds(clauseSections.flatMap((section) => role[section]))],
  };
}

function* listAuthoredIds(entries: readonly ClauseEntry[]): Generator<[string, Place]> {
  for (const entry of entries) {
    if (entry.idSource === 'author') yield [entry.id, entry.place];
    yield* listAuthoredIds(entry.items);
  }
}
