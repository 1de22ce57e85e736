import { allFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** A term that takes away what the law gives to each worker: JI022. */
export const rule: Rule = {
  id: 'given-up-guarantee',
  severity: 'warning',
  title: { ru: 'Отказ от того, что гарантирует закон', en: 'A guarantee of the law given up' },
  why: {
    ru: 'Условия, которые ухудшают положение работника по сравнению с законом, не применяются, а за их исполнение отвечает работодатель. Есть риск, что пункт признают нарушением.',
    en: 'Terms that are worse for a worker than the law are not applied, and the employer answers for keeping to them. There is a risk that the clause is found a breach.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 9, 21, 62, 80, 84.1, 114, 127, 136 и 183; КоАП РФ, ст. 5.27 (JI022).',
    en: 'Source: Labour Code of Russia, articles 9, 21, 62, 80, 84.1, 114, 127, 136 and 183; Code of Administrative Offences, article 5.27 (JI022).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'conditions',
      bad: [
        'Стажировка не оплачивается.',
        'Испытательный срок — без оплаты.',
        'Отпуск в первый год не предоставляется.',
        'Работник отказывается от дополнительного отпуска.',
        'Больничные не оплачиваются.',
        'Обеденный перерыв не предоставляется.',
        'Трудовая книжка выдаётся только после подписания обходного листа.',
        'Работник сдаёт диплом в залог.',
        'Работник обязан проработать не менее двух лет.',
        'Работник обязуется не вступать в профсоюз.',
        'Заработная плата выплачивается один раз в месяц.',
      ],
      good: [
        'Стажировка оплачивается.',
        'Отпуск предоставляется по графику.',
        'Отпуск без сохранения заработной платы не оплачивается.',
        'Трудовая книжка выдаётся в день увольнения.',
        'Заработная плата выплачивается два раза в месяц.',
        'Для клиентов пробный день бесплатный.',
        'Отказ от отпуска не допускается.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'given-up-guarantee', allFields, (words) => ({
      message: { ru: `Отказ от гарантии: «${words}»`, en: `A guarantee given up: “${words}”` },
      help: {
        ru: 'Удалите условие или приведите его в соответствие с законом: труд оплачивается с первого дня, отпуск и пособие предоставляются, трудовую книжку выдают в день увольнения.',
        en: 'Delete the term, or bring it in line with the law: work is paid from the first day, leave and sick pay are given, papers are handed out on the last day.',
      },
    })),
};
