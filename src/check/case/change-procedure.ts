import type { Text } from '../../diagnostic/diagnostic.js';
import type { ChangeKind } from '../../document/change-kind.js';
import type { LegalForm } from '../procedure.js';

/** The ways in which a change is made. */
export type ChangeDocument =
  'acknowledgment-sheet' | 'supplementary-agreement' | 'change-notice' | 'offer-of-other-work';

/** What a change is judged by. */
export interface ChangeFacts {
  readonly change: ChangeKind;
  /** What the instruction is: a local act, or an appendix to the contract. */
  readonly legalForm: LegalForm;
  /** Whether an organizational or technological reason (article 74 of the Labour Code) is given. */
  readonly hasReason: boolean;
}

const agreement = 'supplementary-agreement';
const notice = ['change-notice', 'offer-of-other-work'] as const;

/**
 * The documents by which a change may be made. An agreement of both parties is never refused (article 72 of the Labour
 * Code of Russia). A new edition with an acknowledgment is enough where no agreed condition changes (letter of Rostrud
 * 4412-6 of 31.10.2007). A notice changes conditions on the initiative of the employer, never the labour function
 * (article 74).
 */
export function permitDocuments({ change, legalForm, hasReason }: ChangeFacts): readonly ChangeDocument[] {
  switch (change) {
    case 'editorial':
    case 'detail':
      return legalForm === 'local-act' ? ['acknowledgment-sheet', agreement] : [agreement];
    case 'labour-function':
      return [agreement];
    case 'other-conditions':
      return hasReason ? [agreement, ...notice] : [agreement];
    default:
      return change satisfies never;
  }
}

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
