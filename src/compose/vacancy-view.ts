import type { ClauseEntry } from '../check/clause-entry.js';
import type { Role } from '../check/role.js';
import type { Vacancy } from '../check/vacancy/vacancy.js';
import type { Wording } from '../check/wording.js';
import type { IsoDate } from '../document/iso-date.js';
import type { Language } from '../language/language.js';
import { viewClause } from './clause-view.js';
import { Phrase } from './phrase.js';
import { wordsAt } from './read-words.js';
import type { Words } from './words.js';

/** A vacancy with the role that it is for. */
export interface VacancySubject {
  readonly vacancy: Vacancy;
  readonly role: Role;
  /** The duties to print. */
  readonly duties: readonly ClauseEntry[];
}

/** What the view of a vacancy is made from. */
export interface VacancyViewRequest extends VacancySubject {
  readonly words: Words;
  readonly language: Language;
}

/** What only the vacancy says, as templates see it under the name `vacancy`. Every field exists. */
export function viewVacancy({ vacancy, duties, words, language }: VacancyViewRequest): object {
  const { workplace, pay, contact, openings } = vacancy;
  const wordOf = (value: string | undefined): Phrase | undefined =>
    value === undefined ? undefined : new Phrase([{ type: 'text', value }]);
  const dateOf = (date: IsoDate | undefined): Phrase | undefined =>
    date === undefined ? undefined : wordOf(language.formatDate(date, 'words', wordsAt(words, 'months')));
  const clauses = {
    ...{ words, language, abbreviations: wordsAt(words, 'abbreviations') },
    phrase: ({ inlines }: Wording): Phrase => new Phrase(inlines),
  };
  const address = [workplace.postalCode, workplace.region, workplace.city, workplace.street];
  return {
    posted: dateOf(vacancy.posted),
    validThrough: dateOf(vacancy.validThrough),
    startsOn: dateOf(vacancy.startsOn),
    openings: openings > 1 ? wordOf(String(openings)) : undefined,
    address: address.flatMap((each) => wordOf(each) ?? []),
    remote: workplace.remote,
    employment: vacancy.employment,
    schedule: new Phrase(vacancy.schedule.inlines),
    pay: pay && {
      from: wordOf(formatMoney(pay.from, pay.currency, language)),
      to: wordOf(formatMoney(pay.to, pay.currency, language)),
      isExact: pay.from === pay.to,
      per: pay.per,
      tax: pay.tax,
    },
    about: vacancy.about && new Phrase(vacancy.about.inlines),
    duties: duties.map((entry) => viewClause(entry, clauses)),
    requirements: vacancy.requirements.map(({ inlines }) => new Phrase(inlines)),
    offers: vacancy.offers.map(({ inlines }) => new Phrase(inlines)),
    contact: { name: wordOf(contact.name), phone: wordOf(contact.phone), email: wordOf(contact.email) },
    site: wordOf(vacancy.site),
  };
}

function formatMoney(amount: number | undefined, currency: string, { tag }: Language): string | undefined {
  if (amount === undefined) return undefined;
  const whole = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(tag, { style: 'currency', currency, ...whole }).format(amount);
}
