import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Age as a requirement: row 51 and JI019. */
export const rule: Rule = {
  id: 'age-requirement',
  severity: 'error',
  title: { ru: 'Возраст как требование к работнику', en: 'Age as a requirement' },
  why: {
    ru: 'Требование о возрасте не относится к деловым качествам: есть риск, что его признают дискриминацией.',
    en: 'Age is not a business quality: there is a risk that the requirement is found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее образование, возраст до 35 лет.',
        'Среднее образование; возраст от 25 до 40 лет.',
        'Высшее образование, не старше 45 лет.',
        'Кандидат до 30 лет с высшим образованием.',
        'Возраст: 25–40 лет, образование высшее.',
        'Высшее образование, возраст не более сорока лет, не старше сорока лет.',
        'Высшее образование, от 23 до 50 лет.',
        'Лица предпенсионного возраста не рассматриваются.',
        'Среднее образование, не моложе 18 лет.',
      ],
      good: [
        'Высшее образование, стаж до 5 лет.',
        'Опыт работы в торговле от 10 до 15 лет.',
        'Стаж работы по специальности не менее 25 лет.',
        'Опыт воспитания детей до 3 лет.',
        'Умение взыскивать дебиторскую задолженность возрастом до 90 дней.',
        'Опыт ремонта автомобилей старше 20 лет.',
        'Лицо не моложе 18 лет, поскольку работа связана с материальной ответственностью.',
        'Опыт кредитования клиентов до 65 лет.',
        'Среднее профессиональное образование без предъявления требований к стажу.',
      ],
    },
  },
  *role(visit) {
    yield* findInTexts(visit, 'age-requirement', holderFields, (words) => ({
      message: { ru: `Требование о возрасте: «${words}»`, en: `A requirement of age: “${words}”` },
      help: {
        ru: 'Замените возраст проверяемым требованием: образование, стаж, знания, навыки.',
        en: 'Replace age by a requirement that can be checked: education, experience, knowledge, skills.',
      },
    }));
    // Full age is often asked for by a law, so that it is no ground to stop a document.
    const ofAge = findInTexts(visit, 'age-requirement-majority', holderFields, (words) => ({
      message: {
        ru: `Требование о совершеннолетии: «${words}»`,
        en: `A requirement of full age: “${words}”`,
      },
      help: {
        ru: 'Если условие ставит закон, назовите норму рядом, в поле legalBasis: «ст. 244 ТК РФ» — для договора о полной материальной ответственности. Иначе удалите условие.',
        en: 'Where a law sets it, name the norm beside it, in the field legalBasis. Otherwise delete it.',
      },
    }));
    for (const finding of ofAge) yield { ...finding, severity: 'warning' };
  },
};
