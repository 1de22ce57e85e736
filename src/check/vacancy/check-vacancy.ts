import { type Diagnostic, type DiagnosticParts, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Role } from '../role.js';
import type { Link } from '../wording.js';
import type { Vacancy } from './vacancy.js';

/** Checks a vacancy by itself and against its role: dates, pay, codes, the duties that it names. */
export function checkVacancy(vacancy: Vacancy, role: Role): readonly Diagnostic[] {
  return [
    ...checkDates(vacancy),
    ...checkPay(vacancy),
    ...checkCountry(vacancy),
    ...checkAddresses(vacancy),
    ...checkDuties(vacancy, role),
    ...(role.form ? [describeForm(vacancy.role)] : []),
  ];
}

function checkDates({ posted, validThrough, startsOn, places }: Vacancy): readonly Diagnostic[] {
  const early = validThrough < posted ? [describeEarly('validThrough', validThrough)] : [];
  const start = startsOn !== undefined && startsOn < posted ? [describeEarly('startsOn', startsOn)] : [];
  return [...early, ...start];

  function describeEarly(name: string, date: string): Diagnostic {
    return describe(places.get(name), {
      code: 'vacancy/date-too-early',
      message: {
        ru: `Дата ${date} раньше дня размещения: ${posted}`,
        en: `The date ${date} is before the day of publication, ${posted}`,
      },
      help: { ru: 'Исправьте одну из двух дат.', en: 'Correct one of the two dates.' },
      related: [
        { message: { ru: 'день размещения', en: 'the day of publication' }, place: placeOf('posted') },
      ],
    });
  }

  function placeOf(name: string): Place {
    const place = places.get(name);
    if (place === undefined) throw new Error(`a vacancy without ${name}`);
    return place;
  }
}

function checkPay({ pay, places }: Vacancy): readonly Diagnostic[] {
  if (pay === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  if (pay.from !== undefined && pay.to !== undefined && pay.from > pay.to) {
    diagnostics.push(
      describe(places.get('pay/to'), {
        code: 'vacancy/pay-range',
        message: {
          ru: `Верхняя граница оплаты ${pay.to} меньше нижней: ${pay.from}`,
          en: `The upper bound of pay, ${pay.to}, is below the lower one, ${pay.from}`,
        },
        help: { ru: 'Поменяйте границы местами или исправьте их.', en: 'Swap the bounds, or correct them.' },
      }),
    );
  }
  const currencies = Intl.supportedValuesOf('currency');
  if (!currencies.includes(pay.currency)) {
    diagnostics.push(
      describe(places.get('pay/currency'), {
        code: 'vacancy/unknown-code',
        message: { ru: `Нет валюты «${pay.currency}»`, en: `There is no currency “${pay.currency}”` },
        help: proposeCode(pay.currency, currencies, 'RUB, ALL, EUR'),
      }),
    );
  }
  return diagnostics;
}

function checkCountry({ workplace: { country }, places }: Vacancy): readonly Diagnostic[] {
  if (isCountry(country)) return [];
  return [
    describe(places.get('place/country'), {
      code: 'vacancy/unknown-code',
      message: {
        ru: `Нет страны с кодом «${country}»`,
        en: `There is no country with the code “${country}”`,
      },
      help: proposeCode(country, [], 'RU, AL'),
    }),
  ];
}

/** What CLDR has a name for in two letters, but for the one that stands for what is not known. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function proposeCode(written: string, known: readonly string[], examples: string): Text {
  const near = suggest(written.toUpperCase(), known);
  return near === undefined
    ? { ru: `Впишите код прописными буквами: ${examples}.`, en: `Write the code in capitals: ${examples}.` }
    : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` };
}

function checkAddresses({ contact: { email, phone }, site, places }: Vacancy): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const refuse = (name: string, value: string, example: string): void => {
    faults.push(
      describe(places.get(name), {
        code: 'vacancy/unusable-contact',
        message: {
          ru: `«${value}» записано так, что откликнуться нельзя`,
          en: `“${value}” is written in a way that nobody can use`,
        },
        help: { ru: `Образец: ${example}`, en: `For example: ${example}` },
      }),
    );
  };
  if (email !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email)) {
    refuse('contact/email', email, 'kadry@example.ru');
  }
  if (phone !== undefined && phone.replace(/\D/g, '').length < 5) {
    refuse('contact/phone', phone, '+7 843 200-00-00');
  }
  if (site !== undefined && !isSite(site)) refuse('site', site, 'https://example.ru');
  return faults;
}

function isSite(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** The named duties exist, and nothing of them is left to fill in: nobody fills in an advertisement. */
function checkDuties({ duties, places }: Vacancy, role: Role): readonly Diagnostic[] {
  if (duties === undefined) return [];
  const known = role.duties.filter(({ idSource }) => idSource === 'author').map(({ id }) => bareId(id));
  const seen = new Set<string>();
  return duties.flatMap(({ id, place }) => {
    if (seen.has(id)) {
      const message = { ru: `Обязанность «${id}» названа дважды`, en: `The duty “${id}” is named twice` };
      const help = { ru: 'Оставьте её один раз.', en: 'Leave it once.' };
      return [describe(place, { code: 'vacancy/duty-twice', message, help })];
    }
    seen.add(id);
    if (known.includes(id)) return [];
    const near = suggest(id, known);
    return [
      describe(place, {
        code: 'vacancy/unknown-duty',
        message: {
          ru: `У должности «${role.title.nominative}» нет обязанности «${id}»`,
          en: `The role “${role.title.nominative}” has no duty “${id}”`,
        },
        help:
          near !== undefined
            ? { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` }
            : known.length > 0
              ? { ru: `Есть: ${known.join(', ')}.`, en: `There are: ${known.join(', ')}.` }
              : { ru: 'Дайте нужным обязанностям должности id.', en: 'Give the duties of the role ids.' },
        related: [
          {
            message: { ru: 'обязанности называют здесь', en: 'the list of duties' },
            place: places.get('duties') ?? place,
          },
          { message: { ru: 'должность', en: 'the role' }, place: role.idPlace },
        ],
      }),
    ];
  });
}

/** The id of a duty as it is written in the file of the role. */
export function bareId(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function describeForm({ id, place }: Link): Diagnostic {
  return describe(place, {
    code: 'vacancy/role-is-form',
    message: { ru: `«${id}» — бланк, а не должность`, en: `“${id}” is a form and no position` },
    help: { ru: 'Назовите должность с заполненным текстом.', en: 'Name a role with its text.' },
  });
}

function describe(place: Place | undefined, parts: Omit<DiagnosticParts, 'severity' | 'place'>): Diagnostic {
  return diagnostic({ ...parts, severity: 'error', ...(place && { place }) });
}
