import type { Rule } from '../rule.js';

/** The category of managers without anybody to manage, and the other way round: JI018. */
export const rule: Rule = {
  id: 'manager-without-subordinates',
  severity: 'warning',
  title: {
    ru: 'Категория не сходится с подчинением',
    en: 'The category does not agree with the subordinates',
  },
  why: {
    ru: 'От категории зависят требования и гарантии; есть риск спора, если руководителю никто не подчинён или специалист руководит.',
    en: 'Requirements and guarantees depend on the category; there is a risk of a dispute when a manager has nobody to manage.',
  },
  source: { ru: 'Источник: практика (JI018).', en: 'Source: practice (JI018).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        'category: manager',
        ['category: manager', 'title: менеджер по закупкам'],
        ['category: manager', 'grade: среднее звено'],
        ['category: manager', 'title: руководитель проекта'],
        ['category: manager', 'unit: board'],
        ['category: manager', 'reporting: { reportsTo: director }'],
      ],
      good: [
        'category: specialist',
        'category: clerk',
        'category: worker',
        ['category: specialist', 'title: менеджер по закупкам'],
        ['category: manager', 'form: true'],
        ['category: clerk', 'title: секретарь'],
      ],
    },
  },
  *role({ role, book }) {
    if (role.form || role.category !== 'manager' || role.reporting.top === true) return;
    if ((book.subordinates.get(role.id) ?? []).length > 0) return;
    // A book need not hold every role of a unit.
    if (book.organization.units.some(({ head }) => head?.id === role.id)) return;
    yield {
      message: {
        ru: `Категория «руководители», но должности «${role.title.nominative}» никто не подчиняется`,
        en: `The category is managers, but nobody reports to “${role.title.nominative}”`,
      },
      help: {
        ru: 'Замените: category: specialist — или укажите эту должность в reporting.reportsTo тех, кем она руководит, либо в head её подразделения.',
        en: 'Write category: specialist, or name this role in reporting.reportsTo of those it manages, or as the head of its unit.',
      },
      place: role.title.place,
    };
  },
};
