import { allFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** An act of Russia in a role under the law of another country: JI032. */
export const rule: Rule = {
  id: 'foreign-law',
  severity: 'error',
  title: { ru: 'Закон другой страны', en: 'The law of another country' },
  why: {
    ru: 'К работникам этой организации применяется албанское право; есть риск, что пункт со ссылкой на российский закон не будет действовать.',
    en: 'Albanian law applies to the employees of this organization; there is a risk that a clause under a Russian act has no effect.',
  },
  source: {
    ru: 'Источник: Трудовой кодекс Республики Албания (закон № 7961 от 12.07.1995); практика (JI032).',
    en: 'Source: Labour Code of the Republic of Albania (act No. 7961 of 12.07.1995); practice (JI032).',
  },
  jurisdictions: ['al'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За нарушение обязанностей — по Трудовому кодексу Российской Федерации.',
        'За ущерб — в пределах ст. 241 ТК РФ.',
        'За разглашение — по Федеральному закону № 98-ФЗ.',
        'Për shkelje të detyrave sipas legjislacionit të Federatës Ruse.',
        'Sipas Kodit të Punës të Federatës Ruse.',
        'Në përputhje me ligjin federal të Rusisë.',
      ],
      good: [
        'Për shkelje të detyrave sipas Kodit të Punës të Republikës së Shqipërisë.',
        'Sipas legjislacionit shqiptar në fuqi.',
        'За нарушение обязанностей — по Трудовому кодексу Республики Албания.',
        'Përgatit oferta për klientët nga Rusia.',
        'Përgatit raporte për tregun rus.',
        'За просрочку отчёта — по албанскому законодательству.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'foreign-law', allFields, (words) => ({
      message: { ru: `Закон другой страны: «${words}»`, en: `The law of another country: “${words}”` },
      help: {
        ru: 'Сошлитесь на акт Албании или удалите ссылку. Если организация российская, укажите jurisdiction: ru.',
        en: 'Refer to an act of Albania, or delete the reference. Write jurisdiction: ru if the organization is Russian.',
      },
    })),
};
