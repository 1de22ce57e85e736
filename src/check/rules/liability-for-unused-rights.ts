import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set([
  'general',
  'duties',
  'rights',
  'responsibilities',
  'conditions',
  'final',
]);

/** Liability for not using rights: row 111 and JI025. */
export const rule: Rule = {
  id: 'liability-for-unused-rights',
  severity: 'warning',
  title: { ru: 'Ответственность за неиспользование прав', en: 'Liability for not using rights' },
  why: {
    ru: 'Взыскание возможно за нарушение обязанности, а право можно и не использовать; есть риск, что взыскание отменят.',
    en: 'A penalty is for the breach of a duty, and a right may be left unused; there is a risk that a penalty is set aside.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 192; практика составления инструкций (JI025).',
    en: 'Source: Labour Code of Russia, article 192; practice of instructions (JI025).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За неиспользование прав, предоставленных инструкцией.',
        'За не использование своих прав.',
        'За неиспользование и (или) неправильное использование данных ему прав.',
        'За не использование и / или неправильное использование данных ему прав.',
        'За неполное использование предоставленных ему прав.',
        'За то, что не использует предоставленные права.',
        'За неприменение прав, которые даёт ему инструкция.',
        'За то, что права, данные работнику, не использованы.',
      ],
      good: [
        'За злоупотребление правами.',
        'За использование прав в личных целях.',
        'За неиспользование средств индивидуальной защиты.',
        'За неприменение правил внутреннего трудового распорядка.',
        'За нарушение прав потребителей.',
        'За то, что не применяет утверждённые правила продаж.',
        'За передачу прав доступа другому лицу.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'liability-for-unused-rights', fields, (words) => ({
      message: {
        ru: `Ответственность за неиспользование прав: «${words}»`,
        en: `Liability for not using rights: “${words}”`,
      },
      help: {
        ru: 'Назовите обязанность, за нарушение которой отвечает работник, или удалите пункт.',
        en: 'Name the duty whose breach the holder answers for, or delete the clause.',
      },
    })),
};
