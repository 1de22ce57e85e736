import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { RoleOutline } from '../role-outline.js';
import type { Link } from '../wording.js';
import { findCycles } from './find-cycles.js';

/** A circle of direct supervisors, and the roles in it. */
export interface ReportingCycle {
  readonly roles: readonly string[];
  readonly diagnostic: Diagnostic;
}

/** Finds direct supervisors that go round in a circle; each circle is one error. */
export function checkReportingCycles(roles: ReadonlyMap<string, RoleOutline>): readonly ReportingCycle[] {
  const supervisors = new Map<string, readonly Link[]>();
  for (const { id, line } of roles.values()) {
    supervisors.set(
      id,
      line.supervisors.map(({ supervisor }) => supervisor),
    );
  }
  return findCycles(supervisors).map((cycle) => {
    const chain = [...cycle, cycle[0]].map((step) => step?.from ?? '').join(' → ');
    const [first, ...rest] = cycle;
    return {
      roles: cycle.map((step) => step.from),
      diagnostic: diagnostic({
        code: 'link/reporting-cycle',
        severity: 'error',
        message: {
          ru: `Подчинение замкнуто в круг: ${chain}`,
          en: `Reporting goes round in a circle: ${chain}`,
        },
        help: {
          ru: 'Исправьте непосредственного руководителя у одной из этих должностей.',
          en: 'Correct the direct supervisor of one of these roles.',
        },
        ...(first && { place: first.link.place }),
        related: rest.map((step) => ({
          message: {
            ru: `«${step.from}» подчиняется «${step.link.id}»`,
            en: `“${step.from}” reports to “${step.link.id}”`,
          },
          place: step.link.place,
        })),
      }),
    };
  });
}
