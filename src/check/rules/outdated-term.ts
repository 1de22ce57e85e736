import { allFields } from '../field-groups.js';
import { findCorrections } from '../find-corrections.js';
import type { Rule } from '../rule.js';

/** Terms that the law and the practice no longer use: defects 17, 27, 28, 77 and 98 of part D, JI032. */
export const rule: Rule = {
  id: 'outdated-term',
  severity: 'warning',
  title: { ru: 'Прежний или неточный термин', en: 'A former or inexact term' },
  why: {
    ru: 'Термин, которого нет в действующих актах, толкуют по-разному; есть риск, что пункт прочтут не так, как он задуман.',
    en: 'A term that present acts do not have is read in different ways; there is a risk that the clause is not read as it was meant.',
  },
  source: {
    ru: 'Источник: сложившаяся практика (JI032).',
    en: 'Source: common practice (JI032).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Соблюдает правила техники безопасности.',
        'Знает нормативно-правовые акты о торговле.',
        'Соблюдает нормативные акты компании.',
        'Занимается мерчендайзингом.',
        'Оформляет больничные листы.',
        'Ведёт учёт отгулов.',
      ],
      good: [
        'Соблюдает требования охраны труда.',
        'Знает нормативные правовые акты о торговле.',
        'Соблюдает локальные нормативные акты компании.',
        'Занимается мерчандайзингом.',
        'Оформляет листки нетрудоспособности.',
        'Проверяет безопасность техники перед выездом.',
      ],
    },
  },
  role: (visit) =>
    findCorrections(visit, 'outdated-term', allFields, (words, write) => ({
      message: { ru: `Прежний или неточный термин: «${words}»`, en: `A former or inexact term: “${words}”` },
      help: { ru: `Замените: «${write}».`, en: `Write instead: “${write}”.` },
    })),
};
