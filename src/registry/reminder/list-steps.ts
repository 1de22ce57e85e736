import type { IsoDate } from '../../document/iso-date.js';
import type { Duty } from '../acknowledgment/duty.js';

/** Who is written to. */
export const recipients = ['employee', 'supervisor'] as const;
export type Recipient = (typeof recipients)[number];

/** The ladder of an organization, in days before and after the due date. */
export interface Ladder {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly supervisor: readonly number[];
}

/** A step of the ladder that is to be taken. */
export interface ReminderStep {
  /** The same wherever it is computed: whoever claims it first takes it. */
  readonly id: string;
  readonly duty: Duty;
  readonly recipient: Recipient;
  /** Whether the due date has passed. */
  readonly isLate: boolean;
}

/**
 * The steps that stand on a day: for each duty the last one that was reached, so that a step which fell on a quiet day is
 * taken after it, and a ladder that was left for weeks does not make up for every rung. Nobody is reminded while absent, nor
 * of what has no due date.
 */
export function listSteps(duties: readonly Duty[], ladder: Ladder, day: IsoDate): readonly ReminderStep[] {
  return duties.flatMap((duty) => {
    if (duty.due === undefined || duty.isRefusalDeclared) return [];
    if (duty.state !== 'pending' && duty.state !== 'outdated' && duty.state !== 'overdue') return [];
    const passed = countDays(duty.due, day);
    const own = [...ladder.before.map((days) => -days), ...ladder.after].filter(
      // What was to be said before the date makes no sense after it.
      (offset) => offset <= passed && (offset > 0 || passed <= 0),
    );
    const above = ladder.supervisor.filter((offset) => offset <= passed);
    return [...makeStep(duty, 'employee', own), ...makeStep(duty, 'supervisor', above)];
  });
}

function makeStep(duty: Duty, recipient: Recipient, reached: readonly number[]): readonly ReminderStep[] {
  if (reached.length === 0) return [];
  const offset = Math.max(...reached);
  const name = offset > 0 ? `after-${offset}` : `before-${-offset}`;
  const id = `${duty.person}/${duty.version}/${duty.due ?? ''}/${recipient}/${name}`;
  return [{ id, duty, recipient, isLate: offset > 0 }];
}

function countDays(from: IsoDate, until: IsoDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
