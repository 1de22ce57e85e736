import { allFields } from '../field-groups.js';
import { findCorrections } from '../find-corrections.js';
import { describeOrigin } from '../find-in-texts.js';
import { findRepeatedWords } from '../find-repeated-words.js';
import { replaceStretch } from '../replace-stretch.js';
import { placeStretch } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';

/** Slips of the pen that change the sense or the grammar: JI009. */
export const rule: Rule = {
  id: 'typing-slip',
  severity: 'warning',
  title: { ru: 'Описка', en: 'A slip of the pen' },
  why: {
    ru: 'Описка может изменить смысл: «контакт» вместо «контракт». Есть риск спора о том, что имелось в виду.',
    en: 'A slip may change the sense of a clause; there is a risk of a dispute about what was meant.',
  },
  source: { ru: 'Источник: практика (JI009).', en: 'Source: practice (JI009).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Отвечает на заявку в течении трёх дней.',
        'Следит за сроком действия контакта.',
        'Отвечает по вопросам по вопросам поставки.',
        'Передаёт заявку.,',
        'Готовит договоры\\соглашения.',
        'За не соблюдение правил докладывает руководителю.',
        'Оформляет договоры купли- продажи.',
        'Действует согласно приказа.',
        'Предаёт документы в архив иили на склад.',
        'Ведёт список клиентов которые просрочили оплату.',
        'Готовит счета а также акты.',
        'Сообщает руководителю если товар не поступил.',
        'Знакомит клиентов с ценами, порядке расчётов.',
        'Рассказывает о программах, скидок и бонусов.',
        'Ведёт работу по приёму обработке заявок.',
      ],
      good: [
        'Отвечает на заявку в течение трёх дней.',
        'Наблюдает изменения в течении реки по приборам.',
        'Следит за сроком действия контракта.',
        'Обновляет контакты поставщика.',
        'Ведёт теле- и радиопереписку.',
        'Действует согласно приказу.',
        'Сообщает о несоблюдении правил.',
        'Принимает документы и передаёт их в архив.',
        'Ведёт список клиентов, которые просрочили оплату.',
        'Проверяет договоры, срок которых истекает, и те, для которых нет согласования.',
        'Решает в какой срок и если товар не поступил, сообщает об этом.',
        'Готовит счета, а также акты.',
        'Рассказывает о ценах, порядке расчётов и скидках.',
        'Знакомит клиентов с ценами, порядком расчётов и правилами, в порядке очереди.',
        'Рассказывает о программах, скидках и бонусах.',
        'Ведёт работу по приёму и обработке заявок.',
        'Ведёт работу по приёму обработанных заявок.',
        'Отвечает не по приёму товара, а контролю остатков.',
      ],
    },
  },
  *role(visit) {
    yield* findCorrections(visit, 'typing-slip', allFields, describeSlip);
    for (const text of visit.texts) {
      for (const stretch of findRepeatedWords(text.folded)) {
        const words = text.plain.slice(stretch.start, stretch.end);
        const once = words.slice(0, (words.length - 1) / 2);
        yield {
          ...describeSlip(words, once),
          place: placeStretch(text.wording, stretch),
          related: describeOrigin(text),
          fix: replaceStretch(text, stretch, once),
        };
      }
    }
  },
};

function describeSlip(words: string, write: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: { ru: `Описка: «${words}»`, en: `A slip of the pen: “${words}”` },
    help: { ru: `Замените: «${write}».`, en: `Write instead: “${write}”.` },
  };
}
