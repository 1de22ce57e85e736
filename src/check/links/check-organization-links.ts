import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Place, placeOfFile } from '../../diagnostic/place.js';
import type { Officer, Unit } from '../organization.js';
import type { RoleOutline } from '../role-outline.js';
import { type Catalog, type LinkFindings, followInner, followLink } from './catalog.js';
import { listOfficerLinks } from './check-role-links.js';
import { findCycles } from './find-cycles.js';

/** Follows every link of the organization, and looks at what its units, officers and roles say of each other. */
export function checkOrganizationLinks(catalog: Catalog): LinkFindings {
  const findings: LinkFindings = { diagnostics: [], leansOnBroken: false };
  const { organization, roles } = catalog;
  const { units, officers, approval, agreement, drafter, order, originals, procedure } = organization;
  findings.diagnostics.push(...findTwins(units), ...findTwins(officers));
  for (const unit of units) {
    if (unit.parent !== undefined) followInner('unit', unit.parent, units, findings);
    if (unit.head === undefined) continue;
    const head = followLink('role', unit.head, roles, findings);
    if (head !== undefined) findings.diagnostics.push(...checkHead(unit, head, unit.head.place));
  }
  for (const { position } of officers) {
    if ('role' in position) followLink('role', position.role, roles, findings);
  }
  // The default route names officers that were looked up, so only a written one can lead nowhere.
  for (const link of listOfficerLinks(approval, agreement.visas, drafter)) {
    followInner('officer', link, officers, findings);
  }
  const others = [...(procedure.visas ?? []).map(({ officer }) => officer), ...procedure.approvers];
  for (const link of [order.acquaint?.officer, order.control, originals.certifiedBy, ...others]) {
    if (link !== undefined) followInner('officer', link, officers, findings);
  }
  findings.diagnostics.push(...checkUnitCycles(units), ...checkTops(catalog), ...checkApprover(catalog));
  return findings;
}

function findTwins(values: readonly (Unit | Officer)[]): Diagnostic[] {
  return values.flatMap((value, index) => {
    const first = values.slice(0, index).find((each) => each.id === value.id);
    if (first === undefined) return [];
    return diagnostic({
      code: 'link/duplicate-id',
      severity: 'error',
      message: { ru: `Идентификатор «${value.id}» занят`, en: `The id “${value.id}” is taken` },
      help: { ru: 'Дайте одному из двух другой идентификатор.', en: 'Give one of the two another id.' },
      place: value.place,
      related: [{ message: { ru: 'первый раз здесь', en: 'the first time here' }, place: first.place }],
    });
  });
}

function checkHead(unit: Unit, head: RoleOutline, place: Place): Diagnostic[] {
  const [own] = head.line.units;
  if (own === undefined || head.line.units.some(({ id }) => id === unit.id)) return [];
  return [
    diagnostic({
      code: 'link/unit-head-elsewhere',
      severity: 'warning',
      message: {
        ru: `Подразделением «${unit.id}» руководит должность «${head.id}» из подразделения «${own.id}»`,
        en: `The unit “${unit.id}” is headed by the role “${head.id}” of the unit “${own.id}”`,
      },
      help: {
        ru: `Исправьте руководителя здесь или поле unit должности «${head.id}».`,
        en: `Correct the head here, or the field unit of the role “${head.id}”.`,
      },
      place,
      related: [{ message: { ru: 'подразделение должности', en: 'the unit of the role' }, place: own.place }],
    }),
  ];
}

function checkUnitCycles(units: readonly Unit[]): Diagnostic[] {
  const parents = new Map(
    units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])),
  );
  const loops = [...parents].flatMap(([from, link]) => (link.id === from ? [[{ from, link }]] : []));
  return [...loops, ...findCycles(parents)].map((cycle) => {
    const chain = [...cycle, cycle[0]].map((step) => step?.from ?? '').join(' → ');
    const [first, ...rest] = cycle;
    return diagnostic({
      code: 'link/unit-cycle',
      severity: 'error',
      message: {
        ru: `Подразделение входит само в себя: ${chain}`,
        en: `A unit is a part of itself: ${chain}`,
      },
      help: {
        ru: 'Уберите поле parent у подразделения верхнего уровня.',
        en: 'Take the field parent off the unit at the top.',
      },
      ...(first && { place: first.link.place }),
      related: rest.map((step) => ({
        message: {
          ru: `«${step.from}» входит в «${step.link.id}»`,
          en: `“${step.from}” is part of “${step.link.id}”`,
        },
        place: step.link.place,
      })),
    });
  });
}

/**
 * At most one role is at the top. That none is needs no finding: then a chain of supervisors ends in a circle, in a
 * gap or in a role that does not exist, and this is told where it happens.
 */
function checkTops({ roles }: Catalog): Diagnostic[] {
  const [first, ...others] = [...roles.values.values()].filter((role) => role.reporting.top === true);
  if (first === undefined) return [];
  return others.map((role) =>
    diagnostic({
      code: 'link/several-tops',
      severity: 'warning',
      message: {
        ru: `Первым лицом названы две должности: «${first.id}» и «${role.id}»`,
        en: `Two roles are at the top: “${first.id}” and “${role.id}”`,
      },
      help: {
        ru: 'Оставьте top: true у одной из них, у другой укажите reportsTo.',
        en: 'Keep top: true with one of them, write reportsTo for the other.',
      },
      place: role.reporting.place,
      related: [{ message: { ru: 'первая из них', en: 'the first of them' }, place: first.reporting.place }],
    }),
  );
}

/** An order that names no officer is that of the head of the employer, who must then be among the officers. */
function checkApprover({ organization, roles }: Catalog): Diagnostic[] {
  const { approval, officers } = organization;
  if (approval.officer !== undefined || roles.broken.size > 0) return [];
  const isTop = ({ position }: Officer): boolean =>
    'role' in position && roles.values.get(position.role.id)?.reporting.top === true;
  if (officers.some(isTop)) return [];
  return [
    diagnostic({
      code: 'link/no-approver',
      severity: 'error',
      message: {
        ru: 'Неизвестно, чьим приказом утверждают: среди officers нет первого лица организации',
        en: 'It is not known whose order approves: the top of the organization is not among the officers',
      },
      help: {
        ru: 'Укажите officer в поле approval или добавьте первое лицо в officers.',
        en: 'Write officer in the field approval, or add the top position to officers.',
      },
      place: placeOfFile(organization.file),
    }),
  ];
}
