import { orderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Work beyond the working hours without its terms: JI028. */
export const rule: Rule = {
  id: 'hidden-overtime',
  severity: 'warning',
  title: { ru: 'Скрытая сверхурочная работа', en: 'Hidden overtime' },
  why: {
    ru: 'Работа за пределами рабочего времени требует согласия, учёта и оплаты; есть риск, что такой пункт не применят, а время придётся оплатить.',
    en: 'Work beyond the working hours needs consent, records and pay; there is a risk that the clause is not applied, and the time has to be paid.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 57; по сложившейся практике также ст. 97, 99, 101, 113 и 168.1 (JI028).',
    en: 'Source: Labour Code of Russia, article 57; by common practice also articles 97, 99, 101, 113 and 168.1 (JI028).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Посещает клиентов вне графика.',
        'Отвечает на звонки в любое время.',
        'Работает в выходные дни.',
        'Остаётся после окончания рабочего дня до сдачи отчёта.',
        'Выполняет сверхурочную работу.',
        'Режим работы — ненормированный рабочий день.',
        'Круглосуточно находится на связи.',
        'Выходит на работу в праздничные дни по требованию руководителя.',
      ],
      good: [
        'Выезжает к клиентам в рабочее время по графику.',
        'Работа в выходной день допускается с письменного согласия работника.',
        'Составляет график работы магазина в выходные дни.',
        'Обрабатывает заявки, поступившие в выходные дни, до 12 часов первого рабочего дня.',
        'Ведёт учёт сверхурочной работы.',
        'Привлекается к сверхурочной работе в порядке, установленном трудовым законодательством.',
        'Обслуживает круглосуточный терминал по графику смен.',
        'Проверяет, что сигнализация включена в нерабочее время.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'hidden-overtime', orderFields, (words) => ({
      message: {
        ru: `Работа за пределами рабочего времени: «${words}»`,
        en: `Work beyond the working hours: “${words}”`,
      },
      help: {
        ru: 'Замените: «в рабочее время по графику». Особый режим задаёт трудовой договор: сошлитесь на него и на согласие работника.',
        en: 'Write “within the working hours by the schedule”. A special regime is set by the contract: refer to it and to the consent.',
      },
    })),
};
