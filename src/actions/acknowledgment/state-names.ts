import type { Text } from '../../diagnostic/diagnostic.js';
import type { Duty, DutyState } from '../../registry/acknowledgment/duty.js';

/** The states of a duty as people are told of them. */
export const dutyStateNames: Readonly<Record<DutyState, Text>> = {
  pending: { ru: 'ждёт подписи', en: 'to be signed' },
  outdated: { ru: 'ждёт подписи под новой версией', en: 'new version to be signed' },
  paused: { ru: 'отсутствует', en: 'absent' },
  overdue: { ru: 'просрочено', en: 'overdue' },
  acknowledged: { ru: 'ознакомлен(а)', en: 'acknowledged' },
  refused: { ru: 'отказ, есть акт', en: 'refused, by an act' },
};

/** Where a duty stands, with what has to be known besides. */
export function sayDutyState({ state, isLate, isRefusalDeclared }: Duty): Text {
  const name = dutyStateNames[state];
  if (isLate) return { ru: `${name.ru}, с опозданием`, en: `${name.en}, late` };
  if (isRefusalDeclared) {
    return {
      ru: `${name.ru}; отказ заявлен, нужен акт`,
      en: `${name.en}; refusal declared, an act is needed`,
    };
  }
  return name;
}
