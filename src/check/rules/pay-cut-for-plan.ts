import { sanctionFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Less pay for a plan that was not met: row 110 and JI022. */
export const rule: Rule = {
  id: 'pay-cut-for-plan',
  severity: 'error',
  title: { ru: 'Снижение оплаты за невыполнение плана', en: 'Less pay for a plan that was not met' },
  why: {
    ru: 'Виды, размеры и основания премий задаёт локальный акт о премировании; есть риск, что снижение оплаты по инструкции признают удержанием без основания.',
    en: 'Kinds, sizes and grounds of bonuses are set by the bonus rules; there is a risk that a cut by the instruction is found a deduction without ground.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 135 в редакции 144-ФЗ от 07.06.2025 и ст. 137 (JI022).',
    en: 'Source: Labour Code of Russia, article 135 as amended by 144-FZ of 7 June 2025, and article 137 (JI022).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За невыполнение плана продаж — в пределах переменной части заработной платы.',
        'При невыполнении плана премия не выплачивается.',
        'За недостижение показателей работник лишается премии.',
        'Если план не выполнен, оклад уменьшается на 10 %.',
        'Невыполнение плана влечёт снижение размера премии.',
        'За невыполнение норм — депремирование.',
        'За невыполнение плана работник лишается 50 % премии.',
        'За невыполнение планового задания отвечает переменной частью заработной платы.',
        'За невыполнение плана по вине работника взимается штраф.',
      ],
      good: [
        'Анализирует причины невыполнения плана.',
        'Порядок премирования установлен положением о премировании.',
        'При невыполнении плана премия не выплачивается в порядке, который устанавливает положение о премировании.',
        'За невыполнение плана мероприятий по охране труда — в порядке дисциплинарной ответственности.',
        'Готовит сведения для снижения премий при невыполнении плана.',
        'Снижает издержки отдела до планового уровня.',
        'Выполнение плана продаж — не менее 100 %.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'pay-cut-for-plan', sanctionFields, (words) => ({
      message: {
        ru: `Снижение оплаты за невыполнение плана: «${words}»`,
        en: `Less pay for a plan that was not met: “${words}”`,
      },
      help: {
        ru: 'Уберите снижение оплаты и сошлитесь на положение о премировании: «порядок премирования установлен положением о премировании».',
        en: 'Take the cut out, and refer to the bonus rules of the employer.',
      },
    })),
};
