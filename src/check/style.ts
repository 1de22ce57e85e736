import type { ListMarker } from '../document/block.js';
import type { NumberingScheme } from '../document/numbering-scheme.js';

/** How instructions are laid out in words; the organization sets it, a role may differ in parts. */
export interface Style {
  readonly numbering: NumberingScheme;
  readonly listMarker: ListMarker;
  /** Whether sub-items of a clause are numbered clauses (2.1.1.) or a marked list. */
  readonly items: 'numbered' | 'listed';
  /** A card with position, subordination, grade and purpose above the text. */
  readonly headerCard: boolean;
  readonly sectionHeadings: boolean;
  /** «Должностные обязанности менеджера по продажам» instead of «Должностные обязанности». */
  readonly headingsRepeatPosition: boolean;
  /** A sentence before each list of clauses: «Менеджер по продажам имеет право:». */
  readonly leadIns: boolean;
  /** Qualification requirements as a section of their own instead of clauses of the general provisions. */
  readonly qualificationsSection: boolean;
  /** Duties and rights under one heading. */
  readonly dutiesAndRights: 'separate' | 'combined';
  readonly interaction: 'list' | 'table';
  /** Visas one under another with lines to sign, or as a table. */
  readonly agreement: 'list' | 'table';
}

export const defaultStyle: Style = {
  numbering: 'decimal',
  listMarker: 'dash',
  items: 'numbered',
  headerCard: false,
  sectionHeadings: true,
  headingsRepeatPosition: false,
  leadIns: true,
  qualificationsSection: false,
  dutiesAndRights: 'separate',
  interaction: 'list',
  agreement: 'list',
};
