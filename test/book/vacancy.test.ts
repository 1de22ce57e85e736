import { Ajv2020 } from 'ajv/dist/2020.js';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';
import { writeVacancy } from './vacancies.js';

interface Advertisement {
  readonly text: string;
  readonly page: string;
  readonly found: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** The advertisement of a lawyer of the sample firm, with some of its fields and of the fields of the role changed. */
async function advertise(
  vacancy: Readonly<Record<string, unknown>> = {},
  lawyer: object = {},
  organization: object = {},
): Promise<Advertisement> {
  const files = {
    ...firm({ organization, roles: { lawyer } }),
    'vacancies/sample.yaml': writeVacancy('lawyer', vacancy),
  };
  const request = { roles: new Set<string>(), kinds: new Set(['vacancy']), vacancies: new Set(['sample']) };
  const { files: written, diagnostics } = await runBook(files, '', ['text', 'html'], false, request);
  const found = diagnostics.filter(({ severity }) => severity !== 'info');
  const read = (extension: string): string =>
    new TextDecoder().decode(written.get(extension)).replaceAll('\u00A0', ' ');
  return { text: read('txt'), page: read('html'), found, codes: found.map(({ code }) => code) };
}

/** The text of the element with the data, as a parser of markup sees it; it must be the only script of the page. */
function readData(page: string): Record<string, unknown> {
  const scripts: string[] = [];
  let open: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'script') return;
    expect(attributes).toEqual({ type: 'application/ld+json' });
    open = '';
  });
  parser.on('text', (text) => {
    if (open !== undefined) open += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'script') return;
    scripts.push(open ?? '');
    open = undefined;
  });
  parser.write(page).close();
  expect(scripts).toHaveLength(1);
  const data: unknown = JSON.parse(scripts[0] ?? '');
  if (typeof data !== 'object' || data === null) throw new Error('no object');
  return { ...data };
}

const text = { type: 'string', minLength: 1 };
const typed = (name: string, properties: object, required: readonly string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties: { '@type': { const: name }, ...properties },
  required: ['@type', ...required],
});

/** What a JobPosting has to have and may have, after schema.org and the guide of Google for job postings. */
const jobPosting = typed(
  'JobPosting',
  {
    '@context': { const: 'https://schema.org/' },
    title: text,
    description: { type: 'string', minLength: 100 },
    identifier: typed('PropertyValue', { name: text, value: text }, ['name', 'value']),
    datePosted: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    validThrough: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$' },
    jobStartDate: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    employmentType: {
      type: 'array',
      minItems: 1,
      items: {
        enum: [
          'FULL_TIME',
          'PART_TIME',
          'CONTRACTOR',
          'TEMPORARY',
          'INTERN',
          'VOLUNTEER',
          'PER_DIEM',
          'OTHER',
        ],
      },
    },
    workHours: text,
    totalJobOpenings: { type: 'integer', minimum: 1 },
    hiringOrganization: typed('Organization', { name: text, legalName: text, sameAs: text }, ['name']),
    jobLocationType: { const: 'TELECOMMUTE' },
    applicantLocationRequirements: typed('Country', { name: text }, ['name']),
    jobLocation: typed(
      'Place',
      {
        address: typed(
          'PostalAddress',
          {
            streetAddress: text,
            addressLocality: text,
            addressRegion: text,
            postalCode: text,
            addressCountry: { type: 'string', pattern: '^[A-Z]{2}$' },
          },
          ['addressLocality', 'addressCountry'],
        ),
      },
      ['address'],
    ),
    baseSalary: typed(
      'MonetaryAmount',
      {
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
        value: typed(
          'QuantitativeValue',
          {
            value: { type: 'number' },
            minValue: { type: 'number' },
            maxValue: { type: 'number' },
            unitText: { enum: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] },
          },
          ['unitText'],
        ),
      },
      ['currency', 'value'],
    ),
    experienceRequirements: {
      anyOf: [
        { const: 'no requirements' },
        typed('OccupationalExperienceRequirements', { monthsOfExperience: { type: 'integer' } }, [
          'monthsOfExperience',
        ]),
      ],
    },
    applicationContact: typed('ContactPoint', { name: text, telephone: text, email: text }, []),
  },
  ['@context', 'title', 'description', 'datePosted', 'validThrough', 'hiringOrganization', 'jobLocation'],
);
const validate = new Ajv2020({ allErrors: true }).compile(jobPosting);

describe('an advertisement', () => {
  test('takes duties and requirements of the role, and the rest of its own file', async () => {
    const { text: words, codes } = await advertise();
    expect(codes).toEqual([]);
    expect(words).toContain('Юрисконсульт\nООО «Опора»');
    expect(words).toContain('Оплата | От 60 000 ₽ до 80 000,50 ₽ в месяц, до вычета налога');
    expect(words).toContain('Место работы | Тульская область, г. Тула, ул. Речная, 5');
    expect(words).toContain('Занятость | Полная занятость, временная работа');
    expect(words).toContain('Отклики | До 31 декабря 2026 г. включительно');
    expect(words).toContain('1. Готовит отчёт.');
    expect(words).toContain('Высшее образование.');
    expect(words).toContain('– умение вести переписку.');
    expect(words).toContain('– обучение за счёт Общества;\n– наставник.');
  });

  test.each([
    [{ from: 100, currency: 'EUR', per: 'hour' }, 'От 100 € в час'],
    [{ to: 900, currency: 'ALL', per: 'day', tax: 'after' }, 'До 900 ALL в день, после вычета налога'],
    [{ from: 5, to: 5, currency: 'USD', per: 'week' }, '5 $ в неделю'],
  ])('prints the pay %o', async (pay, words) => {
    expect((await advertise({ pay })).text).toContain(`Оплата | ${words}\n`);
  });

  test('prints the duties that it names, in its order', async () => {
    const duties = [
      { id: 'a', text: 'Готовит первое.' },
      { id: 'b', text: 'Готовит второе по пункту [[ref:duties.c]].' },
      { id: 'c', text: 'Готовит третье.' },
    ];
    const { text: words, codes } = await advertise({ duties: ['c', 'b'] }, { duties });
    expect(codes).toEqual([]);
    expect(words).toContain('1. Готовит третье.\n2. Готовит второе по пункту 1.\n');
    expect(words).not.toContain('первое');
  });

  test('leaves out, and tells, what refers to something that is not printed or is to be filled in', async () => {
    const duties = [
      { id: 'a', text: 'Пользуется правом по пункту [[ref:rights.look]].' },
      { id: 'b', text: 'Продолжает начатое по пункту [[ref:duties.a]].' },
      { id: 'c', text: 'Отчитывается [[blank:срок]].' },
      'Готовит договоры.',
    ];
    const rights = [{ id: 'look', text: 'Знакомиться с делами.' }];
    const { text: words, codes } = await advertise({}, { duties, rights });
    expect(codes).toEqual(Array.from({ length: 3 }, () => 'vacancy/duty-left-out'));
    expect(words).toContain('Обязанности\n\n1. Готовит договоры.\n\nТребования');
  });

  test('is printed in no instruction', async () => {
    const bare = await runBook(firm(), 'lawyer', ['pdf', 'html']);
    const files = { ...firm(), 'vacancies/sample.yaml': writeVacancy('lawyer') };
    expect((await runBook(files, 'lawyer', ['pdf', 'html'])).files).toEqual(bare.files);
  });
});

describe('the data of an advertisement', () => {
  test.each([
    [{}],
    [{ pay: undefined, site: undefined, about: undefined, requirements: undefined, offers: undefined }],
    [{ place: { country: 'AL', city: 'Tiranë', remote: true }, startsOn: '2027-02-01', openings: 3 }],
    [{ pay: { from: 1, to: 1, currency: 'RUB', per: 'hour' }, contact: { phone: '8 800 200-00-00' } }],
    [{ employment: ['part-time', 'internship'] }],
  ])('is a JobPosting with %o', async (changes) => {
    const data = readData((await advertise(changes)).page);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    expect(data).toMatchObject({ title: 'Юрисконсульт', datePosted: '2026-11-23' });
  });

  test('says all that the text says, in plain markup', async () => {
    const { description } = readData((await advertise()).page);
    expect(description).toContain('<p>1. Готовит отчёт.</p>');
    expect(description).toContain('<li>обучение за счёт Общества;</li>');
    const elements = new Set(String(description).match(/<\/?[^>]*>/g));
    expect([...elements].sort()).toEqual(['</li>', '</p>', '</ul>', '<li>', '<p>', '<ul>']);
  });

  test('tells the least experience in months', async () => {
    const require = (years: number): object => ({
      qualifications: { education: 'высшее образование', experience: { years } },
    });
    expect(readData((await advertise({}, require(2))).page)['experienceRequirements']).toEqual({
      '@type': 'OccupationalExperienceRequirements',
      monthsOfExperience: 24,
    });
    expect(readData((await advertise({}, require(0))).page)['experienceRequirements']).toBe(
      'no requirements',
    );
  });

  test.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]> & "quotes" \\'])(
    'cannot be ended by the words %j',
    async (words) => {
      const changes = { offers: [words], schedule: words, contact: { name: words, phone: '12345' } };
      const { page, codes } = await advertise(changes);
      expect(codes).toEqual([]);
      const data = readData(page);
      expect(data['applicationContact']).toMatchObject({ name: words });
    },
  );
});

describe('a vacancy is refused', () => {
  const pay = { from: 5, to: 9, currency: 'RUB', per: 'month' };
  const place = { country: 'RU', city: 'Тула' };
  test.each([
    [{ validThrough: '2026-11-22' }, 'vacancy/date-too-early'],
    [{ startsOn: '2026-11-22' }, 'vacancy/date-too-early'],
    [{ validThrough: '2026-02-30' }, 'schema/no-such-date'],
    [{ pay: { ...pay, from: 10 } }, 'vacancy/pay-range'],
    [{ pay: { ...pay, currency: 'RUR' } }, 'vacancy/unknown-code'],
    [{ pay: { ...pay, currency: 'rub' } }, 'vacancy/unknown-code'],
    [{ place: { ...place, country: 'RF' } }, 'vacancy/unknown-code'],
    [{ place: { ...place, country: 'Россия' } }, 'vacancy/unknown-code'],
    [{ contact: { email: 'kadry at opora' } }, 'vacancy/unusable-contact'],
    [{ contact: { phone: 'нет' } }, 'vacancy/unusable-contact'],
    [{ site: 'javascript:alert(1)' }, 'vacancy/unusable-contact'],
    [{ contact: { name: 'кадры' } }, 'schema/choose-field'],
    [{ role: 'lawer' }, 'link/unknown-role'],
    [{ duties: ['reports'] }, 'vacancy/unknown-duty'],
    [{ offers: ['Оклад [[blank:сумма]].'] }, 'vacancy/blank'],
    [{ id: 'other' }, 'vacancy/file-name'],
  ])('with %o', async (changes, code) => {
    const { codes, page } = await advertise(changes);
    expect(codes).toEqual([code]);
    expect(page).toBe('');
  });

  test('when its role is a form, or has an error', async () => {
    expect((await advertise({}, { form: true })).codes).toEqual(['vacancy/role-is-form']);
    const faulty = await advertise({}, { duties: ['Выполняет пункт [[ref:duties.none]].'] });
    expect(faulty.codes).toEqual(['link/unknown-clause', 'vacancy/role-in-error']);
  });

  test.each([
    [{ requirements: ['Мужчина до 35 лет.'] }, ['rule/age-requirement', 'rule/sex-requirement']],
    [{ about: 'Ищем девушку с опытом' }, ['rule/sex-requirement']],
    [{ offers: ['Прописка в Туле.'] }, ['rule/residence-requirement']],
    [{ schedule: 'пять дней, возраст до 40 лет' }, ['rule/age-requirement']],
    [{ contact: { name: 'принимаем не старше 45 лет', phone: '12345' } }, ['rule/age-requirement']],
    [{ requirements: ['Не моложе 18 лет.'] }, ['rule/age-requirement']],
  ])('when it asks for what is no business quality: %o', async (changes, expected) => {
    const { codes, found, page } = await advertise(changes);
    expect([...new Set(codes)].sort()).toEqual(expected);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
    expect(page).toBe('');
  });

  test('for such a criterion of its role, though the organization has switched the rule off', async () => {
    const rules = [{ code: 'rule/age-requirement', severity: 'off', reason: 'так решено' }];
    const { codes } = await advertise({}, { knowledge: ['правила, не старше 45 лет'] }, { rules });
    expect(codes).toContain('rule/age-requirement');
  });

  test('unless a norm asks for it', async () => {
    const requirements = [{ text: 'Не моложе 18 лет.', legalBasis: 'ст. 244 ТК РФ' }];
    const { codes, text: words } = await advertise({ requirements });
    expect(codes).toEqual([]);
    expect(words).toContain('– не моложе 18 лет.');
  });
});
