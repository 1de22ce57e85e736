import { RecordedWord, type RecordValue } from '../../compose/records-view.js';
import type { Duty } from '../../registry/acknowledgment/duty.js';

/** Where a duty stands, as the part `duty-state` of templates prints it. */
export function viewDutyState({
  state,
  isLate,
  isRefusalDeclared,
}: Duty): Readonly<Record<string, RecordValue>> {
  return { state: new RecordedWord(state), isLate, isRefusalDeclared };
}
