import type { Organization } from '../check/organization.js';
import type { Role } from '../check/role.js';
import type { Vacancy } from '../check/vacancy/vacancy.js';
import type { JobPosting } from '../document/job-posting.js';
import type { Language } from '../language/language.js';
import { printPlainText } from '../document/print-inlines.js';

const monthsOfYear = 12;

/** What search engines are told of a vacancy; its title begins with a capital letter, as it does on the page. */
export function makePosting(
  vacancy: Vacancy,
  role: Role,
  { id, name }: Organization,
  language: Pick<Language, 'capitalizeFirst'>,
): JobPosting {
  const { posted, validThrough, openings, employment, startsOn, workplace, pay, contact, site } = vacancy;
  const years = role.qualifications.experience?.years.known;
  return {
    title: language.capitalizeFirst(role.title.nominative),
    identifier: `${id}/${vacancy.id}`,
    ...{ posted, validThrough, openings, employment, startsOn, workplace, contact },
    schedule: printPlainText(vacancy.schedule.inlines),
    employer: { name: name.short, legalName: name.full, site },
    pay: pay && { from: pay.from, to: pay.to, currency: pay.currency, per: pay.per },
    experienceMonths: years === undefined ? undefined : years * monthsOfYear,
  };
}
