import { albanianEqualTreatmentSource } from '../equal-treatment.js';
import { holderFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** Age, sex, family, faith or looks as a requirement, in an Albanian text: JI019. */
export const rule: Rule = {
  id: 'unequal-requirement',
  severity: 'error',
  title: {
    ru: 'Требование, не связанное с работой, в албанском тексте',
    en: 'A requirement that is not about the work, in an Albanian text',
  },
  why: {
    ru: 'Возраст, пол, семья, вера и внешность не относятся к деловым качествам: есть риск, что требование признают дискриминацией.',
    en: 'Age, sex, family, faith and looks are no business qualities: there is a risk that the requirement is found discriminatory.',
  },
  source: albanianEqualTreatmentSource,
  jurisdictions: ['al'],
  anyLanguage: true,
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Arsim i lartë, mosha deri në 35.',
        'Arsim i mesëm, 25-35 vjeç.',
        'Arsim i lartë, vetëm meshkuj.',
        'Arsim i mesëm, preferohen femra.',
        'Arsim i lartë, e pamartuar.',
        'Arsim i mesëm, pamje e këndshme.',
        'Arsim i lartë, jo më i vjetër se 40.',
        'Arsim i mesëm, pa fëmijë.',
      ],
      good: [
        'Arsim i lartë dhe përvojë pune të paktën 10 vjet.',
        'Arsim i lartë, pavarësisht nga mosha 25-35 vjeç.',
        'Përvojë me klientë deri në 30 vjeç.',
        'Arsim i mesëm dhe përvojë në shitjen e veshjeve për femra.',
        'Përvojë në hartimin e politikave për gjininë dhe moshën.',
        'Arsim i lartë dhe njohja e gjuhës shqipe.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'unequal-requirement', holderFields, (words) => ({
      message: {
        ru: `Требование, не связанное с работой: «${words}»`,
        en: `A requirement that is not about the work: “${words}”`,
      },
      help: {
        ru: 'Назовите образование, опыт или навык, который нужен для работы. Если условие ставит закон, назовите норму рядом, в поле legalBasis.',
        en: 'Name the education, experience or skill that the work needs. Where a law sets it, name the norm beside it, in the field legalBasis.',
      },
    })),
};
