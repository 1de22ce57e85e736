import { sanctionFields } from '../field-groups.js';
import { type ListSearch, findByLists } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

/** Clauses that speak of nothing but what follows on a breach. */
const liabilityFields: ReadonlySet<RoleField> = new Set(['responsibilities']);

const searches: readonly ListSearch[] = [
  { list: 'bonus-loss', fields: sanctionFields },
  { list: 'bonus-loss-in-liability', fields: liabilityFields },
];

/** Loss of the bonus as a penalty: JI022. */
export const rule: Rule = {
  id: 'bonus-loss',
  severity: 'error',
  title: { ru: 'Лишение премии как взыскание', en: 'Loss of the bonus as a penalty' },
  why: {
    ru: 'Снижать премию из-за взыскания можно только за период, в котором оно применено, и не больше чем на 20 % месячной оплаты; порядок задаёт акт о премировании. Есть риск, что лишение по инструкции отменят.',
    en: 'A bonus may be cut for a penalty only for the period of the penalty, by at most 20 % of the month’s pay, and as the bonus rules say. There is a risk that a loss by the instruction is set aside.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 135 в редакции 144-ФЗ от 07.06.2025 (JI022).',
    en: 'Source: Labour Code of Russia, article 135 as amended by 144-FZ of 7 June 2025 (JI022).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За опоздание лишается премии.',
        'За нарушение дисциплины премия не выплачивается.',
        'Работник, получивший выговор, депремируется.',
        'За жалобу клиента премия снижается на 50 %.',
        'При нарушении графика бонус не начисляется.',
        'За ошибки — лишение премии полностью.',
      ],
      good: [
        'Порядок премирования установлен положением о премировании.',
        'Рассчитывает премии работников отдела.',
        'Готовит предложения о снижении премии за нарушения.',
        'За неначисление премии работникам в срок.',
        'Основания снижения премии называет положение о премировании.',
        'За разглашение размера премий других работников.',
      ],
    },
  },
  role: (visit) =>
    findByLists(visit, searches, (words) => ({
      message: {
        ru: `Лишение премии как взыскание: «${words}»`,
        en: `Loss of the bonus as a penalty: “${words}”`,
      },
      help: {
        ru: 'Замените: «порядок премирования установлен положением о премировании».',
        en: 'Refer to the bonus rules of the employer.',
      },
    })),
};
