import { workFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** A duty to stand in for others: JI017. */
export const rule: Rule = {
  id: 'stands-in-for-others',
  severity: 'warning',
  title: { ru: 'Замещение других как обязанность', en: 'Standing in for others as a duty' },
  why: {
    ru: 'Замещение отсутствующего требует письменного согласия и доплаты каждый раз; есть риск, что пункт не применят.',
    en: 'Standing in for somebody absent needs written consent and pay each time; there is a risk that the clause is not applied.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 60.2 и 151 (JI017).',
    en: 'Source: Labour Code of Russia, articles 60.2 and 151 (JI017).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'При необходимости заменяет коллег.',
        'Замещает отсутствующих сотрудников отдела.',
        'Подменяет кассира во время обеда.',
        'Исполняет обязанности временно отсутствующего работника.',
        'В период отпуска бухгалтера выполняет его работу.',
        'Замещение начальника отдела на время его отпуска.',
        'Выполняет обязанности других сотрудников при их болезни.',
        'Подменяет напарника.',
      ],
      good: [
        'Заменяет расходные материалы в принтере.',
        'Организует замещение отсутствующих работников.',
        'Замещает начальника отдела с письменного согласия и с доплатой.',
        'Заменяет клиенту неисправный товар в день обращения.',
        'Составляет график замещения работников отдела.',
        'Предлагает клиенту замену отсутствующих позиций заказа.',
        'Замещает импортные детали отечественными по решению директора.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'stands-in-for-others', workFields, (words) => ({
      message: { ru: `Замещение как обязанность: «${words}»`, en: `Standing in as a duty: “${words}”` },
      help: {
        ru: 'Удалите пункт и назовите замещаемую должность в поле substitutes: документ скажет о согласии и доплате.',
        en: 'Delete the clause, and name the role in the field substitutes: the document will speak of consent and pay.',
      },
    })),
};
