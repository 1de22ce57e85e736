import { workFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** A duty with a result without limits: JI027. */
export const rule: Rule = {
  id: 'unlimited-result',
  severity: 'warning',
  title: { ru: 'Обязанность с неограниченным результатом', en: 'A duty with an unlimited result' },
  why: {
    ru: 'Такой результат зависит не только от работника; есть риск, что за его отсутствие нельзя будет взыскать.',
    en: 'Such a result does not depend on the holder alone; there is a risk that a penalty for missing it is set aside.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 21 и 192; сложившаяся практика (JI027).',
    en: 'Source: Labour Code of Russia, articles 21 and 192; common practice (JI027).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Обеспечивает полный возврат долгов.',
        'Принимает все меры для решения претензий.',
        'Гарантирует отсутствие ошибок.',
        'Ищет клиентов всеми доступными способами.',
        'Всегда готов помочь клиенту.',
        'Старается понять потребности клиента.',
        'Делает всё возможное для выполнения плана.',
        'Обеспечивает полное отсутствие жалоб.',
        'Стремится к росту продаж.',
      ],
      good: [
        'Контролирует сроки оплаты и готовит претензию не позднее 5 рабочих дней просрочки.',
        'Оформляет гарантийный талон в день продажи.',
        'Собирает полный комплект документов до сделки.',
        'Принимает меры, которые предусмотрены Порядком работы с долгами.',
        'Проверяет полноту записей еженедельно.',
        'Рассматривает все заявки в день получения.',
        'Готовит резервный источник бесперебойного питания к работе.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'unlimited-result', workFields, (words) => ({
      message: { ru: `Результат без границ: «${words}»`, en: `A result without limits: “${words}”` },
      help: {
        ru: 'Назовите действие и срок: «контролирует сроки оплаты, готовит претензию не позднее 5 рабочих дней просрочки».',
        en: 'Name the action and its term.',
      },
    })),
};
