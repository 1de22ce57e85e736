import { sanctionFields } from '../field-groups.js';
import { type ListSearch, findByLists } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

/** Clauses that speak of nothing but what follows on a breach. */
const liabilityFields: ReadonlySet<RoleField> = new Set(['responsibilities']);

const searches: readonly ListSearch[] = [
  { list: 'fine', fields: sanctionFields },
  { list: 'fine-in-liability', fields: liabilityFields },
];

/** A fine or a deduction as a penalty: JI021. */
export const rule: Rule = {
  id: 'fine',
  severity: 'error',
  title: { ru: 'Штраф или удержание как взыскание', en: 'A fine or a deduction as a penalty' },
  why: {
    ru: 'Закон называет три взыскания: замечание, выговор, увольнение; есть риск, что штраф признают удержанием без основания.',
    en: 'The law names three penalties: remark, reprimand, dismissal; there is a risk that a fine is found a deduction without ground.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 192; по сложившейся практике также ст. 137 (JI021).',
    en: 'Source: Labour Code of Russia, article 192; by common practice also article 137 (JI021).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За опоздание — штраф 1000 рублей.',
        'За нарушение правил работник штрафуется.',
        'За порчу товара из зарплаты удерживается его стоимость.',
        'За опоздание штрафовать на 500 рублей.',
        'За недостачу — удержание из заработной платы.',
        'За нарушение дресс-кода взимается штраф.',
        'За потерю пропуска вычитается 300 рублей.',
        'Стоимость утраченного инструмента вычитают из оклада.',
      ],
      good: [
        'Нарушение влечёт дисциплинарную ответственность в порядке ТК РФ.',
        'Взыскивает штрафные санкции по договору с клиентом.',
        'За уплату Обществом штрафов, наложенных по его вине, — в пределах, установленных трудовым законодательством.',
        'За неполное удержание налога с доходов работников.',
        'Рассчитывает удержания из заработной платы работников.',
        'За несвоевременное оспаривание штрафов, предъявленных поставщиком.',
        'Контролирует уплату штрафов перевозчиком.',
      ],
    },
  },
  role: (visit) =>
    findByLists(visit, searches, (words) => ({
      message: { ru: `Штраф или удержание: «${words}»`, en: `A fine or a deduction: “${words}”` },
      help: {
        ru: 'Замените: «привлекается к дисциплинарной ответственности в порядке, установленном Трудовым кодексом Российской Федерации».',
        en: 'Write instead that a breach entails disciplinary liability as set by the Labour Code.',
      },
    })),
};
