import type { DutyState } from '../../registry/acknowledgment/duty.js';
import type { StatusRow } from './read-status.js';

/** How many duties stand where. */
export interface DutyCounts extends Readonly<Record<DutyState, number>> {
  readonly total: number;
  /** Acknowledged of all, in whole percent; 100 only when all are. Missing where there is nobody. */
  readonly percent: number | undefined;
}

/** Counts duties by their states. */
export function countDuties(rows: readonly StatusRow[]): DutyCounts {
  const counts = { pending: 0, outdated: 0, paused: 0, overdue: 0, acknowledged: 0, refused: 0 };
  for (const { duty } of rows) counts[duty.state] += 1;
  const total = rows.length;
  const percent = total === 0 ? undefined : Math.floor((counts.acknowledged * 100) / total);
  return { ...counts, total, percent };
}

/** The rows of each unit, in the order in which the units come; those of no unit under `undefined`. */
export function groupByUnit(
  rows: readonly StatusRow[],
): ReadonlyMap<string | undefined, readonly StatusRow[]> {
  const units = new Map<string | undefined, StatusRow[]>();
  for (const row of rows) {
    const known = units.get(row.unit);
    if (known === undefined) units.set(row.unit, [row]);
    else known.push(row);
  }
  return units;
}
