import { orderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** A duty of secrecy without the regime that gives it content: JI031. */
export const rule: Rule = {
  id: 'secret-without-regime',
  severity: 'warning',
  title: { ru: 'Тайна без перечня и порядка', en: 'Secrecy without a list and rules' },
  why: {
    ru: 'По сложившейся практике обязанность хранить тайну действует, когда введён режим: перечень, порядок доступа, ознакомление. Есть риск, что взыскание за разглашение отменят.',
    en: 'By common practice a duty of secrecy holds when there is a regime: a list, rules of access, acknowledgment. There is a risk that a penalty is set aside.',
  },
  source: {
    ru: 'Источник: Федеральный закон от 29.07.2004 № 98-ФЗ «О коммерческой тайне»; сложившаяся практика (JI031).',
    en: 'Source: Federal law no. 98-FZ of 29 July 2004 on trade secrets; common practice (JI031).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Не разглашает коммерческую тайну.',
        'Хранит коммерческую тайну предприятия.',
        'Соблюдает конфиденциальность.',
        'Не раскрывает конфиденциальную информацию.',
        'Сохраняет служебную тайну.',
        'Обеспечивает неразглашение коммерческой тайны.',
      ],
      good: [
        'Не разглашает сведения из перечня информации, составляющей коммерческую тайну.',
        'Соблюдает Положение о режиме коммерческой тайны.',
        'Не разглашает коммерческую тайну по правилам, с которыми ознакомлен под подпись.',
        'Проверяет договоры на условия о коммерческой тайне.',
        'Готовит проект перечня сведений, составляющих коммерческую тайну.',
        'Хранит ключи от служебных помещений.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'secret-without-regime', orderFields, (words) => ({
      message: {
        ru: `Тайна без перечня и порядка: «${words}»`,
        en: `Secrecy without a list and rules: “${words}”`,
      },
      help: {
        ru: 'Замените: «не разглашает сведения, включённые в перечень информации, составляющей коммерческую тайну, с которым ознакомлен под подпись».',
        en: 'Refer to the list of secret information that the holder has been acquainted with.',
      },
    })),
};
