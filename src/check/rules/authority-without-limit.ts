import { powerFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** A decision about money without a limit: JI030. */
export const rule: Rule = {
  id: 'authority-without-limit',
  severity: 'warning',
  title: { ru: 'Решение о деньгах без границ', en: 'A decision about money without a limit' },
  why: {
    ru: 'Без предела и порядка трудно доказать превышение полномочий; есть риск спора о том, кто отвечает за убыток.',
    en: 'Without a limit it is hard to prove that powers were exceeded; there is a risk of a dispute about who answers for a loss.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI030).', en: 'Source: common practice (JI030).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'rights',
      bad: [
        'Предоставлять скидки клиентам.',
        'Устанавливать особые условия для постоянных покупателей.',
        'Распоряжаться средствами отдела.',
        'Предоставлять отсрочку платежа.',
        'Согласовывать индивидуальные условия.',
        'Распоряжаться вверенными ему финансовыми средствами.',
        'Расходовать представительские средства.',
      ],
      good: [
        'Предоставлять скидки в пределах прейскуранта.',
        'Предоставлять отсрочку не более 10 дней.',
        'Предлагать руководителю особые условия для клиента.',
        'Распоряжаться средствами в пределах утверждённой сметы.',
        'Устанавливать сроки отчётов отдела.',
        'Согласовывать скидку сверх лимита с директором.',
        'Запрашивать расчёт скидок.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'authority-without-limit', powerFields, (words) => ({
      message: { ru: `Решение без границ: «${words}»`, en: `A decision without a limit: “${words}”` },
      help: {
        ru: 'Назовите предел и документ: «предоставлять скидки в пределах, установленных Положением о коммерческих условиях».',
        en: 'Name the limit and the document that sets it.',
      },
    })),
};
