import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Appearance, health or habits as a requirement: JI019. */
export const rule: Rule = {
  id: 'health-requirement',
  severity: 'warning',
  title: {
    ru: 'Внешность, здоровье или привычки как требование',
    en: 'Appearance, health or habits as a requirement',
  },
  why: {
    ru: 'Внешность и привычки не относятся к деловым качествам, а состояние здоровья проверяют только там, где этого требует закон: есть риск, что требование признают дискриминацией.',
    en: 'Appearance and habits are no business qualities, and health is examined only where the law asks for it: there is a risk that the requirement is found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Среднее образование, приятная внешность.',
        'Высшее образование, без вредных привычек.',
        'Среднее образование, рост от 175 см.',
        'Среднее образование, некурящий.',
        'Высшее образование, презентабельный внешний вид.',
        'Среднее образование, отсутствие инвалидности.',
        'Крепкое здоровье и среднее образование.',
        'Среднее образование, отсутствие татуировок.',
      ],
      good: [
        'Медицинский осмотр проводится в случаях, которые предусмотрены законодательством.',
        'Высшее медицинское образование, опыт лечения вредных привычек у пациентов.',
        'Опыт увеличения продаж: рост не менее 10 % в год.',
        'Высшее образование, знание правил охраны здоровья детей.',
        'Отсутствие медицинских противопоказаний в соответствии со статьёй 220 ТК РФ.',
        'Опыт работы с инвалидами не менее 1 года.',
        'Умение оформлять внешний вид витрины.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'health-requirement', holderFields, (words) => ({
      message: {
        ru: `Требование о внешности, здоровье или привычках: «${words}»`,
        en: `A requirement of appearance, health or habits: “${words}”`,
      },
      help: {
        ru: 'Удалите условие. Если условие ставит закон, назовите норму рядом, в поле legalBasis: «ст. 220 ТК РФ» — для обязательного медицинского осмотра. Требования к одежде задайте правилами внутреннего распорядка.',
        en: 'Delete it. Where a law sets it, name the article that does so beside it, in the field legalBasis.',
      },
    })),
};
