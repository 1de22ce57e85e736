import { allFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Traces of a page or of another document: JI008. */
export const rule: Rule = {
  id: 'foreign-text',
  severity: 'error',
  title: { ru: 'Чужой текст', en: 'Text from elsewhere' },
  why: {
    ru: 'Такие слова попадают из интернета или другого документа; есть риск, что в утверждённом тексте окажется то, чего никто не читал.',
    en: 'Such words come from a web page or another document; there is a risk that the approved text holds what nobody has read.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI008).', en: 'Source: common practice (JI008).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Версия для печати.',
        'Скачать образец должностной инструкции.',
        'Читайте также статью о продажах.',
        'Подробнее: https://example.com/page.',
        'Открыть документ в Word.',
        'УТВЕРЖДАЮ Генеральный директор.',
        'Оставьте комментарий под статьёй.',
        '[bookmark: Par22] Ведёт учёт.',
      ],
      good: [
        'Скачивает выписки банка и сохраняет их в папке отдела.',
        'Размещает новости на сайте https://example.com еженедельно.',
        'Готовит версию каталога для печати в типографии.',
        'Передаёт проект директору, который его утверждает.',
        'Отвечает на комментарии покупателей в день их появления.',
        'Читает отраслевые обзоры и готовит по ним сводку.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'foreign-text', allFields, (words) => ({
      message: { ru: `Чужой текст: «${words}»`, en: `Text from elsewhere: “${words}”` },
      help: {
        ru: 'Удалите эти слова и прочитайте соседние пункты: рядом могут быть другие следы.',
        en: 'Delete the words and read the clauses around them: there may be more.',
      },
    })),
};
