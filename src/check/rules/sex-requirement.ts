import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Sex as a requirement: JI019. */
export const rule: Rule = {
  id: 'sex-requirement',
  severity: 'error',
  title: { ru: 'Пол как требование к работнику', en: 'Sex as a requirement' },
  why: {
    ru: 'Пол не относится к деловым качествам: есть риск, что требование признают дискриминацией.',
    en: 'Sex is not a business quality: there is a risk that the requirement is found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее образование, женщина до 35 лет.',
        'Среднее образование; принимаются только мужчины.',
        'Мужчинам до 35 лет отдаётся предпочтение.',
        'Пол: женский, образование среднее.',
        'Среднее образование, девушка с опытом продаж.',
        'Лица женского пола со средним образованием.',
        'Высшее образование, предпочтительно юноши.',
        'Высшее образование, пол — мужской.',
      ],
      good: [
        'Высшее образование, опыт продаж женской одежды.',
        'Опыт работы парикмахером в мужском зале не менее 1 года.',
        'Высшее медицинское образование, опыт ведения беременных женщин.',
        'Опыт переговоров с женскими коллективами клиента.',
        'Высшее образование независимо от пола кандидата.',
        'Среднее образование, опыт продажи товаров для женщин и девушек.',
        'Опыт изучения спроса по полу и возрасту покупателей.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'sex-requirement', holderFields, (words) => ({
      message: { ru: `Требование о поле: «${words}»`, en: `A requirement of sex: “${words}”` },
      help: {
        ru: 'Замените: «высшее образование, опыт продаж не менее 2 лет» — назовите образование, опыт или навык, который нужен для работы. Если условие ставит закон, назовите норму рядом, в поле legalBasis.',
        en: 'Name the education, experience or skill that the work needs instead. Where a law sets it, name the norm beside it, in the field legalBasis.',
      },
    })),
};
