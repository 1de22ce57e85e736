import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set([
  'general',
  'duties',
  'responsibilities',
  'conditions',
  'final',
]);

/** Full liability: row 114, JI023 and JI024. */
export const rule: Rule = {
  id: 'full-liability',
  severity: 'error',
  title: { ru: 'Полная ответственность', en: 'Full liability' },
  why: {
    ru: 'Полная материальная ответственность бывает только в случаях, названных законом, и по письменному договору для должностей из перечня; неполученный доход не взыскивают. Есть риск, что пункт не применят.',
    en: 'Full material liability exists only in cases named by law, and by a written contract for listed posts; lost income is not recovered. There is a risk that the clause is not applied.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 238, 242–244; приказ Минтруда от 16.04.2025 № 251н (JI023, JI024).',
    en: 'Source: Labour Code of Russia, articles 238, 242–244; order 251n of the Ministry of Labour of 16 April 2025 (JI023, JI024).',
  },
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'Несёт полную материальную ответственность за вверенное имущество.',
        'Несёт полную ответственность за работу отдела.',
        'За ущерб — полная материальная ответственность.',
        'Несёт материальную ответственность в полном объёме.',
        'Возмещает причинённый ущерб в полном размере.',
        'Полностью возмещает стоимость утраченного товара.',
        'Возмещает убытки и упущенную выгоду.',
        'Материальная ответственность: полная.',
        'Полностью отвечает за сохранность товара.',
      ],
      good: [
        'За причинённый ущерб — в пределах, установленных трудовым законодательством.',
        'Полная материальная ответственность — только в случаях, предусмотренных законом.',
        'Оформляет договоры о полной материальной ответственности.',
        'С полной ответственностью относится к поручениям.',
        'Контролирует, чтобы поставщик возместил ущерб в полном размере.',
        'За неполное исполнение обязанностей — в порядке дисциплинарной ответственности.',
        'Работник не несёт полной материальной ответственности.',
        'Следит, чтобы товар полностью отвечал требованиям качества.',
        'Клиент возмещает стоимость ремонта полностью.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'full-liability', fields, (words) => ({
      message: { ru: `Полная ответственность: «${words}»`, en: `Full liability: “${words}”` },
      help: {
        ru: 'Замените: «за причинённый ущерб — в пределах, установленных трудовым законодательством». Договор о полной ответственности заключают отдельно, если должность есть в перечне; тогда назовите норму рядом, в поле legalBasis.',
        en: 'Write instead that damage is made good within the limits of labour law. A contract of full liability is made apart, for listed posts; name the norm beside it then, in the field legalBasis.',
      },
    })),
};
