import { describeOrigin } from '../find-in-texts.js';
import { listRoleClauses, placeStretch } from '../role-text.js';
import type { Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** A duty measured by words that nobody can check: JI027. */
export const rule: Rule = {
  id: 'vague-measure',
  severity: 'info',
  title: { ru: 'Мера, которую нельзя проверить', en: 'A measure that cannot be checked' },
  why: {
    ru: 'Без срока, числа или документа не видно, когда обязанность исполнена; есть риск, что нарушение не докажут.',
    en: 'Without a term, a number or a document nobody sees when the duty is done; there is a risk that a breach cannot be proved.',
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
        'Своевременно отвечает на обращения.',
        'Качественно обслуживает клиентов.',
        'При необходимости консультирует коллег.',
        'Регулярно обновляет записи.',
        'Оперативно решает вопросы поставки.',
        'Обслуживает клиентов на высоком уровне.',
      ],
      good: [
        'Отвечает на обращения в течение 1 рабочего дня.',
        'Обновляет записи ежедневно.',
        'Своевременно, не позднее 5-го числа, сдаёт отчёт.',
        'Проверяет, что отчёты сданы своевременно.',
        'Обслуживает клиентов по Стандарту обслуживания.',
        'Регулярно, по графику, осматривает оборудование.',
        'Ведёт оперативный учёт остатков.',
      ],
    },
  },
  *role(visit) {
    const { book, role, lists } = visit;
    const list = selectWordList(lists, 'vague-measure');
    const suspects = new Map(listSuspectTexts(visit, 'vague-measure').map((text) => [text.wording, text]));
    if (suspects.size === 0) return;
    for (const { section, entry, via } of listRoleClauses(book, role)) {
      if (section !== 'duties' && section !== 'functions') continue;
      // The measure stands in a field of its own.
      if (entry.frequency !== undefined || entry.target !== undefined) continue;
      const text = suspects.get(entry.text);
      if (text === undefined) continue;
      const { plain, folded, phrases } = text;
      const [first] = findPhrases(plain, list, folded, phrases);
      if (first === undefined) continue;
      const words = plain.slice(first.start, first.end);
      yield {
        message: {
          ru: `Мера, которую нельзя проверить: «${words}»`,
          en: `A measure that cannot be checked: “${words}”`,
        },
        help: {
          ru: 'Замените сроком, числом или документом: «в течение 2 рабочих дней», «не менее 95 %», «по Стандарту обслуживания». Периодичность можно указать в поле frequency.',
          en: 'Write a term, a number or a document instead. How often can stand in the field frequency.',
        },
        place: placeStretch(entry.text, first),
        related: describeOrigin({ via }),
      };
    }
  },
};
