import type { Organization } from '../check/organization.js';
import type { Role } from '../check/role.js';
import type { Vacancy } from '../check/vacancy/vacancy.js';
import type { JobPosting } from '../document/job-posting.js';
import { printPlainText } from '../document/print-inlines.js';

const monthsOfYear = 12;

/** What search engines are told of a vacancy. */
export function makePosting(vacancy: Vacancy, role: Role, { id, name }: Organization): JobPosting {
  const { posted, validThrough, openings, employment, startsOn, workplace, pay, contact, site } = vacancy;
  const years = role.qualifications.experience?.years.known;
  return {
    title: role.title.nominative,
    identifier: `${id}/${vacancy.id}`,
    ...{ posted, validThrough, openings, employment, startsOn, workplace, contact },
    schedule: printPlainText(vacancy.schedule.inlines),
    employer: { name: name.short, legalName: name.full, site },
    pay: pay && { from: pay.from, to: pay.to, currency: pay.currency, per: pay.per },
    experienceMonths: years === undefined ? undefined : years * monthsOfYear,
  };
}
