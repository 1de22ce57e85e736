import type { ChangeKind } from '../../document/change-kind.js';
import type { DutySettings } from './duty.js';

/** What an organization has set of its terms; the rest has defaults. */
export interface SetTerms {
  readonly withinDays?: number | undefined;
  readonly afterAbsenceDays?: number | undefined;
  readonly outdatedBy?: readonly ChangeKind[] | undefined;
  /** The term that its orders of approval name, in working days. */
  readonly orderedDays?: number | undefined;
}

/** Terms with defaults: five working days, three after a return; whatever is more than editorial is read again. */
export function completeTerms({
  withinDays,
  afterAbsenceDays,
  outdatedBy,
  orderedDays,
}: SetTerms): DutySettings {
  return {
    withinDays: withinDays ?? orderedDays ?? 5,
    afterAbsenceDays: afterAbsenceDays ?? 3,
    outdatedBy: outdatedBy ?? ['detail', 'labour-function', 'other-conditions'],
  };
}
