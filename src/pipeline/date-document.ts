import type { Organization } from '../check/organization.js';
import type { Role } from '../check/role.js';
import type { IsoDate } from '../document/iso-date.js';

/**
 * The date that goes into the properties of the files of a role: the date of approval, else the date of the document,
 * else the date of the world for undated files. The clock is never asked, so the same sources give the same bytes on
 * any day.
 */
export function dateDocument(role: Role, organization: Organization, undated: Date): Date {
  return dateFiles(findDate(role, organization), undated);
}

/** A written date, or that of the world for undated files, as it goes into the properties of files. */
export function dateFiles(written: IsoDate | undefined, undated: Date): Date {
  // Noon in Greenwich is the same calendar day in all of Russia but Kamchatka, and in Albania.
  return written === undefined ? undated : new Date(`${written}T12:00:00Z`);
}

/** The date that is written for the document of a role: that of its approval, else its own. */
export function findDate(role: Role, organization: Organization): IsoDate | undefined {
  return (role.approval ?? organization.approval).date ?? role.document.date;
}
