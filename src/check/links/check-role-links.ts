import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { describeDuplicateClause } from '../decode/decode-clauses.js';
import type { Approval, Visa } from '../procedure.js';
import { drawReportingLine } from '../reporting-line.js';
import type { RequiredCompetency } from '../role.js';
import type { Link } from '../wording.js';
import { type Catalog, type LinkFindings, followInner, followLink } from './catalog.js';
import { checkUnits } from './check-units.js';
import { checkClauseValues } from './check-clause-values.js';
import type { RoleLinks } from './role-links.js';

/** Follows every link of a role: to other roles, units, officers, shared clauses and competencies. */
export function checkRoleLinks(role: RoleLinks, catalog: Catalog): LinkFindings {
  const findings: LinkFindings = { diagnostics: [], leansOnBroken: false };
  const { organization } = catalog;
  const toRole = (link: Link | undefined): void => {
    if (link !== undefined) followLink('role', link, catalog.roles, findings);
  };
  const toUnit = (link: Link | undefined): void => {
    if (link !== undefined) followInner('unit', link, organization.units, findings);
  };

  for (const link of role.units.length > 0 ? role.units.map((each) => each.link) : [role.unit.known])
    toUnit(link);
  findings.diagnostics.push(...checkUnits(role, organization));
  toRole(role.appointment?.by.known);
  toRole(role.appointment?.onProposalOf);
  toRole(role.appointment?.withConsentOf);
  if (role.reporting.top !== true) {
    const supervisors = [...role.reporting.functional];
    supervisors.unshift(...role.units.flatMap(({ reportsTo }) => reportsTo ?? []));
    if (role.reporting.reportsTo?.known !== undefined) supervisors.unshift(role.reporting.reportsTo.known);
    for (const link of supervisors) {
      if (link.id === role.id) findings.diagnostics.push(describeOwnSupervisor(role, link.place));
      else toRole(link);
    }
  }
  const deputies = role.deputy === undefined ? role.substitutes : [role.deputy, ...role.substitutes];
  for (const link of deputies) {
    if (link.id === role.id) findings.diagnostics.push(describeOwnDeputy(link.place));
    else toRole(link);
  }
  toRole(role.appointer);
  for (const counterpart of role.counterparts) {
    if ('unit' in counterpart) toUnit(counterpart.unit);
    else toRole(counterpart.role);
  }
  for (const link of listOfficerLinks(role.approval, role.visas, role.drafter)) {
    followInner('officer', link, organization.officers, findings);
  }
  checkCompetencies(role.competencies, catalog, findings);
  checkSharedClauses(role, catalog, findings);
  if (listSigners(role, catalog).some((id) => catalog.roles.broken.has(id))) findings.leansOnBroken = true;
  return findings;
}

/** The roles whose holders sign the documents of a role: officers of its route, and the head of its unit. */
function listSigners(role: RoleLinks, { organization }: Catalog): readonly string[] {
  const links = listOfficerLinks(
    role.approval ?? organization.approval,
    role.visas ?? organization.agreement.visas,
    role.drafter ?? organization.drafter,
  );
  const officers = organization.officers.filter((officer) => links.some((link) => link.id === officer.id));
  const posts = officers.map(({ position }) => ('role' in position ? position.role.id : undefined));
  const { head, heads } = drawReportingLine(role, organization);
  return [...posts, ...heads, head].filter((id) => id !== undefined);
}

/** The officers that an approval, visas and a drafter name. */
export function listOfficerLinks(
  approval: Approval | undefined,
  visas: readonly Visa[] | undefined,
  drafter: Visa | undefined,
): readonly Link[] {
  const links = [approval?.officer, ...(visas ?? []).map((visa) => visa.officer), drafter?.officer];
  return links.filter((link) => link !== undefined);
}

function checkCompetencies(
  competencies: readonly RequiredCompetency[],
  catalog: Catalog,
  findings: LinkFindings,
): void {
  const seen = new Map<string, Place>();
  for (const competency of competencies) {
    const { id, place } = competency.link;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, place);
      checkCompetency(competency, catalog, findings);
    } else findings.diagnostics.push(describeRepeatedCompetency(id, place, first));
  }
}

function checkCompetency(required: RequiredCompetency, catalog: Catalog, findings: LinkFindings): void {
  const competency = followLink('competency', required.link, catalog.competencies, findings);
  if (competency === undefined) return;
  const levels = competency.levels.map((each) => each.level);
  if (levels.includes(required.level)) return;
  const list = competency.levels.map((each) => `${each.level} (${each.name})`).join(', ');
  findings.diagnostics.push(
    diagnostic({
      code: 'link/unknown-level',
      severity: 'error',
      message: {
        ru: `У компетенции «${competency.id}» нет уровня ${required.level}`,
        en: `The competency “${competency.id}” has no level ${required.level}`,
      },
      help: { ru: `Есть уровни: ${list}.`, en: `There are the levels ${list}.` },
      place: required.levelPlace,
      related: [
        {
          message: { ru: 'компетенция описана здесь', en: 'the competency is described here' },
          place: competency.place,
        },
      ],
    }),
  );
}

function describeRepeatedCompetency(id: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'link/repeated-competency',
    severity: 'error',
    message: {
      ru: `Компетенция «${id}» указана в должности дважды`,
      en: `The role requires the competency “${id}” twice`,
    },
    help: {
      ru: 'Оставьте одну запись, с тем уровнем, который нужен.',
      en: 'Keep one entry, with the level that is required.',
    },
    place,
    related: [{ message: { ru: 'первая запись здесь', en: 'the first entry is here' }, place: first }],
  });
}

function checkSharedClauses(role: RoleLinks, catalog: Catalog, findings: LinkFindings): void {
  const taken = new Map(role.authoredIds);
  for (const link of role.clauses) {
    const clause = followLink('clause', link, catalog.clauses, findings);
    if (clause === undefined) continue;
    findings.diagnostics.push(...checkClauseValues(link, clause));
    const first = taken.get(clause.entry.id);
    if (first !== undefined) {
      findings.diagnostics.push(describeDuplicateClause(clause.entry.id, link.place, first));
    } else taken.set(clause.entry.id, link.place);
    if (clause.language !== role.language) {
      findings.diagnostics.push(describeOtherLanguage(link, clause.language, role.language, clause.place));
    }
  }
}

function describeOtherLanguage(link: Link, found: string, wanted: string, clause: Place): Diagnostic {
  return diagnostic({
    code: 'link/other-language',
    severity: 'error',
    message: {
      ru: `Общий пункт «${link.id}» написан на языке ${found}, а инструкция — на языке ${wanted}`,
      en: `The shared clause “${link.id}” is in the language ${found}, the instruction in ${wanted}`,
    },
    help: {
      ru: `Подключите пункт на языке ${wanted} или напишите его в самой инструкции.`,
      en: `Pull in a clause in ${wanted}, or write it in the instruction itself.`,
    },
    place: link.place,
    related: [{ message: { ru: 'пункт здесь', en: 'the clause is here' }, place: clause }],
  });
}

function describeOwnSupervisor(role: RoleLinks, place: Place): Diagnostic {
  return diagnostic({
    code: 'link/own-supervisor',
    severity: 'error',
    message: {
      ru: `Должность «${role.id}» подчинена сама себе`,
      en: `The role “${role.id}” reports to itself`,
    },
    help: {
      ru: 'Укажите должность непосредственного руководителя; первое лицо помечают top: true.',
      en: 'Name the role of the direct supervisor; the top position says top: true.',
    },
    place,
  });
}

function describeOwnDeputy(place: Place): Diagnostic {
  return diagnostic({
    code: 'link/own-deputy',
    severity: 'error',
    message: { ru: 'Должность замещает сама себя', en: 'The role stands in for itself' },
    help: {
      ru: 'Если замещает другой работник той же должности, запишите way: same-position.',
      en: 'Where another holder of the same post stands in, write way: same-position.',
    },
    place,
  });
}
