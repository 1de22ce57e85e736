import { listRoleTexts } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** Provisions that a lawyer looks for in a text that is about to be approved: JI015 and JI016. */
export const rule: Rule = {
  id: 'missing-provision',
  severity: 'warning',
  title: { ru: 'Не сказано, кто назначает или замещает', en: 'Appointment or substitution is left open' },
  why: {
    ru: 'Без порядка назначения и замещения есть риск спора о полномочиях: кто вправе назначить, освободить, поручить чужую работу.',
    en: 'Without appointment and substitution there is a risk of a dispute about who may appoint, dismiss, or give another’s work.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 60.2; сложившаяся практика (JI015, JI016).',
    en: 'Source: Labour Code of Russia, article 60.2; common practice (JI015, JI016).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        'category: specialist',
        'substitution: { way: appointed }',
        'appointment: { by: director }',
        ['category: clerk', 'purpose: обслуживание клиентов'],
        ['appointment: { by: director, onProposalOf: head-of-sales }', 'category: worker'],
        ['substitution: { way: official }', 'general: [Режим работы установлен трудовым договором.]'],
      ],
      good: [
        ['appointment: { by: director }', 'substitution: { way: appointed }'],
        ['appointment: { by: director }', 'substitution: { way: official }'],
        ['appointment: { by: director }', 'substitution: { way: same-position }'],
        ['appointment: { by: director }', 'substitution: { way: named, by: head-of-sales }'],
        ['general: [Назначается решением общего собрания.]', 'substitution: { way: official }'],
        ['form: true', 'category: specialist'],
      ],
    },
  },
  *document({ role, book, lists, final }) {
    if (!final || role.form) return;
    const said = selectWordList(lists, 'missing-provision');
    const isAppointed = (): boolean =>
      listRoleTexts(book, role).some(({ plain }) => findPhrases(plain, said).length > 0);
    if (role.appointment === undefined && role.reporting.top !== true && !isAppointed()) {
      yield describeAppointment(role.title.place);
    }
    if (role.substitution === undefined) yield describeSubstitution(role.title.place);
  },
};

function describeAppointment(place: Finding['place']): Finding {
  return {
    message: {
      ru: 'Не сказано, кто назначает на должность',
      en: 'Nobody is named who appoints to the position',
    },
    help: {
      ru: 'Добавьте поле appointment: { by: должность }.',
      en: 'Add the field appointment: { by: role }.',
    },
    place,
  };
}

function describeSubstitution(place: Finding['place']): Finding {
  return {
    message: { ru: 'Не сказано, кто замещает работника', en: 'Nobody is named who acts in the absence' },
    help: {
      ru: 'Добавьте поле substitution: документ скажет о приказе, согласии и доплате.',
      en: 'Add the field substitution: the document will speak of order, consent and pay.',
    },
    place,
  };
}
