import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Family, children or pregnancy as a requirement: JI019. */
export const rule: Rule = {
  id: 'family-requirement',
  severity: 'error',
  title: {
    ru: 'Семья, дети или беременность как требование',
    en: 'Family, children or pregnancy as a requirement',
  },
  why: {
    ru: 'Семейное положение и наличие детей не относятся к деловым качествам: есть риск, что требование признают дискриминацией.',
    en: 'Family and children are not business qualities: there is a risk that the requirement is found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее образование, без детей.',
        'Среднее образование, незамужняя.',
        'Высшее образование; семейное положение: женат.',
        'Высшее образование, отсутствие маленьких детей.',
        'Среднее образование, холостой кандидат.',
        'Высшее образование, не планирует декретный отпуск.',
        'Среднее образование; беременные не рассматриваются.',
        'Бездетные кандидаты со средним образованием.',
      ],
      good: [
        'Высшее образование, опыт работы с детьми не менее 1 года.',
        'Высшее юридическое образование, опыт ведения семейных споров.',
        'Знание гарантий для беременных работников.',
        'Среднее образование, опыт организации семейного отдыха.',
        'Знание порядка выплаты пособий при рождении детей.',
        'Высшее образование независимо от семейного положения.',
        'Знание устройства холостого хода двигателя.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'family-requirement', holderFields, (words) => ({
      message: { ru: `Требование о семье: «${words}»`, en: `A requirement of family: “${words}”` },
      help: {
        ru: 'Удалите условие. Если нужны поездки или сменный график, назовите их условием работы.',
        en: 'Delete it. Where the work needs travel or shifts, state them as conditions of work.',
      },
    })),
};
