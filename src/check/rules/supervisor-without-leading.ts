import { powerFields } from '../field-groups.js';
import type { Rule } from '../rule.js';
import { findPhrases, selectWordList } from '../word-list.js';

const writeDuties = (...texts: string[]): string => `duties: [${texts.join(', ')}]`;

/** Somebody whom others report to, and whose duties say nothing of leading them: JI018. */
export const rule: Rule = {
  id: 'supervisor-without-leading',
  severity: 'warning',
  title: { ru: 'Руководитель без обязанности руководить', en: 'A supervisor without a duty to lead' },
  why: {
    ru: 'Отвечать за работу подчинённых можно, если руководство поручено; если об этом нет ни слова, есть риск, что взыскание за работу отдела отменят.',
    en: 'One answers for the work of others if leading them is a duty; where no word says so, there is a risk that a penalty is set aside.',
  },
  source: {
    ru: 'Источник: практика; ТК РФ, ст. 21 и 192 (JI018).',
    en: 'Source: practice; Labour Code of Russia, arts. 21 and 192 (JI018).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        { 'head-of-sales': [writeDuties('Ведёт переговоры с клиентами.')] },
        { 'head-of-sales': [writeDuties('Готовит отчёт о продажах.', 'Согласует скидки.')] },
        { 'head-of-sales': [writeDuties('Принимает заявки.'), 'functions: [Продажа товара.]'] },
        { 'head-of-sales': [writeDuties('Проверяет счета.'), 'rights: [Получать сведения.]'] },
        { 'head-of-sales': [writeDuties('Хранит договоры.'), 'category: specialist'] },
        {
          'sales-manager': ['reporting: { reportsTo: director }'],
          director: [writeDuties('Ищет клиентов.')],
        },
      ],
      good: [
        { 'head-of-sales': [writeDuties('Руководит работой отдела.')] },
        { 'head-of-sales': [writeDuties('Ставит задачи менеджерам.', 'Готовит отчёт.')] },
        { 'head-of-sales': [writeDuties('Готовит отчёт.'), 'rights: [Давать указания подчинённым.]'] },
        { 'head-of-sales': [writeDuties('Готовит отчёт.'), 'functions: [Организация работы отдела.]'] },
        { 'head-of-sales': [writeDuties('Распределяет клиентов между менеджерами.')] },
        { 'head-of-sales': [writeDuties('Ведёт переговоры.'), 'form: true'] },
      ],
    },
  },
  *role({ role, book, texts, lists }) {
    const subordinates = book.subordinates.get(role.id) ?? [];
    if (role.form || subordinates.length === 0) return;
    const list = selectWordList(lists, 'supervisor-without-leading');
    const leads = texts.some(
      ({ field, plain, folded }) => powerFields.has(field) && findPhrases(plain, list, folded).length > 0,
    );
    if (leads) return;
    yield {
      message: {
        ru: `Должности «${role.title.nominative}» подчинены ${subordinates.length}, но об их работе в обязанностях и правах ничего нет`,
        en: `${subordinates.length} report to “${role.title.nominative}”, but its duties and rights say nothing of their work`,
      },
      help: {
        ru: 'Добавьте обязанность: «Руководит работой отдела: ставит задачи, проверяет исполнение» — и право давать указания.',
        en: 'Add a duty to lead: to set tasks and to check that they are done; and the right to give orders.',
      },
      place: role.title.place,
      related: subordinates.slice(0, 3).map(({ title }) => ({
        message: { ru: 'подчинённая должность', en: 'a role that reports to it' },
        place: title.place,
      })),
    };
  },
};
