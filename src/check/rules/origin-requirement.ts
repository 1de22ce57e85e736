import { equalTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Citizenship, nationality, language of birth, religion or membership as a requirement: JI019. */
export const rule: Rule = {
  id: 'origin-requirement',
  severity: 'error',
  title: {
    ru: 'Гражданство, национальность, вера или членство как требование',
    en: 'Citizenship, nationality, faith or membership as a requirement',
  },
  why: {
    ru: 'Такие требования не относятся к деловым качествам, если их не ставит федеральный закон: есть риск, что их признают дискриминацией.',
    en: 'Such requirements are no business qualities unless a federal law sets them: there is a risk that they are found discriminatory.',
  },
  source: equalTreatmentSource,
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее образование, гражданство РФ.',
        'Среднее образование, гражданин России.',
        'Среднее образование, славянская внешность.',
        'Кандидат русской национальности со средним образованием.',
        'Высшее образование, вероисповедание — православие.',
        'Среднее образование; не состоит членом профсоюза.',
        'Высшее образование, русский язык — родной.',
        'Член партии с высшим образованием.',
      ],
      good: [
        'Гражданство Российской Федерации в соответствии с Федеральным законом о государственной службе.',
        'Опыт оформления гражданства заявителей.',
        'Высшее образование, знание правил приёма иностранных граждан.',
        'Высшее образование независимо от национальности и вероисповедания.',
        'Опыт обслуживания граждан иностранных государств.',
        'Знание русского языка в объёме, достаточном для деловой переписки.',
        'Опыт проведения национальных праздников народов Поволжья.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'origin-requirement', holderFields, (words) => ({
      message: {
        ru: `Требование о происхождении или убеждениях: «${words}»`,
        en: `A requirement of origin or belief: “${words}”`,
      },
      help: {
        ru: 'Удалите условие. Если его ставит федеральный закон, назовите закон и статью рядом, в поле legalBasis.',
        en: 'Delete it. Where a federal law sets it, name the law and its article beside it, in the field legalBasis.',
      },
    })),
};
