import type { JobPosting } from '../../../document/job-posting.js';
import { describeWork } from './describe-work.js';
import { Markup } from '../../../document/markup.js';
import type { WriterInput } from '../../writer.js';

/**
 * What search engines read of a vacancy: a `JobPosting` of schema.org as JSON-LD. It is data and no script, so that the
 * content security policy of the page need not allow any.
 */
export function writePosting(
  posting: JobPosting,
  input: Pick<WriterInput, 'document' | 'numbering'>,
): Markup {
  const json = JSON.stringify(toJobPosting(posting, describeWork(input)), undefined, 1);
  return new Markup(`<script type="application/ld+json">\n${escapeJson(json)}\n</script>`);
}

/** JSON without a character that means something to HTML or XML: no text can end the element that it stands in. */
function escapeJson(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Members that are `undefined` are left out when the object is written. */
function toJobPosting(posting: JobPosting, description: string): object {
  const { employer, workplace, pay, contact, openings, experienceMonths } = posting;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description,
    identifier: { '@type': 'PropertyValue', name: employer.name, value: posting.identifier },
    datePosted: posting.posted,
    // A date alone would end with the beginning of the day.
    validThrough: `${posting.validThrough}T23:59:59`,
    jobStartDate: posting.startsOn,
    employmentType: posting.employment.map((each) => employmentTypes[each]),
    workHours: posting.schedule,
    totalJobOpenings: openings,
    hiringOrganization: {
      '@type': 'Organization',
      name: employer.name,
      legalName: employer.legalName,
      sameAs: employer.site,
    },
    ...(workplace.remote && {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: workplace.country },
    }),
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: workplace.street,
        addressLocality: workplace.city,
        addressRegion: workplace.region,
        postalCode: workplace.postalCode,
        addressCountry: workplace.country,
      },
    },
    baseSalary: pay && {
      '@type': 'MonetaryAmount',
      currency: pay.currency,
      value: { '@type': 'QuantitativeValue', ...toRange(pay), unitText: pay.per.toUpperCase() },
    },
    experienceRequirements: describeExperience(experienceMonths),
    applicationContact: {
      '@type': 'ContactPoint',
      name: contact.name,
      telephone: contact.phone,
      email: contact.email,
    },
  };
}

const employmentTypes: Readonly<Record<JobPosting['employment'][number], string>> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  temporary: 'TEMPORARY',
  internship: 'INTERN',
};

function toRange({ from, to }: NonNullable<JobPosting['pay']>): object {
  return from === to ? { value: from } : { minValue: from, maxValue: to };
}

function describeExperience(months: number | undefined): object | string | undefined {
  if (months === undefined) return undefined;
  if (months === 0) return 'no requirements';
  return { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: months };
}
