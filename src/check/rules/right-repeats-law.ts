import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['rights']);

/** A right that only repeats the law: defect 15 of part D. */
export const rule: Rule = {
  id: 'right-repeats-law',
  severity: 'info',
  title: { ru: 'Право, которое повторяет закон', en: 'A right that repeats the law' },
  why: {
    ru: 'Право есть у каждого работника и без инструкции; есть риск, что неполный перечень прочтут как ограничение.',
    en: 'Every employee has the right without the instruction; there is a risk that a list which is not complete is read as a limit.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 21; сложившаяся практика (JI005).',
    en: 'Source: Labour Code of Russia, article 21; common practice (JI005).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'rights',
      bad: [
        'На все предусмотренные законодательством социальные гарантии.',
        'На ежегодный оплачиваемый отпуск.',
        'На своевременную выплату заработной платы.',
        'На защиту персональных данных.',
        'Вступать в профсоюз.',
        'На социальные гарантии.',
      ],
      good: [
        'Получать сведения, необходимые для работы.',
        'Знакомиться с графиком отпусков отдела.',
        'Предлагать изменения в систему оплаты труда.',
        'Запрашивать расчёт заработной платы работников отдела.',
        'Участвовать в обсуждении решений о своей работе.',
        'Требовать устранения недостатков рабочего места клиента.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'right-repeats-law', fields, (words) => ({
      message: { ru: `Право повторяет закон: «${words}»`, en: `A right repeats the law: “${words}”` },
      help: {
        ru: 'Удалите пункт и оставьте права, которые нужны для этой должности.',
        en: 'Delete the clause, and keep the rights that this position needs.',
      },
    })),
};
