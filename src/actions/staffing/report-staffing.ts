import type { CheckedBook } from '../../check/book.js';
import { matchStaffing, type UnlistedRole } from '../../check/staffing/match-staffing.js';
import { stemKey } from '../../check/staffing/name-keys.js';
import type { StaffingTable } from '../../check/staffing/staffing-table.js';
import type { StaffLine } from './compare-staffing.js';

/** How a staffing table and the instructions fit together. */
export interface StaffingReport {
  /** The positions of the table, in its order, with the ids of their roles. */
  readonly positions: readonly ReportedPosition[];
  /** Units of the table that the organization does not have, in the order of the table. */
  readonly unknownUnits: readonly string[];
  /** Instructions for which the table has no position. */
  readonly unlisted: readonly ReportedRole[];
  /** All posts. */
  readonly headcount: number;
  /** Posts by unit, as the table names them. */
  readonly units: readonly { readonly unit?: string | undefined; readonly headcount: number }[];
}

/** A position of the table. */
export interface ReportedPosition extends StaffLine {
  /** None where the position has no instruction. */
  readonly roles: readonly string[];
  /** The only unit of the organization that is called so. */
  readonly unitId?: string | undefined;
  /** The title of a role that is the same but for a letter, where the position has no instruction. */
  readonly near?: string | undefined;
}

/** A role that the table does not have. */
export interface ReportedRole {
  readonly role: string;
  readonly title: string;
  /** The unit that the table has the position in, where it is another. */
  readonly elsewhere?: string | undefined;
  /** A title of the table that is nearly the same. */
  readonly near?: string | undefined;
}

/** Says how a table fits the roles of a book. */
export function reportStaffing(
  table: StaffingTable,
  book: Pick<CheckedBook, 'organization' | 'roles'>,
): StaffingReport {
  const { positions, unlisted } = matchStaffing(table, book);
  const { language } = book.organization;
  const unknown = positions
    .filter(({ position, units }) => position.unit !== undefined && units.length === 0)
    .map(({ position }) => position.unit ?? '');
  const byUnit = new Map<string, { unit: string | undefined; headcount: number }>();
  for (const { unit, headcount } of table.positions) {
    const key = stemKey(unit ?? '', language);
    const known = byUnit.get(key);
    byUnit.set(key, { unit: known?.unit ?? unit, headcount: addUp([known?.headcount ?? 0, headcount]) });
  }
  return {
    positions: positions.map(({ position, roles, units, near }) => ({
      ...{ title: position.title, unit: position.unit, headcount: position.headcount },
      category: position.category,
      roles: roles.map(({ id }) => id),
      unitId: units.length === 1 ? units[0]?.id : undefined,
      near: near?.title.nominative,
    })),
    unknownUnits: [...new Set(unknown)],
    unlisted: unlisted.map(reportRole),
    headcount: addUp(table.positions.map(({ headcount }) => headcount)),
    units: [...byUnit.values()],
  };
}

function reportRole({ role, elsewhere, near }: UnlistedRole): ReportedRole {
  return {
    role: role.id,
    title: role.title.nominative,
    elsewhere: elsewhere?.unit,
    near: near?.title,
  };
}

/** A sum of parts of posts, without the noise of binary fractions. */
function addUp(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, each) => sum + each, 0) * 1000) / 1000;
}
