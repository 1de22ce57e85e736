import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['responsibilities']);

/** Liability for a good result instead of a breach: JI025. */
export const rule: Rule = {
  id: 'liability-for-result',
  severity: 'info',
  title: { ru: 'Ответственность за то, что должно быть сделано', en: 'Liability for what ought to be done' },
  why: {
    ru: 'Отвечают за нарушение; есть риск, что из слов «за сохранность» не поймут, что считать нарушением.',
    en: 'One answers for a breach; there is a risk that nobody can tell from such words what a breach would be.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI025).', en: 'Source: common practice (JI025).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За сохранность документов.',
        'За соблюдение графика работы.',
        'За качество обслуживания.',
        'За своевременность отчётов.',
        'За организацию работы отдела.',
        'Отвечает за выполнение плана.',
        'Несёт ответственность за сохранность имущества.',
      ],
      good: [
        'За утрату документов по своей вине.',
        'За нарушение графика работы.',
        'За необеспечение сохранности документов.',
        'За выполнение работ с нарушением технологии.',
        'За несвоевременное представление отчёта.',
        'За неисполнение плана мероприятий по охране труда.',
        'Несёт полную ответственность за сохранность имущества.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'liability-for-result', fields, (words) => ({
      message: {
        ru: `Ответственность без нарушения: «${words}»`,
        en: `Liability without a breach: “${words}”`,
      },
      help: {
        ru: 'Назовите нарушение: «за необеспечение сохранности», «за нарушение сроков», «за ненадлежащее исполнение».',
        en: 'Name the breach: “for the loss of”, “for missing the terms of”, “for failing to”.',
      },
    })),
};
