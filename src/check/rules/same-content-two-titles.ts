import { foldTitle } from '../fold-title.js';
import { listLikeRoles } from '../like-roles.js';
import type { RoleOutline } from '../role-outline.js';
import type { Finding, Rule } from '../rule.js';
import { TitleFamilies } from '../title-family.js';

/** What several examples say. */
const said = {
  ru: 'duties: [Принимает заявки клиентов., Готовит счета на оплату., Ведёт базу клиентов., Сверяет остатки на складе.]',
};

const writeFour = (title: string, ...more: string[]): readonly string[] => [
  `title: ${title}`,
  said.ru,
  ...more,
];

/** The same work under two titles: JI011. */
export const rule: Rule = {
  id: 'same-content-two-titles',
  severity: 'warning',
  title: { ru: 'Одно содержание под двумя названиями', en: 'The same content under two titles' },
  why: {
    ru: 'Должности с одинаковыми обязанностями требуют равной оплаты; если названия и оклады разные, есть риск спора о доплате и о трудовой функции.',
    en: 'Roles with the same duties ask for equal pay; where titles and pay differ, there is a risk of a dispute about pay and function.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 22 (равная оплата труда равной ценности), 57 и 132 (JI011).',
    en: 'Source: Labour Code of Russia, arts. 22 (equal pay for work of equal value), 57 and 132 (JI011).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        {
          'sales-manager': writeFour('менеджер по продажам'),
          'client-manager': writeFour('менеджер по работе с клиентами'),
        },
        { 'sales-manager': writeFour('менеджер по продажам'), consultant: writeFour('консультант') },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          'senior-manager': writeFour('старший менеджер по продажам'),
        },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          'sales-manager-two': writeFour('менеджер по продажам'),
        },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          consultant: writeFour('консультант', 'unit: board', 'reporting: { reportsTo: director }'),
        },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          consultant: [
            'title: консультант',
            'duties: [Сверяет остатки на складе., Ведёт базу клиентов., Готовит счета на оплату., Принимает заявки клиентов.]',
          ],
        },
      ],
      good: [
        {
          'sales-manager': writeFour('менеджер по продажам'),
          'sales-manager-two': writeFour('менеджер по продажам', 'unit: board'),
        },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          consultant: [
            'title: консультант',
            'duties: [Принимает заявки клиентов., Рассказывает о товаре., Ведёт базу клиентов., Выкладывает товар.]',
          ],
        },
        { 'sales-manager': writeFour('менеджер по продажам'), form: writeFour('консультант', 'form: true') },
        {
          'sales-manager': ['duties: [Принимает заявки клиентов.]'],
          consultant: ['title: консультант', 'duties: [Принимает заявки клиентов.]'],
        },
        {
          'sales-manager': writeFour('менеджер по продажам'),
          'senior-manager': [
            'title: старший менеджер по продажам',
            'duties: [Принимает заявки клиентов., Готовит счета на оплату., Распределяет клиентов., Обучает менеджеров.]',
          ],
        },
        {
          'sales-manager': [
            'duties: [Ведёт журнал № 1., Ведёт журнал № 2., Ведёт журнал № 3., Ведёт журнал № 4.]',
          ],
          consultant: [
            'title: консультант',
            'duties: [Ведёт журнал № 5., Ведёт журнал № 6., Ведёт журнал № 7., Ведёт журнал № 8.]',
          ],
        },
      ],
    },
  },
  *organization(visit) {
    const families = new TitleFamilies(visit);
    const groups = new Map<number, RoleOutline[]>();
    for (const [id, group] of listLikeRoles(visit)) {
      const role = visit.book.roles.get(id);
      if (role === undefined) continue;
      const others = groups.get(group);
      if (others === undefined) groups.set(group, [role]);
      else others.push(role);
    }
    for (const [first, ...rest] of groups.values()) {
      if (first === undefined) continue;
      const others = rest.filter((role) => !isOtherUnit(first, role));
      const [second] = others;
      if (second !== undefined) yield describeTitles(first, second, others.length - 1, families);
    }
  },
};

/** Positions of one title in two units are a line each in the staffing table, and may well do the same. */
function isOtherUnit(first: RoleOutline, second: RoleOutline): boolean {
  const units = new Set(first.line.units.map(({ id }) => id));
  return haveOneTitle(first, second) && !second.line.units.some(({ id }) => units.has(id));
}

function haveOneTitle(first: RoleOutline, second: RoleOutline): boolean {
  return foldTitle(first.title) === foldTitle(second.title);
}

function describeTitles(
  first: RoleOutline,
  role: RoleOutline,
  more: number,
  families: TitleFamilies,
): Finding {
  const isTwin = haveOneTitle(first, role);
  const known = first.title.nominative;
  const rest = {
    ru: more > 0 ? `; так же ещё ${more}` : '',
    en: more > 0 ? `; and so has ${more} more` : '',
  };
  const severity = !isTwin && families.areOne(first, role) ? 'info' : undefined;
  return {
    ...(isTwin
      ? {
          message: {
            ru: `Два файла описывают одну должность: «${known}»${rest.ru}`,
            en: `Two files describe one role: “${known}”${rest.en}`,
          },
          help: {
            ru: 'Оставьте один файл. Если должность есть в двух подразделениях, укажите их в поле unit.',
            en: 'Keep one file. If the role exists in two units, name them in the field unit.',
          },
        }
      : {
          message: {
            ru: `Обязанности те же, что у должности «${known}»${rest.ru}`,
            en: `The duties are those of “${known}”${rest.en}`,
          },
          help: {
            ru: 'Назовите, чем должности различаются: объём, сложность, решения. Если ничем, оставьте одно название.',
            en: 'Say what makes the roles different: volume, difficulty, decisions. If nothing does, keep one title.',
          },
        }),
    place: role.title.place,
    related: [{ message: { ru: 'первая должность', en: 'the first role' }, place: first.title.place }],
    severity,
  };
}
