import { selectLanguage } from '../../language/select-language.js';
import { findOtherNames } from '../find-other-names.js';
import { KnownNames } from '../known-names.js';
import { listWordStems } from '../list-phrases.js';
import type { Organization } from '../organization.js';
import type { Rule } from '../rule.js';
import type { PlainLists } from '../word-list.js';

/** Words by which units are called. */
const headList = 'unit-named-otherwise';

/** A unit of the organization by another name: JI012. */
export const rule: Rule = {
  id: 'unit-named-otherwise',
  severity: 'warning',
  title: { ru: 'Подразделение названо по-другому', en: 'A unit by another name' },
  why: {
    ru: 'Когда у подразделения два имени, есть риск спора, о каком из них идёт речь и кто что передаёт.',
    en: 'Where a unit has two names, there is a risk of a dispute about which one is meant.',
  },
  source: { ru: 'Источник: практика (JI012).', en: 'Source: practice (JI012).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Передаёт заявки в службу продаж.',
        'Согласует план с департаментом продаж.',
        'Готовит отчёт для управления продаж.',
        'Участвует в совещаниях сектора продаж.',
        'Получает сведения из департамента продаж, сверяет их с планом.',
        'Служба продаж передаёт ему заявки.',
      ],
      good: [
        'Передаёт заявки в отдел продаж.',
        'Передаёт заявки в отдел закупок.',
        'Изучает работу отдела продаж покупателя.',
        'Ведёт управление проектами.',
        'Обращается в службу поддержки.',
        'Согласует план с департаментом образования.',
      ],
    },
  },
  role: (visit) =>
    findOtherNames(
      visit,
      headList,
      listUnits(visit.book.organization, visit.lists),
      (words, { nominative }) => ({
        message: {
          ru: `Подразделение названо по-другому: «${words}»`,
          en: `A unit by another name: “${words}”`,
        },
        help: {
          ru: `Напишите «${nominative}» в нужном падеже: так подразделение названо в organization.yaml.`,
          en: `Write “${nominative}” in its case, as in organization.yaml.`,
        },
      }),
    ),
};

const kept = new WeakMap<Organization, KnownNames>();

function listUnits(organization: Organization, lists: PlainLists): KnownNames {
  const known = kept.get(organization);
  if (known !== undefined) return known;
  const grammar = selectLanguage(organization.language);
  const heads = listWordStems(lists, headList, grammar);
  const titles = organization.units.map(({ name }) => name);
  const names = new KnownNames(titles, organization.language, heads, heads);
  kept.set(organization, names);
  return names;
}
