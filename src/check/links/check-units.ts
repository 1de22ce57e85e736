import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Organization, Unit } from '../organization.js';
import { drawReportingLine } from '../reporting-line.js';
import type { Link } from '../wording.js';
import type { RoleLinks } from './role-links.js';

/**
 * What a role says of its units, against what the organization says of them: each unit once, a head where the head is the
 * supervisor, and one who answers for the whole text where the head is to sign it.
 */
export function checkUnits(role: RoleLinks, organization: Organization): readonly Diagnostic[] {
  return [
    ...findRepeatedUnits(role),
    ...findUnledUnits(role, organization),
    ...findMissingDrafter(role, organization),
  ];
}

function findRepeatedUnits({ units }: RoleLinks): readonly Diagnostic[] {
  return units.flatMap(({ link }, index) => {
    const first = units.slice(0, index).find((each) => each.link.id === link.id);
    return first === undefined ? [] : [describeRepeated(link, first.link.place)];
  });
}

/** Units without a head that could be the supervisor. */
function findUnledUnits(role: RoleLinks, { units }: Organization): readonly Diagnostic[] {
  const { reporting, unit, id } = role;
  if (reporting.top === true || !reporting.unitHead) return [];
  if (unit.gap !== undefined) return [describeOpenUnit(unit.gap.place, reporting.place)];
  const served = role.units.length > 0 ? role.units : [{ link: unit.known, reportsTo: undefined }];
  return served.flatMap(({ link, reportsTo }) => {
    const found = units.find((each) => each.id === link.id);
    if (found === undefined || reportsTo !== undefined) return [];
    if (found.head === undefined) return [describeNoHead(found, link)];
    return found.head.id === id ? [describeOwnUnit(id, link, found.head.place)] : [];
  });
}

/** Where the text is drafted by the head of the unit, one head has to stand above all units. */
function findMissingDrafter(role: RoleLinks, organization: Organization): readonly Diagnostic[] {
  const drafter = role.drafter ?? organization.drafter;
  const { head, heads } = drawReportingLine(role, organization);
  const [first, ...others] = role.units;
  if (drafter.officer !== undefined || heads.length < 2 || head !== undefined || first === undefined)
    return [];
  return [
    diagnostic({
      code: 'link/no-common-head',
      severity: 'error',
      message: {
        ru: 'Инструкцию разрабатывает руководитель подразделения, а у этих подразделений общего руководителя нет',
        en: 'The head of the unit drafts the instruction, and these units have no head in common',
      },
      help: {
        ru: 'Назовите разработчика в файле должности, например drafter: { officer: hr }, или укажите в organization.yaml вышестоящее подразделение (parent) с руководителем (head).',
        en: 'Name who drafts it in the role, for instance drafter: { officer: hr }, or give the units a parent with a head in organization.yaml.',
      },
      place: first.link.place,
      related: others.map(({ link }) => ({
        message: { ru: 'другое подразделение', en: 'another unit' },
        place: link.place,
      })),
    }),
  ];
}

function describeRepeated({ id, place }: Link, first: Place): Diagnostic {
  return diagnostic({
    code: 'link/repeated-unit',
    severity: 'error',
    message: {
      ru: `Подразделение «${id}» указано в должности дважды`,
      en: `The role names the unit “${id}” twice`,
    },
    help: { ru: 'Оставьте одну запись.', en: 'Keep one entry.' },
    place,
    related: [{ message: { ru: 'первая запись здесь', en: 'the first entry is here' }, place: first }],
  });
}

function describeNoHead(unit: Unit, { place }: Link): Diagnostic {
  return diagnostic({
    code: 'link/no-unit-head',
    severity: 'error',
    message: {
      ru: `Должность подчинена руководителю подразделения, а у подразделения «${unit.id}» руководителя нет`,
      en: `The role reports to the head of the unit, and the unit “${unit.id}” has none`,
    },
    help: {
      ru: `Укажите head у подразделения «${unit.id}» в organization.yaml или руководителя здесь: { id: ${unit.id}, reportsTo: … }.`,
      en: `Give the unit “${unit.id}” a head in organization.yaml, or name the supervisor here: { id: ${unit.id}, reportsTo: … }.`,
    },
    place,
    related: [
      { message: { ru: 'подразделение описано здесь', en: 'the unit is described here' }, place: unit.place },
    ],
  });
}

function describeOwnUnit(id: string, link: Link, head: Place): Diagnostic {
  return diagnostic({
    code: 'link/own-supervisor',
    severity: 'error',
    message: {
      ru: `Должность «${id}» сама возглавляет подразделение «${link.id}» и подчинилась бы сама себе`,
      en: `The role “${id}” heads the unit “${link.id}” itself and would report to itself`,
    },
    help: {
      ru: `Укажите, кому подчинён руководитель: { id: ${link.id}, reportsTo: … }.`,
      en: `Name whom the head reports to: { id: ${link.id}, reportsTo: … }.`,
    },
    place: link.place,
    related: [{ message: { ru: 'руководитель подразделения', en: 'the head of the unit' }, place: head }],
  });
}

function describeOpenUnit(gap: Place, reporting: Place): Diagnostic {
  return diagnostic({
    code: 'link/no-unit-head',
    severity: 'error',
    message: {
      ru: 'Должность подчинена руководителю подразделения, а подразделение не указано',
      en: 'The role reports to the head of the unit, and the unit is left open',
    },
    help: {
      ru: 'Укажите подразделение или пропуск вместо руководителя: reportsTo: { blank: … }.',
      en: 'Name the unit, or leave the supervisor open as well: reportsTo: { blank: … }.',
    },
    place: gap,
    related: [{ message: { ru: 'подчинение', en: 'the reporting' }, place: reporting }],
  });
}
