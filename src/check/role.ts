import type { Place } from '../diagnostic/place.js';
import type { IsoDate } from '../document/iso-date.js';
import type { ClauseEntry } from './clause-entry.js';
import type { ClauseUse } from './clause-parameter.js';
import type { AcknowledgmentRule, Agreement, Approval, Drafter, LegalForm } from './procedure.js';
import type { ReportingLine } from './reporting-line.js';
import type { Style } from './style.js';
import type { TitleEntry } from './title-entry.js';
import type { Waiver } from './waiver.js';
import type { Link, OrGap, Wording } from './wording.js';

/** Category of staff: руководители, специалисты, другие служащие, рабочие. */
export type Category = 'manager' | 'specialist' | 'clerk' | 'worker';

/** A position of the organization as HR wrote it, checked against the schema. Links may still point nowhere. */
export interface Role {
  readonly id: string;
  readonly file: string;
  /** Place of the whole file, for findings that belong to no field. */
  readonly place: Place;
  readonly idPlace: Place;
  /** The role that this one inherits from. What it has inherited has its place in another file. */
  readonly extended?: Link | undefined;
  readonly language: string;
  readonly title: TitleEntry;
  readonly shortTitle?: TitleEntry | undefined;
  readonly form: boolean;
  /** The unit; the first one when the role serves several. */
  readonly unit: OrGap<Link>;
  /** The units, when the role serves several; else empty. */
  readonly units: readonly ServedUnit[];
  readonly category: Category;
  readonly grade?: Wording | undefined;
  readonly activity?: Wording | undefined;
  readonly legalForm?: LegalForm | undefined;
  readonly document: {
    readonly number?: string | undefined;
    readonly edition?: string | undefined;
    readonly date?: IsoDate | undefined;
    readonly effectiveFrom?: IsoDate | undefined;
    /** Where the file says from when the instruction is in force, or what it replaces. */
    readonly places?: { readonly effectiveFrom?: Place | undefined; readonly replaces?: Place | undefined };
    /** The instruction that loses force; `undefined` when nothing is said of it. */
    readonly replaces?: ReplacedDocument | undefined;
  };
  readonly codes: {
    /** Classifier of occupations of workers and posts (OKPDTR). */
    readonly okpdtr?: string | undefined;
    /** Classifier of occupations (OKZ). */
    readonly okz?: string | undefined;
    readonly professionalStandard?: Wording | undefined;
  };
  readonly preamble?: Wording | undefined;
  readonly basis: readonly Wording[];
  readonly purpose?: Wording | undefined;
  readonly appointment?: Appointment | undefined;
  readonly reporting: Reporting;
  /** What follows for the role from units and their heads; open until the organization is known. */
  readonly line: ReportingLine;
  readonly substitution?: Substitution | undefined;
  /** Roles whose holders this one replaces, each time by separate written agreement (Labour Code of Russia, 60.2). */
  readonly substitutes: readonly Link[];
  readonly qualifications: Qualifications;
  readonly knowledge: readonly Wording[];
  readonly governedBy: readonly Wording[];
  readonly authority?: Wording | undefined;
  readonly general: readonly ClauseEntry[];
  readonly functions: readonly ClauseEntry[];
  readonly duties: readonly ClauseEntry[];
  readonly rights: readonly ClauseEntry[];
  readonly responsibilities: readonly ClauseEntry[];
  readonly interaction: readonly Interaction[];
  readonly evaluation: readonly ClauseEntry[];
  readonly conditions: readonly ClauseEntry[];
  readonly final: readonly ClauseEntry[];
  readonly career?: { readonly from: readonly Wording[]; readonly to: readonly Wording[] } | undefined;
  readonly competencies: readonly RequiredCompetency[];
  /** Shared clauses to pull in, each into the section that it names. */
  readonly clauses: readonly ClauseUse[];
  readonly approval?: Approval | undefined;
  readonly agreement?: Agreement | undefined;
  readonly drafter?: Drafter | undefined;
  readonly acknowledgment?: AcknowledgmentRule | undefined;
  readonly style: Partial<Style>;
  readonly waivers: readonly Waiver[];
}

/** An instruction that a new one replaces, or the word that there was none. */
export type ReplacedDocument =
  | { readonly none: true }
  | { readonly none?: undefined; readonly number?: string | undefined; readonly date?: IsoDate | undefined };

export interface Appointment {
  readonly by: OrGap<Link>;
  readonly onProposalOf?: Link | undefined;
  readonly withConsentOf?: Link | undefined;
}

/** One of several units that a role serves. */
export interface ServedUnit {
  readonly link: Link;
  /** The direct supervisor in this unit. */
  readonly reportsTo?: Link | undefined;
}

/** Exactly one direct supervisor in each unit, or the top of the organization. */
export type Reporting =
  | { readonly top: true; readonly place: Place }
  | {
      readonly top?: undefined;
      /** The supervisor in every unit that names none of its own; missing when that is the head of the unit. */
      readonly reportsTo: OrGap<Link> | undefined;
      /** Whether the supervisor is the head of the unit, whoever that is. */
      readonly unitHead: boolean;
      readonly functional: readonly Link[];
      readonly place: Place;
    };

/**
 * Who acts while the holder is away. named: the holder of a named position · official: another official by order ·
 * same-position: another holder of the same post · appointed: whoever is appointed in the set order · by-officer:
 * whoever a named role appoints
 */
export type Substitution = {
  readonly absences: readonly Wording[];
  /** Whether the text says that the deputy has the rights and bears the liability. */
  readonly rightsAndLiability: boolean;
  readonly place: Place;
} & (
  | { readonly way: 'named'; readonly by: Link }
  | { readonly way: 'official' }
  | { readonly way: 'same-position' }
  | { readonly way: 'appointed' }
  | { readonly way: 'by-officer'; readonly appointedBy: Link }
);

export interface Qualifications {
  readonly education: Wording;
  readonly speciality?: Wording | undefined;
  readonly training?: Wording | undefined;
  readonly experience?: Experience | undefined;
  /** The other way to meet the requirements: lower education with longer experience, for instance. */
  readonly alternative?:
    | {
        readonly education: Wording;
        readonly training?: Wording | undefined;
        readonly experience?: Experience | undefined;
      }
    | undefined;
  readonly software: readonly Wording[];
  readonly equipment: readonly Wording[];
  readonly languages: readonly Wording[];
}

export interface Experience {
  /** Minimum, in whole years; 0 says that no experience is required. */
  readonly years: OrGap<number>;
  readonly field?: Wording | undefined;
}

/** Exchange with a unit, a role or somebody outside. */
export interface Interaction {
  readonly with: { readonly unit: Link } | { readonly role: Link } | { readonly external: Wording };
  readonly topics: readonly Wording[];
  readonly stages: readonly { readonly stage: Wording; readonly topics: readonly Wording[] }[];
  readonly gives: readonly Wording[];
  readonly receives: readonly Wording[];
  readonly term?: Wording | undefined;
  readonly place: Place;
}

export interface RequiredCompetency {
  readonly link: Link;
  readonly level: number;
  readonly levelPlace: Place;
  readonly weight?: number | undefined;
}
