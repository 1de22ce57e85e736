import type { ChangeKind } from './change-kind.js';
import type { LegalForm } from './legal-form.js';

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
