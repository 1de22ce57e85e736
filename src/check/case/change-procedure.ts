import type { Text } from '../../diagnostic/diagnostic.js';
import type { ChangeFacts } from '../../document/permit-documents.js';

/** Why a change cannot be made by a notice, and what to do instead. Only for changes that permit none. */
export function explainNoNotice({ change, legalForm }: ChangeFacts): {
  readonly why: Text;
  readonly help: Text;
} {
  const byAgreement: Text = {
    ru: 'Составьте дополнительное соглашение: kind: supplementary-agreement.',
    en: 'Make a supplementary agreement: kind: supplementary-agreement.',
  };
  switch (change) {
    case 'labour-function':
      return {
        why: {
          ru: 'Трудовую функцию меняют только по письменному соглашению сторон (статьи 72 и 72.1 ТК РФ); статья 74 её изменения не допускает.',
          en: 'The labour function is changed by a written agreement only (articles 72 and 72.1 of the Labour Code); article 74 does not permit it.',
        },
        help: byAgreement,
      };
    case 'other-conditions':
      return {
        why: {
          ru: 'Без согласия работника условия договора меняют только по причинам, связанным с изменением организационных или технологических условий труда (статья 74 ТК РФ).',
          en: 'Without consent, conditions of a contract change only for reasons of changed organizational or technological conditions of work (article 74 of the Labour Code).',
        },
        help: {
          ru: 'Укажите причину в поле reason, если она есть, или составьте дополнительное соглашение: kind: supplementary-agreement.',
          en: 'Give the reason in the field reason if there is one, or make a supplementary agreement: kind: supplementary-agreement.',
        },
      };
    case 'editorial':
    case 'detail':
      return legalForm === 'contract-appendix'
        ? {
            why: {
              ru: 'Инструкция — приложение к трудовому договору, её текст меняют по соглашению сторон (статья 72 ТК РФ).',
              en: 'The instruction is an appendix to the contract; its text is changed by agreement (article 72 of the Labour Code).',
            },
            help: byAgreement,
          }
        : {
            why: {
              ru: 'Условия трудового договора не меняются, и уведомлять по статье 74 ТК РФ не о чем.',
              en: 'No condition of the contract changes, so there is nothing to notify of under article 74 of the Labour Code.',
            },
            help: {
              ru: 'Утвердите новую редакцию инструкции и ознакомьте с ней: --kind acknowledgment-sheet.',
              en: 'Approve a new edition of the instruction and acquaint the employee with it: --kind acknowledgment-sheet.',
            },
          };
    default:
      return change satisfies never;
  }
}
