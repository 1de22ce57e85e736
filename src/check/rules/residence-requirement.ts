import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Place of residence or its registration as a requirement: JI019. */
export const rule: Rule = {
  id: 'residence-requirement',
  severity: 'error',
  title: {
    ru: 'Место жительства или регистрация как требование',
    en: 'Place of residence or its registration as a requirement',
  },
  why: {
    ru: 'Место жительства и регистрация не относятся к деловым качествам: есть риск, что требование признают дискриминацией.',
    en: 'Where a person lives is not a business quality: there is a risk that the requirement is found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Среднее образование, прописка в Казани.',
        'Высшее образование, кандидат с пропиской.',
        'Среднее образование, постоянная регистрация.',
        'Высшее образование и проживание в городе Казани.',
        'Среднее образование; проживающий рядом с офисом.',
        'Жители Москвы со средним образованием.',
        'Среднее образование; иногородние не рассматриваются.',
        'Наличие регистрации по месту жительства, среднее образование.',
      ],
      good: [
        'Высшее образование, опыт государственной регистрации прав.',
        'Опыт регистрации юридических лиц в Москве не менее 1 года.',
        'Высшее образование, опыт организации проживания гостей.',
        'Среднее образование независимо от места жительства.',
        'Опыт регистрации обращений граждан по месту жительства заявителей.',
        'Знание порядка регистрации по месту пребывания иностранных клиентов.',
        'Опыт обслуживания жителей многоквартирных домов.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'residence-requirement', holderFields, (words) => ({
      message: {
        ru: `Требование о месте жительства: «${words}»`,
        en: `A requirement of residence: “${words}”`,
      },
      help: {
        ru: 'Удалите условие. Если нужны поездки или выход в определённое место, назовите это условием работы: «рабочее место находится в офисе Общества».',
        en: 'Delete it. Where the place of work matters, state the place of work.',
      },
    })),
};
