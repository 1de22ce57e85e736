import { powerFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** Contracts, representation, hiring without a document that gives the power: JI030. */
export const rule: Rule = {
  id: 'signing-without-authority',
  severity: 'warning',
  title: {
    ru: 'Действия от имени работодателя без полномочий',
    en: 'Acting for the employer without authority',
  },
  why: {
    ru: 'Заключать договоры, представлять работодателя, принимать и увольнять можно на основании доверенности, устава или приказа; есть риск, что сделку или приказ оспорят.',
    en: 'To make contracts, to represent the employer, to hire and dismiss needs a power of attorney, the charter or an order; there is a risk that the act is disputed.',
  },
  source: {
    ru: 'Источник: ГК РФ, ст. 182 и 185; по сложившейся практике также ТК РФ, ст. 20 и 22 (JI030).',
    en: 'Source: Civil Code of Russia, articles 182 and 185; by common practice also Labour Code, articles 20 and 22 (JI030).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Заключает договоры от имени Общества.',
        'Подписывает договоры поставки.',
        'Представляет интересы компании в суде.',
        'Действует от имени Общества.',
        'Принимает на работу и увольняет работников отдела.',
        'Увольняет подчинённых.',
        'Представляет фирму на переговорах.',
      ],
      good: [
        'Заключает договоры на основании и в пределах доверенности.',
        'Готовит договоры к подписанию.',
        'Согласует проект договора до его подписания директором.',
        'Представляет отчёт директору.',
        'Предлагает работников к поощрению и увольнению.',
        'Следит за сроками заключения договоров.',
        'Передаёт договор на подписание уполномоченному лицу.',
        'Представляет организациям-клиентам каталог.',
      ],
    },
  },
  *role(visit) {
    const { role, lists } = visit;
    // The head of the employer acts without a power of attorney.
    if (role.authority !== undefined || role.reporting.top === true) return;
    const documents = selectWordList(lists, 'signing-without-authority-document');
    const found = [
      ...findInTexts(visit, 'signing-without-authority', powerFields, (words) => ({
        message: {
          ru: `Действие от имени работодателя без полномочий: «${words}»`,
          en: `Acting for the employer without authority: “${words}”`,
        },
        help: {
          ru: 'Назовите документ в поле authority или в пункте: «…на основании и в пределах доверенности».',
          en: 'Name the document in the field authority or in the clause.',
        },
      })),
    ];
    const isNamed = listSuspectTexts(visit, 'signing-without-authority-document').some(
      ({ plain, folded, phrases }) => findPhrases(plain, documents, folded, phrases).length > 0,
    );
    if (!isNamed) yield* found;
  },
};
