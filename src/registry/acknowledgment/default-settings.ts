import type { ChangeKind } from '../../document/change-kind.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { DutySettings } from './duty.js';

/** What an organization has set of its terms; the rest has defaults. */
export interface SetTerms {
  readonly withinDays?: number | undefined;
  readonly afterAbsenceDays?: number | undefined;
  readonly outdatedBy?: readonly ChangeKind[] | undefined;
  /** The term that its orders of approval name, in working days. */
  readonly orderedDays?: number | undefined;
  readonly calendar?:
    { readonly holidays: readonly IsoDate[]; readonly workdays: readonly IsoDate[] } | undefined;
}

/** Terms with defaults: five working days, three after a return; whatever is more than editorial is read again. */
export function completeTerms({
  withinDays,
  afterAbsenceDays,
  outdatedBy,
  orderedDays,
  calendar,
}: SetTerms): DutySettings {
  return {
    withinDays: withinDays ?? orderedDays ?? 5,
    afterAbsenceDays: afterAbsenceDays ?? 3,
    calendar: { holidays: new Set(calendar?.holidays), workdays: new Set(calendar?.workdays) },
    outdatedBy: outdatedBy ?? ['detail', 'labour-function', 'other-conditions'],
  };
}
