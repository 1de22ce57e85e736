import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['responsibilities']);

/** Liability for manner or mood: JI025. */
export const rule: Rule = {
  id: 'liability-for-taste',
  severity: 'warning',
  title: { ru: 'Ответственность за отношение, а не за проступок', en: 'Liability for an attitude' },
  why: {
    ru: 'Взыскание возможно за нарушение обязанности, которое можно доказать; есть риск, что взыскание за отношение или манеру отменят.',
    en: 'A penalty is for a breach of a duty that can be proved; there is a risk that one for an attitude is set aside.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 192; сложившаяся практика (JI025).',
    en: 'Source: Labour Code of Russia, article 192; common practice (JI025).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'responsibilities',
      bad: [
        'За недостаточную инициативность.',
        'За нелояльность к руководству.',
        'За грубость.',
        'За проявление неуважения к коллегам.',
        'За отсутствие усердия в работе.',
        'За безразличное отношение к работе.',
        'За невежливое обращение.',
      ],
      good: [
        'За нарушение Кодекса этики Общества.',
        'За отказ клиенту без основания, названного в Регламенте.',
        'За нарушение правил общения с клиентами, установленных Стандартом обслуживания.',
        'За разглашение сведений, составляющих коммерческую тайну.',
        'За представление недостоверного отчёта.',
        'За отсутствие на рабочем месте без уважительной причины.',
        'За грубое нарушение правил охраны труда.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'liability-for-taste', fields, (words) => ({
      message: {
        ru: `Ответственность за отношение: «${words}»`,
        en: `Liability for an attitude: “${words}”`,
      },
      help: {
        ru: 'Назовите обязанность и документ, который её установил: «за нарушение правил общения с клиентами, установленных Стандартом обслуживания».',
        en: 'Name the duty, and the document that sets it.',
      },
    })),
};
