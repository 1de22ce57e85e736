import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['qualifications']);

/** A requirement that nobody can check: JI020. */
export const rule: Rule = {
  id: 'unverifiable-requirement',
  severity: 'warning',
  title: { ru: 'Требование, которое нельзя проверить', en: 'A requirement that cannot be checked' },
  why: {
    ru: 'Отказ по такому требованию трудно объяснить; есть риск, что кандидат или работник его оспорит.',
    en: 'A refusal on this ground is hard to explain; there is a risk that it is disputed.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 64 и 195.1; сложившаяся практика (JI020).',
    en: 'Source: Labour Code of Russia, articles 64 and 195.1; common practice (JI020).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее образование, большой опыт продаж.',
        'Высшее образование, опыт работы 1–2 года.',
        'Среднее образование, стрессоустойчивость.',
        'Среднее образование и коммуникабельность.',
        'Высшее образование, опыт от 1 до 3 лет.',
        'Высшее образование, хорошее знание рынка.',
        'Среднее образование, чувство юмора.',
        'Высшее образование, достаточный опыт работы с клиентами.',
      ],
      good: [
        'Высшее образование, опыт продаж не менее 2 лет.',
        'Среднее образование без предъявления требований к стажу.',
        'Высшее образование, программа по развитию стрессоустойчивого производства.',
        'Среднее профессиональное образование, 1 год работы в торговле.',
        'Высшее образование, английский язык на уровне B2.',
        'Высшее образование, опыт запуска инициативных групп не менее 1 года.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'unverifiable-requirement', fields, (words) => ({
      message: {
        ru: `Требование, которое нельзя проверить: «${words}»`,
        en: `A requirement that cannot be checked: “${words}”`,
      },
      help: {
        ru: 'Замените: «опыт продаж не менее 2 лет». Личное качество опишите как компетенцию с признаками в поведении и укажите её в competencies.',
        en: 'State the least number of years and the field. Describe a personal quality as a competency with what is seen in behaviour.',
      },
    })),
};
