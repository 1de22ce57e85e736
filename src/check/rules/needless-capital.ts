import { clauseFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Finding, Rule } from '../rule.js';

/** A position or a person with a capital letter inside of a sentence: defects 76 and 99 of part D. */
export const rule: Rule = {
  id: 'needless-capital',
  severity: 'info',
  title: { ru: 'Прописная буква без причины', en: 'A needless capital' },
  why: {
    ru: 'По правилам русского языка названия должностей и лиц пишут со строчной буквы; есть риск, что слово с прописной примут за отдельно определённый термин.',
    en: 'Russian writes positions and persons with small letters; there is a risk that a capital is taken for a term defined apart.',
  },
  source: { ru: 'Источник: практика (JI012).', en: 'Source: practice (JI012).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Представляет отчёт Начальнику отдела.',
        'Ведёт переговоры с Клиентами.',
        'Согласует заявку с Директором.',
        'Передаёт заявку Бухгалтеру.',
        'Сообщает Руководителю о просрочке.',
        'Помогает Менеджеру составить план.',
      ],
      good: [
        'Представляет отчёт начальнику отдела.',
        'Отвечает на письма. Клиентам отвечает в день обращения.',
        'Соблюдает Стандарт обслуживания Клиентов.',
        'Директору передаёт отчёт еженедельно.',
        'Соблюдает Правила для Поставщиков.',
        'Консультирует клиентов Общества.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'needless-capital', clauseFields, describeCapital, (plain) => capital.test(plain)),
};

/** A Cyrillic capital behind the first word. */
const capital = /\s[\u0410-\u042f]/;

function describeCapital(words: string, before: string): Pick<Finding, 'message' | 'help'> | undefined {
  const isInside = /[\p{L}\p{N},]["»)]?\s$/u.test(before);
  if (!isInside || !/^\p{Lu}\p{Ll}/u.test(words)) return undefined;
  return {
    message: { ru: `Прописная буква без причины: «${words}»`, en: `A needless capital: “${words}”` },
    help: { ru: `Замените: «${words.toLowerCase()}».`, en: `Write “${words.toLowerCase()}”.` },
  };
}
