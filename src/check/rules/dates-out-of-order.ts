import { writeDay } from '../acts/describe-act.js';
import type { Finding, Rule } from '../rule.js';

/** Dates of the document that cannot follow each other as they are: JI034. */
export const rule: Rule = {
  id: 'dates-out-of-order',
  severity: 'warning',
  title: { ru: 'Даты документа не по порядку', en: 'Dates of the document out of order' },
  why: {
    ru: 'Локальный акт действует со дня принятия или с более позднего дня, который в нём назван. Есть риск, что за время до утверждения требования к работнику не применят.',
    en: 'A local act is in force from the day it is adopted, or from a later day that it names. There is a risk that it is not applied to the time before its approval.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 12 и 22 (JI034).',
    en: 'Source: Labour Code of Russia, articles 12 and 22 (JI034).',
  },
  jurisdictions: ['ru'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'role',
      bad: [
        'document: { date: 2026-11-20, effectiveFrom: 2026-11-01 }',
        'document: { date: 2026-01-01, effectiveFrom: 2025-12-31 }',
        'document: { date: 2026-11-20, replaces: { date: 2026-12-01, number: 3-ДИ } }',
        'document: { effectiveFrom: 2026-11-20, replaces: { date: 2026-12-01 } }',
        ['document: { date: 2026-11-20, effectiveFrom: 2025-11-21 }', 'category: specialist'],
        ['document: { date: 2026-11-20, replaces: { date: 2026-11-21 } }', 'category: clerk'],
      ],
      good: [
        'document: { date: 2026-11-20, effectiveFrom: 2026-11-20 }',
        'document: { date: 2026-11-20, effectiveFrom: 2026-12-01 }',
        'document: { effectiveFrom: 2026-12-01 }',
        'document: { date: 2026-11-20 }',
        'document: { date: 2026-11-20, replaces: { date: 2024-03-05, number: 3-ДИ } }',
        'document: { date: 2026-11-20, replaces: { none: true } }',
      ],
    },
  },
  *role({ role }): Generator<Finding> {
    const { date, effectiveFrom, replaces, places } = role.document;
    if (date !== undefined && effectiveFrom !== undefined && effectiveFrom < date) {
      yield {
        message: {
          ru: `Инструкция от ${writeDay(date)} вводится в действие раньше, с ${writeDay(effectiveFrom)}`,
          en: `The instruction of ${date} is in force from an earlier day, ${effectiveFrom}`,
        },
        help: {
          ru: 'Исправьте дату документа (date) или день введения в действие (effectiveFrom): он не раньше даты документа.',
          en: 'Correct the date of the document (date), or the day from which it is in force (effectiveFrom): no earlier than the date.',
        },
        place: places?.effectiveFrom ?? role.place,
      };
    }
    const former = replaces?.none === true ? undefined : replaces?.date;
    const day = date ?? effectiveFrom;
    if (former !== undefined && day !== undefined && former > day) {
      yield {
        message: {
          ru: `Заменяемая инструкция датирована позже этой: ${writeDay(former)}`,
          en: `The instruction that is replaced has a later date: ${former}`,
        },
        help: {
          ru: 'Исправьте дату заменяемой инструкции (replaces) или дату документа.',
          en: 'Correct the date of the instruction that is replaced (replaces), or that of the document.',
        },
        place: places?.replaces ?? role.place,
      };
    }
  },
};
