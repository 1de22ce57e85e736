import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['general', 'conditions', 'final']);

/** Substitution without consent and pay: JI016. */
export const rule: Rule = {
  id: 'substitution-without-terms',
  severity: 'warning',
  title: { ru: 'Замещение без согласия и доплаты', en: 'Substitution without consent and pay' },
  why: {
    ru: 'Для замещения нужны письменное согласие и доплата; есть риск спора о том, кто и на каких условиях исполнял обязанности.',
    en: 'Substitution needs written consent and pay; there is a risk of a dispute about who acted, and on what terms.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 60.2 и 151 (JI016).',
    en: 'Source: Labour Code of Russia, articles 60.2 and 151 (JI016).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'general',
      bad: [
        'На время отсутствия менеджера его обязанности переходят к другому лицу.',
        'В период отпуска обязанности исполняет другой работник отдела.',
        'На время болезни его замещает заместитель.',
        'Во время отсутствия работника его функции передаются коллегам.',
        'При отсутствии менеджера его обязанности выполняет лицо, назначенное начальником отдела.',
        'В случае отпуска обязанности возлагаются на другого специалиста.',
      ],
      good: [
        'В период отсутствия обязанности исполняет работник, назначенный приказом с его письменного согласия и с доплатой.',
        'Обязанности по охране труда возлагаются на работника приказом.',
        'На время отпуска право подписи не передаётся.',
        'Отпуск предоставляется по графику.',
        'В приказе о замещении указываются срок, содержание и объём дополнительной работы.',
        'Обязанности работника определяет трудовой договор.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'substitution-without-terms', fields, (words) => ({
      message: {
        ru: `Замещение без согласия и доплаты: «${words}»`,
        en: `Substitution without consent and pay: “${words}”`,
      },
      help: {
        ru: 'Удалите пункт и заполните поле substitution: документ скажет о приказе, согласии и доплате сам.',
        en: 'Delete the clause and fill in the field substitution: the document will speak of order, consent and pay.',
      },
    })),
};
