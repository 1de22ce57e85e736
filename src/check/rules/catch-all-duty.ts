import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set([
  'general',
  'functions',
  'duties',
  'conditions',
  'final',
  'purpose',
]);

/** A duty without limits: row 89 and JI026. */
export const rule: Rule = {
  id: 'catch-all-duty',
  severity: 'warning',
  title: { ru: 'Обязанность без границ', en: 'A duty without limits' },
  why: {
    ru: 'Работу, которой нет в трудовом договоре, требовать нельзя; есть риск, что такой пункт не поможет в споре.',
    en: 'Work that is not agreed in the contract may not be demanded; there is a risk that the clause is of no use in a dispute.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 60 (JI026).',
    en: 'Source: Labour Code of Russia, article 60 (JI026).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Выполняет иные поручения.',
        'Выполняет любые распоряжения руководства.',
        'Исполняет разовые поручения директора.',
        'Выполнение других поручений непосредственного руководителя.',
        'Выполняет служебные поручения начальника отдела.',
        'Выполняет поручения руководства.',
        'Исполняет все указания вышестоящих руководителей.',
        'Осуществляет прочие работы.',
        'Выполняет иную работу по указанию руководства.',
        'Выполняет поручения руководителя, не предусмотренные трудовым договором.',
      ],
      good: [
        'Выполняет поручения руководителя в пределах трудовой функции, установленной договором.',
        'Выполняет иные обязанности, предусмотренные трудовым договором.',
        'Исполняет распоряжения клиентов о переводе денежных средств.',
        'Контролирует выполнение поручений директора.',
        'Выполняет требования охраны труда.',
        'Выполняет план продаж.',
        'Выполняет все виды работ по ремонту кузова.',
        'Даёт указания работникам отдела.',
        'Выполняет иные поручения руководителя, связанные с обслуживанием клиентов отдела.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'catch-all-duty', fields, (words) => ({
      message: { ru: `Обязанность без границ: «${words}»`, en: `A duty without limits: “${words}”` },
      help: {
        ru: 'Назовите работу прямо или ограничьте её: «выполняет поручения руководителя в пределах трудовой функции, установленной договором».',
        en: 'Name the work, or limit it to what the contract sets as the work of the position.',
      },
    })),
};
