import type { Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** Nobody is named who appoints, in a text that is about to be approved: JI015. */
export const rule: Rule = {
  id: 'missing-appointment',
  severity: 'warning',
  title: { ru: 'Не сказано, кто назначает на должность', en: 'Nobody is named who appoints' },
  why: {
    ru: 'Без порядка назначения есть риск спора о том, кто вправе назначить на должность и освободить от неё.',
    en: 'Without it there is a risk of a dispute about who may appoint to the position and dismiss from it.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI015).', en: 'Source: common practice (JI015).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        'category: specialist',
        'substitution: { way: appointed }',
        ['category: clerk', 'purpose: обслуживание клиентов'],
        ['category: worker', 'grade: среднее звено'],
        ['substitution: { way: official }', 'general: [Режим работы установлен трудовым договором.]'],
        'general: [Принимает заявки на складе.]',
      ],
      good: [
        'appointment: { by: director }',
        'appointment: { by: director, onProposalOf: head-of-sales }',
        'appointment: { by: { blank: должность } }',
        'general: [Назначается на должность решением общего собрания.]',
        'general: [Работник принимается на работу приказом директора.]',
        ['form: true', 'category: specialist'],
      ],
    },
  },
  *document(visit) {
    const { role, lists, final } = visit;
    if (!final || role.form || role.appointment !== undefined || role.reporting.top === true) return;
    const said = selectWordList(lists, 'missing-appointment');
    const suspects = listSuspectTexts(visit, 'missing-appointment');
    if (suspects.some(({ plain, folded, phrases }) => findPhrases(plain, said, folded, phrases).length > 0))
      return;
    yield {
      message: {
        ru: 'Не сказано, кто назначает на должность',
        en: 'Nobody is named who appoints to the position',
      },
      help: {
        ru: 'Добавьте поле appointment: { by: должность }.',
        en: 'Add the field appointment: { by: role }.',
      },
      place: role.title.place,
    };
  },
};
