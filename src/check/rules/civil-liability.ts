import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['general', 'responsibilities', 'final']);

/** Liability to the employer by civil law: JI023. */
export const rule: Rule = {
  id: 'civil-liability',
  severity: 'warning',
  title: { ru: 'Гражданская ответственность перед работодателем', en: 'Civil liability to the employer' },
  why: {
    ru: 'Ущерб работодателю возмещают по трудовому законодательству; ссылка на гражданское расширяет ответственность, и есть риск, что пункт не применят.',
    en: 'Damage to the employer is made good under labour law; civil law would widen the liability, and there is a risk that the clause is not applied.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 232, 233, 238 (JI023).',
    en: 'Source: Labour Code of Russia, articles 232, 233, 238 (JI023).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За причинение материального ущерба — в пределах трудового и гражданского законодательства.',
        'За ущерб отвечает по Гражданскому кодексу Российской Федерации.',
        'За причинённый ущерб — в соответствии с трудовым, уголовным и гражданским законодательством.',
        'Возмещает убытки по нормам гражданского законодательства.',
        'За ущерб имуществу — по правилам гражданского права.',
        'Ущерб возмещается в пределах, определённых действующим трудовым и гражданским законодательством.',
      ],
      good: [
        'За ущерб — в пределах, установленных трудовым законодательством.',
        'За правонарушения — в пределах административного, уголовного и гражданского законодательства.',
        'За незнание гражданского законодательства о поставке.',
        'За ошибки в исках о возмещении ущерба, которые предъявляются по Гражданскому кодексу.',
        'За вред здоровью третьих лиц отвечает Общество по гражданскому законодательству.',
        'За причинённый ущерб — по трудовому законодательству Российской Федерации.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'civil-liability', fields, (words) => ({
      message: {
        ru: `Ущерб по гражданскому законодательству: «${words}»`,
        en: `Damage under civil law: “${words}”`,
      },
      help: {
        ru: 'Замените: «за причинённый ущерб — в пределах, установленных трудовым законодательством Российской Федерации».',
        en: 'Write instead that damage is made good within the limits of labour law.',
      },
    })),
};
