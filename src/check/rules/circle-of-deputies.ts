import { findCycles, type Step } from '../links/find-cycles.js';
import type { OrganizationVisit, Rule } from '../rule.js';
import type { Link } from '../wording.js';

/** Two may stand in for each other: they are seldom away together. A longer circle is seldom meant. */
const mostMeant = 2;

/** So many roles of a circle are named. */
const mostShown = 5;

const writeDeputy = (id: string): readonly string[] => [`substitution: { way: named, by: ${id} }`];

/** A chain of those who stand in for each other that ends where it began: JI016. */
export const rule: Rule = {
  id: 'circle-of-deputies',
  severity: 'warning',
  title: { ru: 'Замещение по кругу', en: 'A circle of deputies' },
  why: {
    ru: 'Когда цепочка замещений возвращается к началу, есть риск, что при отсутствии нескольких работников обязанности не перейдут ни к кому.',
    en: 'Where the chain of those who stand in leads back, there is a risk that nobody takes over when several are away.',
  },
  source: {
    ru: 'Источник: практика; ТК РФ, ст. 60.2: исполнение обязанностей отсутствующего поручают с письменного согласия (JI016).',
    en: 'Source: practice; Labour Code of Russia, art. 60.2: standing in needs written consent (JI016).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        {
          'sales-manager': writeDeputy('accountant'),
          accountant: ['title: бухгалтер', ...writeDeputy('lawyer')],
          lawyer: ['title: юрисконсульт', ...writeDeputy('sales-manager')],
        },
        {
          director: writeDeputy('head-of-sales'),
          'head-of-sales': writeDeputy('sales-manager'),
          'sales-manager': writeDeputy('director'),
        },
        {
          'sales-manager': writeDeputy('accountant'),
          accountant: ['title: бухгалтер', ...writeDeputy('lawyer')],
          lawyer: ['title: юрисконсульт', ...writeDeputy('storekeeper')],
          storekeeper: ['title: кладовщик', ...writeDeputy('sales-manager')],
        },
        {
          'sales-manager': writeDeputy('accountant'),
          accountant: ['title: бухгалтер', ...writeDeputy('sales-manager')],
        },
        { 'head-of-sales': writeDeputy('sales-manager'), 'sales-manager': writeDeputy('head-of-sales') },
        {
          director: writeDeputy('sales-manager'),
          'sales-manager': writeDeputy('accountant'),
          accountant: ['title: бухгалтер', ...writeDeputy('lawyer')],
          lawyer: ['title: юрисконсульт', ...writeDeputy('accountant')],
        },
      ],
      good: [
        { 'sales-manager': writeDeputy('head-of-sales') },
        { director: writeDeputy('head-of-sales'), 'head-of-sales': writeDeputy('sales-manager') },
        {
          'sales-manager': writeDeputy('head-of-sales'),
          accountant: ['title: бухгалтер', ...writeDeputy('head-of-sales')],
        },
        {
          'sales-manager': ['substitution: { way: same-position }'],
          'head-of-sales': writeDeputy('sales-manager'),
        },
        { 'sales-manager': ['substitution: { way: appointed }'], director: writeDeputy('head-of-sales') },
        { director: ['substitution: { way: by-officer, appointedBy: director }'] },
      ],
    },
  },
  *organization({ book, digests }) {
    const links = new Map<string, Link>();
    for (const { id, deputy } of digests) if (deputy !== undefined) links.set(id, deputy);
    for (const cycle of findCycles(links)) {
      const [first] = cycle;
      if (first === undefined) continue;
      const shown = cycle.slice(0, mostShown).map(({ from }) => nameRole(book, from));
      const path = [...shown, ...(cycle.length > mostShown ? ['…'] : []), nameRole(book, first.from)];
      yield {
        message: {
          ru: `Замещение по кругу: ${path.map((each) => `«${each}»`).join(' → ')}`,
          en: `A circle of deputies: ${path.map((each) => `“${each}”`).join(' → ')}`,
        },
        help: {
          ru: 'Назовите в одной из должностей другого заместителя или другой порядок: substitution: { way: appointed }.',
          en: 'Name another deputy in one of the roles, or another way: substitution: { way: appointed }.',
        },
        place: first.link.place,
        related: cycle.slice(1, mostShown).map(describeStep),
        severity: cycle.length <= mostMeant ? 'info' : undefined,
      };
    }
  },
};

function nameRole(book: OrganizationVisit['book'], id: string): string {
  return book.roles.get(id)?.title.nominative ?? id;
}

function describeStep({ link }: Step) {
  return { message: { ru: 'и здесь', en: 'and here' }, place: link.place };
}
