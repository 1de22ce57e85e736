import type { Place } from '../../diagnostic/place.js';
import { findAct, findCitations } from '../acts/find-citations.js';
import { listArticles } from '../acts/list-articles.js';
import { readRegistry } from '../acts/read-registry.js';
import type { Book } from '../book.js';
import type { Organization } from '../organization.js';
import type { Visa } from '../procedure.js';
import type { ReportingLine } from '../reporting-line.js';
import { listRoleTexts, placeStretch } from '../role-text.js';
import type { Role } from '../role.js';
import type { PlainLists } from '../word-list.js';
import { type Link, plainWording } from '../wording.js';

/** What a reference can lead to. */
export type ReferenceTarget = 'role' | 'unit' | 'officer' | 'clause' | 'competency' | 'act';

/** How one thing of a workspace stands to another that it names. */
export type Relation =
  | 'inherits'
  | 'reports-to'
  | 'functionally-reports-to'
  | 'appointed-by'
  | 'appointed-on-proposal-of'
  | 'appointed-with-consent-of'
  | 'deputised-by'
  | 'deputy-appointed-by'
  | 'substitutes'
  | 'interacts-with'
  | 'belongs-to'
  | 'approved-by'
  | 'endorsed-by'
  | 'drafted-by'
  | 'uses'
  | 'requires'
  | 'cites'
  | 'headed-by'
  | 'part-of'
  | 'held-by'
  | 'acquainted-by'
  | 'controlled-by'
  | 'certified-by'
  | 'about';

/** One thing names another. */
export interface Reference {
  readonly to: ReferenceTarget;
  readonly id: string;
  readonly relation: Relation;
  /** Where the name stands; in the file of a base when the reference is inherited. */
  readonly place: Place;
  /** The words that a role puts into a shared clause, by parameter. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** The level of a competency that is required. */
  readonly level?: number | undefined;
  /** The weight of a competency, in per cent. */
  readonly weight?: number | undefined;
  /** The articles of an act that are cited; none when it is cited as a whole. */
  readonly articles?: readonly string[] | undefined;
}

/**
 * Everything that a role names: roles, units, officers, shared clauses, competencies, and the acts of the registry that
 * its texts and those of its shared clauses cite. Where the role leaves the route of approval to its organization, the
 * officers of that route.
 */
export function listReferences(book: Book, role: Role, lists: PlainLists): readonly Reference[] {
  return [
    ...listRoleReferences(role),
    ...listUnitReferences(role),
    ...listRouteReferences(role, book.organization),
    ...listLibraryReferences(role),
    ...listActReferences(book, role, lists),
  ];
}

function toRole(relation: Relation, link: Link | undefined): readonly Reference[] {
  return link === undefined ? [] : [{ to: 'role', id: link.id, relation, place: link.place }];
}

/** The supervisors of a role, each once. */
function listSupervisors({ supervisors }: ReportingLine): readonly Link[] {
  return [...new Map(supervisors.map(({ supervisor }) => [supervisor.id, supervisor])).values()];
}

function listRoleReferences(role: Role): readonly Reference[] {
  const { reporting, line, appointment, substitution } = role;
  return [
    ...toRole('inherits', role.extended),
    ...(reporting.top === true
      ? []
      : [
          ...listSupervisors(line).flatMap((link) => toRole('reports-to', link)),
          ...reporting.functional.flatMap((link) => toRole('functionally-reports-to', link)),
        ]),
    ...toRole('appointed-by', appointment?.by.known),
    ...toRole('appointed-on-proposal-of', appointment?.onProposalOf),
    ...toRole('appointed-with-consent-of', appointment?.withConsentOf),
    ...toRole('deputised-by', substitution?.way === 'named' ? substitution.by : undefined),
    ...toRole(
      'deputy-appointed-by',
      substitution?.way === 'by-officer' ? substitution.appointedBy : undefined,
    ),
    ...role.substitutes.flatMap((link) => toRole('substitutes', link)),
    ...role.interaction.flatMap(({ with: other }) =>
      'role' in other ? toRole('interacts-with', other.role) : [],
    ),
  ];
}

function toUnit(relation: Relation, { id, place }: Link): Reference {
  return { to: 'unit', id, relation, place };
}

function listUnitReferences({ line, interaction }: Role): readonly Reference[] {
  return [
    ...line.units.map((unit) => toUnit('belongs-to', unit)),
    ...interaction.flatMap(({ with: other }) =>
      'unit' in other ? [toUnit('interacts-with', other.unit)] : [],
    ),
  ];
}

/** An officer of a route; where it names the head of the unit, the unit that the head is taken from. */
function toSigner(relation: Relation, visa: Visa | undefined): readonly Reference[] {
  if (visa?.officer === undefined) return [];
  return [{ to: 'officer', id: visa.officer.id, relation, place: visa.officer.place }];
}

function listRouteReferences(role: Role, organization: Organization): readonly Reference[] {
  const { officer } = role.approval ?? organization.approval;
  const { visas } = role.agreement ?? organization.agreement;
  return [
    ...toSigner('approved-by', officer && { officer }),
    ...visas.flatMap((visa) => toSigner('endorsed-by', visa)),
    ...toSigner('drafted-by', role.drafter ?? organization.drafter),
  ];
}

function listLibraryReferences({ clauses, competencies }: Role): readonly Reference[] {
  return [
    ...clauses.map(({ id, place, values }): Reference => {
      const words = values.map(({ parameter, words: each }) => [parameter.id, plainWording(each)] as const);
      return {
        ...{ to: 'clause', id, relation: 'uses', place },
        ...(words.length > 0 && { values: Object.fromEntries(words) }),
      };
    }),
    ...competencies.map(({ link, level, weight }): Reference => ({
      ...{ to: 'competency', id: link.id, relation: 'requires', place: link.place, level },
      ...(weight !== undefined && { weight }),
    })),
  ];
}

function listActReferences(book: Book, role: Role, lists: PlainLists): readonly Reference[] {
  const registry = readRegistry(lists);
  if (registry === undefined) return [];
  return listRoleTexts(book, role).flatMap(({ plain, folded, wording }) =>
    findCitations(plain, registry, folded).flatMap((citation): readonly Reference[] => {
      const act = findAct(citation, registry);
      if (act === undefined) return [];
      const place = placeStretch(wording, citation);
      const articles = listArticles(citation, plain);
      return [{ to: 'act', id: act.id, relation: 'cites', place, articles }];
    }),
  );
}

/** What an organization names, with the part of it that does. */
export interface OrganizationReference extends Reference {
  readonly from: {
    readonly kind: 'unit' | 'officer' | 'organization';
    readonly id: string;
    readonly name: string;
  };
}

/** Everything that the file of an organization names: heads and parents of units, roles of officers, those it charges. */
export function listOrganizationReferences(organization: Organization): readonly OrganizationReference[] {
  const { units, officers, order, originals, id, name } = organization;
  const own = { kind: 'organization', id, name: name.short } as const;
  return [
    ...units.flatMap((unit) => {
      const from = { kind: 'unit', id: unit.id, name: unit.name.nominative } as const;
      const parent = unit.parent === undefined ? [] : [toUnit('part-of', unit.parent)];
      return [...toRole('headed-by', unit.head), ...parent].map((each) => ({ ...each, from }));
    }),
    ...officers.flatMap((officer) => {
      const from = { kind: 'officer', id: officer.id, name: officer.name?.surname ?? officer.id } as const;
      const held = 'role' in officer.position ? toRole('held-by', officer.position.role) : [];
      return held.map((each) => ({ ...each, from }));
    }),
    ...[
      ...toSigner('acquainted-by', order.acquaint),
      ...toSigner('controlled-by', order.control && { officer: order.control }),
      ...toSigner('certified-by', originals.certifiedBy && { officer: originals.certifiedBy }),
    ].map((each) => ({ ...each, from: own })),
  ];
}
