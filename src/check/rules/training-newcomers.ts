import { workFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Mentoring without its terms: JI029. */
export const rule: Rule = {
  id: 'training-newcomers',
  severity: 'warning',
  title: { ru: 'Обучение новых работников без условий', en: 'Mentoring without its terms' },
  why: {
    ru: 'Наставничество поручают с письменного согласия и за плату, если оно не входит в трудовую функцию; есть риск, что пункт не применят.',
    en: 'Mentoring needs written consent and pay unless it is part of the work of the position; there is a risk that the clause is not applied.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 351.8; письмо Роструда от 02.10.2025 № ТЗ/7300-6-1 (JI029).',
    en: 'Source: Labour Code of Russia, article 351.8; letter of Rostrud of 2 October 2025 no. TZ/7300-6-1 (JI029).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Обучает новых сотрудников.',
        'Обучает всех новичков.',
        'Осуществляет наставничество.',
        'Является наставником стажёров.',
        'Помогает новым работникам освоить программу учёта.',
        'Проводит стажировку принятых работников.',
        'Передаёт опыт молодым специалистам.',
      ],
      good: [
        'Проводит вводное обучение новых работников; эта работа входит в трудовую функцию.',
        'Обучает клиентов работе с программой.',
        'Организует обучение новых работников.',
        'Проводит вводный инструктаж новых работников по охране труда.',
        'Наставничество поручается по дополнительному соглашению.',
        'Готовит программу обучения новых сотрудников.',
        'Помогает новым клиентам оформить заказ.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'training-newcomers', workFields, (words) => ({
      message: {
        ru: `Обучение новых работников без условий: «${words}»`,
        en: `Mentoring without its terms: “${words}”`,
      },
      help: {
        ru: 'Замените: «проводит вводное обучение новых работников; эта работа входит в трудовую функцию и учтена в окладе» — или поручите её дополнительным соглашением.',
        en: 'Say that it is part of the work of the position and of its pay, or agree on it apart.',
      },
    })),
};
