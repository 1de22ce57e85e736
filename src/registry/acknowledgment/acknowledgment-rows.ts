import type { AcknowledgmentRow, SheetLineRow } from '../database/tables.js';
import { type Acknowledgment, listCounting } from './acknowledgment.js';

/** The rows of a person and a version: a function of what the events say and of nothing else. */
export function listAcknowledgmentRows(state: Acknowledgment): {
  readonly acknowledgment: readonly AcknowledgmentRow[];
  readonly sheet_line: readonly SheetLineRow[];
} {
  const { version, person, lines } = state;
  const organization = version.slice(0, version.indexOf('/'));
  return {
    acknowledgment: listCounting(state).map((outcome) => ({
      ...{ version, person, organization, outcome: outcome.kind, dated: outcome.dated },
      recorded_on: outcome.day,
      way: outcome.kind === 'acknowledged' ? outcome.way : null,
      is_late: outcome.kind === 'acknowledged' && outcome.isLate ? 1 : 0,
      is_objected: outcome.kind === 'acknowledged' && outcome.statement === 'read-with-objections' ? 1 : 0,
    })),
    sheet_line: lines.map(({ sheet, line, ordinal, way, day }) => ({
      ...{ code: line, sheet, ordinal, version, person, way },
      issued_on: day,
    })),
  };
}
