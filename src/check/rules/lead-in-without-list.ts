import { describeOrigin } from '../find-in-texts.js';
import { listRoleClauses } from '../role-text.js';
import type { Rule } from '../rule.js';
import { plainWording } from '../wording.js';

/** A clause that ends with a colon and has no list: JI006. */
export const rule: Rule = {
  id: 'lead-in-without-list',
  severity: 'error',
  title: { ru: 'Перечень потерян', en: 'The list is lost' },
  why: {
    ru: 'После двоеточия ничего нет; есть риск, что часть обязанностей или запретов выпала из текста.',
    en: 'Nothing follows the colon; there is a risk that some of the duties have fallen out of the text.',
  },
  source: { ru: 'Источник: практика (JI006).', en: 'Source: practice (JI006).' },
  jurisdictions: ['ru', 'al'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Отвечает за:',
        'Проводит для клиентов следующие мероприятия:',
        'Готовит отчёты: ',
        'Знает и соблюдает:',
        'Контролирует выполнение —:',
        ['Принимает товар.', 'Отпускает:'],
      ],
      good: [
        'Отвечает на письма.',
        'Готовит отчёты: о продажах, о возвратах.',
        'Передаёт отчёт до 17:00.',
        'Ведёт журнал вида «дата: запись».',
        'Проверяет два срока: оплаты и поставки.',
        ['Принимает товар.', 'Отпускает товар.'],
      ],
    },
  },
  *role({ book, role }) {
    for (const { entry, via } of listRoleClauses(book, role)) {
      const plain = plainWording(entry.text).trimEnd();
      if (!plain.endsWith(':') || entry.items.length > 0) continue;
      yield {
        message: {
          ru: `После двоеточия нет перечня: «${plain}»`,
          en: `No list follows the colon: “${plain}”`,
        },
        help: {
          ru: 'Добавьте пункты в поле items или закончите предложение.',
          en: 'Add the field items, or finish the sentence.',
        },
        place: entry.text.place,
        related: describeOrigin({ via }),
      };
    }
  },
};
